import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { libraryPath } from "#app/content/content-path.ts";
import { SubmitButton } from "#app/ui/button.tsx";

export type PlaceItProps = {
  planId: string;
  libraryId: string;
  companyName: string;
  workspaceName: string;
  /** The page it stands on, where that is not the list of the library. */
  back?: string;
};

/** "Put on this plan", for the two companies or for one's own first (LN1). */
export function PlaceIt({ planId, libraryId, companyName, workspaceName, back }: PlaceItProps): ReactElement {
  const fetcher = useFetcher<{ refused?: string }>();
  const isBusy = fetcher.state !== "idle";
  return (
    <fetcher.Form method="post" action={libraryPath(planId, "placement")} className="grid gap-2" preventScrollReset>
      <input type="hidden" name="libraryId" value={libraryId} />
      {back && <input type="hidden" name="back" value={back} />}
      <div className="flex flex-wrap gap-2">
        <SubmitButton
          look="secondary"
          size="small"
          name="readBy"
          value="shared"
          pending={isBusy}
          title={`${companyName} and ${workspaceName} read it`}
        >
          Put on this plan
        </SubmitButton>
        <SubmitButton look="secondary" size="small" name="readBy" value="team" pending={isBusy}>
          Only for {workspaceName}
        </SubmitButton>
      </div>
      {fetcher.data?.refused && (
        <p role="alert" className="text-warn text-sm font-medium">
          {fetcher.data.refused}
        </p>
      )}
    </fetcher.Form>
  );
}
