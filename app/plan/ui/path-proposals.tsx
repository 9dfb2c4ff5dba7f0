import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type WaitingPathProposal = { id: string; what: string; by: string };

/** What was suggested for the path and waits for an answer; nothing where nothing waits (ST12). */
export function PathProposals({
  planId,
  proposals,
  answers,
  mayWithdraw,
}: {
  planId: string;
  proposals: readonly WaitingPathProposal[];
  answers: boolean;
  mayWithdraw: boolean;
}): ReactElement | null {
  if (proposals.length === 0) return null;
  return (
    <Section title="Suggested">
      <ul className="divide-line divide-y">
        {proposals.map(({ id, what, by }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span className="min-w-0 flex-1 basis-60" dir="auto">
              {by} suggests: {what}
            </span>
            <Form
              method="post"
              action={`${planPath(planId, "path")}/proposals/${id}`}
              preventScrollReset
              className="flex flex-wrap gap-2"
            >
              {answers && (
                <>
                  <SubmitButton look="secondary" size="small" name="answer" value="accepted">
                    Take it
                  </SubmitButton>
                  <SubmitButton look="quiet" size="small" name="answer" value="declined">
                    Leave as it is
                  </SubmitButton>
                </>
              )}
              {mayWithdraw && (
                <SubmitButton look="quiet" size="small" name="answer" value="withdrawn">
                  Take back
                </SubmitButton>
              )}
            </Form>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The one line on home, for whoever may answer. */
export function PathWaits({ planId, waiting }: { planId: string; waiting: string | null }): ReactElement | null {
  if (waiting === null) return null;
  return (
    <Banner
      actions={
        <TextLink roomy to={planPath(planId, "path")}>
          Look at the path
        </TextLink>
      }
    >
      {waiting}
    </Banner>
  );
}
