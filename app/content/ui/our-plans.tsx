import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { libraryPath, ourLibraryPath } from "#app/content/content-path.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type OurPlansProps = {
  contentId: string;
  plans: readonly { planId: string; company: string; isPlaced: boolean }[];
  workspaceName: string;
};

/** On which plans it lies, and one more. */
export function OurPlans({ contentId, plans, workspaceName }: OurPlansProps): ReactElement {
  const fetcher = useFetcher<{ refused?: string }>();
  const isBusy = fetcher.state !== "idle";
  const placed = plans.filter(({ isPlaced }) => isPlaced);
  const others = plans.filter(({ isPlaced }) => !isPlaced);
  return (
    <Section
      title="On plans"
      lead={placed.length === 0 ? "On none yet." : "A new version here appears on each of them."}
    >
      <ul>
        {placed.map(({ planId, company }) => (
          <li key={planId}>
            <TextLink to={libraryPath(planId)} roomy>
              {company}
            </TextLink>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <fetcher.Form method="post" action={ourLibraryPath(contentId, "placement")} className="mt-3 grid gap-3">
          <Select name="planId" label="Put it on the plan of">
            {others.map(({ planId, company }) => (
              <option key={planId} value={planId}>
                {company}
              </option>
            ))}
          </Select>
          {fetcher.data?.refused && (
            <p role="alert" className="text-warn text-sm font-medium">
              {fetcher.data.refused}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            <SubmitButton look="secondary" name="readBy" value="shared" pending={isBusy}>
              For both companies
            </SubmitButton>
            <SubmitButton look="quiet" name="readBy" value="team" pending={isBusy}>
              Only for {workspaceName}
            </SubmitButton>
          </div>
        </fetcher.Form>
      )}
    </Section>
  );
}
