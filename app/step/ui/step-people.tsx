import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { Side } from "#app/lib/lane.ts";
import { stepPath } from "#app/step/step-path.ts";
import type { StepRow } from "#app/step/step-row.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

import { type OwnerOption, OwnerSelect } from "./owner-select.tsx";

export type StepPeopleProps = {
  planId: string;
  row: StepRow;
  owners: readonly OwnerOption[];
  ownerValue: string;
  helperIds: readonly string[];
  ours: boolean;
  side: Side;
  /** SP5, in the reader's words; null for a closed step. */
  takeOver: { lead: string; say: string } | null;
};

/** Who has it, and who helps (SP1). Of the other company's step one may suggest who has it there. */
export function StepPeople({
  planId,
  row,
  owners,
  ownerValue,
  helperIds,
  ours,
  side,
  takeOver,
}: StepPeopleProps): ReactElement {
  const isShared = row.lane === "shared";
  // Nobody has agreed to it yet: whoever suggested it may still give it to anybody.
  const isOwnSuggestion = !ours && (row.handshake === "proposed" || row.handshake === "declined");
  const mayHave = owners.filter((one) =>
    isShared ? ours || isOwnSuggestion || (one.side === row.ownerSide && one.isKnownToAll) : one.side === side,
  );
  const people = owners.filter(({ value }) => value !== "buyer" && value !== "seller");
  const mayHelp = people.filter((one) => !helperIds.includes(one.value) && (!isShared || one.isKnownToAll));
  const helpers = people.filter(({ value }) => helperIds.includes(value));
  const back = <input type="hidden" name="back" value={stepPath(planId, row.id)} />;
  return (
    <Section id="people" title="Who">
      <div className="grid max-w-2xl gap-6">
        <Form method="post" action={stepPath(planId, row.id, "owner")} className="grid gap-3" key={ownerValue}>
          {back}
          <OwnerSelect owners={mayHave} value={ownerValue} />
          <div>
            <Button type="submit" wide>
              {ours || isOwnSuggestion ? "Hand it over" : "Suggest it"}
            </Button>
          </div>
        </Form>
        {takeOver && row.handshake === "accepted" && row.ownerSide === "buyer" && (
          <Form method="post" action={stepPath(planId, row.id, "take-over")} className="grid gap-3">
            {back}
            <p className="text-ink-2">{takeOver.lead}</p>
            <div>
              <Button type="submit" wide>
                {takeOver.say}
              </Button>
            </div>
          </Form>
        )}
        {ours && (
          <div className="grid gap-3">
            {helpers.map((one) => (
              <Form
                key={one.value}
                method="post"
                action={stepPath(planId, row.id, "helpers")}
                className="flex flex-wrap items-center justify-between gap-2"
              >
                {back}
                <input type="hidden" name="participantId" value={one.value} />
                <span dir="auto">{one.label} helps</span>
                <Button type="submit" name="helps" value="no" look="quiet" size="small">
                  Take off<span className="sr-only"> {one.label}</span>
                </Button>
              </Form>
            ))}
            {mayHelp.length > 0 && (
              <Form
                method="post"
                action={stepPath(planId, row.id, "helpers")}
                className="grid gap-3"
                key={helperIds.join()}
              >
                {back}
                <Select name="participantId" label="Somebody who helps" optional>
                  {mayHelp.map((one) => (
                    <option key={one.value} value={one.value}>
                      {one.label}
                    </option>
                  ))}
                </Select>
                <div>
                  <Button type="submit" name="helps" value="yes" wide>
                    Add
                  </Button>
                </div>
              </Form>
            )}
          </div>
        )}
      </div>
    </Section>
  );
}
