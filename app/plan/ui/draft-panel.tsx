import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type DraftPanelProps = {
  planId: string;
  workspaceName: string;
  companyName: string;
  /** Who wrote the draft. */
  by: string;
  /** How many of its steps would be the company's own. */
  count: number;
  kind: "member" | "participant" | "link";
  mayAdopt: boolean;
  /** "Later" was said: one line is enough. */
  isLater: boolean;
};

/** SP8: what the seller wrote down is a draft until the company keeps what fits of it. Nothing in it is due before. */
export function DraftPanel({
  planId,
  workspaceName,
  companyName,
  by,
  count,
  kind,
  mayAdopt,
  isLater,
}: DraftPanelProps): ReactElement {
  const adoption = planPath(planId, "adoption");
  if (isLater) {
    return (
      <Section id="draft" title={`Draft by ${workspaceName}`}>
        <p>
          Nothing in it is due.{" "}
          <TextLink roomy to={adoption}>
            {stepsWords(count)} to look at
          </TextLink>
        </p>
      </Section>
    );
  }
  return (
    <Section id="draft" title={`Draft by ${workspaceName}`}>
      <div className="grid gap-4">
        <p className="max-w-read">{sentence({ kind, by, companyName, count })}</p>
        {mayAdopt && (
          <div className="flex flex-wrap gap-3">
            {count > 0 && (
              <LinkButton to={adoption} wide>
                Keep what fits
              </LinkButton>
            )}
            <Form method="post" action={adoption} className="w-full sm:w-auto">
              <SubmitButton look="secondary" name="way" value="own-list" wide>
                Start with our own list
              </SubmitButton>
            </Form>
            <LinkButton to={`${planPath(planId)}?draft=later`} look="quiet" wide preventScrollReset>
              Later
            </LinkButton>
          </div>
        )}
        <p>
          <TextLink to={planPath(planId, "steps")} roomy>
            {count > 0 ? `Read the ${stepsWords(count)}` : "Look at the plan"}
          </TextLink>
        </p>
      </div>
    </Section>
  );
}

function sentence({
  kind,
  by,
  companyName,
  count,
}: Pick<DraftPanelProps, "kind" | "by" | "companyName" | "count">): string {
  if (kind === "member") {
    return `${companyName} has not made this draft its own yet. Until then its ${stepsWords(count)} are suggestions: none is due, none is mailed.`;
  }
  if (count === 0) return `${by} set up an empty plan for you. Make it yours and write your own list.`;
  return `${by} wrote down ${stepsWords(count)} from how companies like yours usually do this. They are suggestions: nothing is due before you keep them.`;
}

function stepsWords(count: number): string {
  return count === 1 ? "1 step" : `${count} steps`;
}
