import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { Side } from "#app/lib/lane.ts";
import { stepPath } from "#app/step/step-path.ts";
import type { StepRow } from "#app/step/step-row.ts";
import { Button } from "#app/ui/button.tsx";
import { DateField, TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

export type StepAnswerProps = {
  planId: string;
  row: StepRow;
  /** What is suggested, in one sentence; empty where the step itself is. */
  suggestion: string;
  them: string;
  isDraft: boolean;
  mayAnswer: boolean;
  side: Side;
};

/** What waits for an answer between the companies, and the answer where it is this reader's to give (SP3). */
export function StepAnswer({
  planId,
  row,
  suggestion,
  them,
  isDraft,
  mayAnswer,
  side,
}: StepAnswerProps): ReactElement | null {
  if (row.proposal) {
    return (
      <Section id="answer" title={titleOf(row.proposal)} lead={suggestion}>
        {row.proposal.reason && <p dir="auto">“{row.proposal.reason}”</p>}
        <p className="text-ink-2 mb-3 text-sm">
          Said by {row.proposal.byName}. Until it is answered, the step stays as it is
          {row.proposal.isAnswer ? ", and nobody’s promise" : ""}.
        </p>
        {mayAnswer && (
          <ProposalForm
            planId={planId}
            stepId={row.id}
            proposalId={row.proposal.id}
            isTheirs={row.proposal.bySide !== side}
            isForUs={row.proposal.kind === "take-over" && side === "seller"}
          />
        )}
      </Section>
    );
  }
  if (isDraft) return null;
  return (
    <Section
      id="answer"
      title={`${them} suggests this step`}
      lead="It is nobody's promise until you take it. Whoever starts it has taken it."
    >
      {mayAnswer && (
        <Form method="post" action={stepPath(planId, row.id, "handshake")} className="grid gap-4">
          <input type="hidden" name="back" value={stepPath(planId, row.id)} />
          <div>
            <Button type="submit" look="primary" name="answer" value="accept" wide>
              Take it
            </Button>
          </div>
          <input type="hidden" name="was.dueOn" value={row.dueOn ?? ""} />
          <div className="flex flex-wrap items-end gap-3">
            <DateField name="dueOn" label="Or by another day" defaultValue={row.dueOn ?? ""} />
            <Button type="submit" name="answer" value="accept-by" wide>
              Take it by then
            </Button>
          </div>
          <TextField name="reason" label="Or say why not" optional dir="auto" />
          <div>
            <Button type="submit" name="answer" value="decline" wide>
              Not this one
            </Button>
          </div>
        </Form>
      )}
    </Section>
  );
}

function titleOf({ kind, isAnswer }: NonNullable<StepRow["proposal"]>): string {
  if (kind === "take-over") return "Who does this?";
  return isAnswer ? "Yes, by another day" : "A change is suggested";
}

function ProposalForm({
  planId,
  stepId,
  proposalId,
  isTheirs,
  isForUs,
}: {
  planId: string;
  stepId: string;
  proposalId: string;
  isTheirs: boolean;
  /** Who agrees has the step. */
  isForUs: boolean;
}): ReactElement {
  return (
    <Form method="post" action={stepPath(planId, stepId, "proposal")} className="flex flex-wrap gap-3">
      <input type="hidden" name="proposalId" value={proposalId} />
      {isTheirs ? (
        <>
          <Button type="submit" look="primary" name="answer" value="accepted" wide>
            {isForUs ? "Take it over" : "Agree"}
          </Button>
          <Button type="submit" name="answer" value="declined" wide>
            Leave it as it is
          </Button>
        </>
      ) : (
        <Button type="submit" name="answer" value="withdrawn" wide>
          Take the suggestion back
        </Button>
      )}
    </Form>
  );
}
