import type { ReactElement } from "react";

import type { StepRow } from "#app/step/step-row.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Card, DefinitionList } from "#app/ui/section.tsx";
import { DateText } from "#app/ui/small-text.tsx";

/** What the step says of itself, to whoever reads it. */
export function StepFacts({ row, note, origin }: { row: StepRow; note: string | null; origin: string }): ReactElement {
  const reach = row.lane === "shared" ? "both" : row.lane === "own" ? "own" : "team";
  const facts = [
    {
      term: "State",
      is: row.completion ? row.completion.words : row.waitsFor ? `${row.word}: ${row.waitsFor}` : stateWords(row),
    },
    ...(row.completion?.evidence ? [{ term: "Shown by", is: <span dir="auto">{row.completion.evidence}</span> }] : []),
    { term: "Owner", is: row.ownerIsNamed ? row.owner : `${row.owner} (not yet named)` },
    ...(row.helpers.length > 0 ? [{ term: "Helped by", is: row.helpers.join(", ") }] : []),
    ...(row.dueOn && row.due ? [{ term: "Due", is: <DateText iso={row.dueOn}>{row.due}</DateText> }] : []),
    ...(row.leadTime ? [{ term: "Usually takes", is: row.leadTime }] : []),
    ...(row.doneWhen
      ? [
          {
            term: "Done when",
            is: (
              <span dir="auto" className="whitespace-pre-wrap">
                {row.doneWhen}
              </span>
            ),
          },
        ]
      : []),
    ...(note
      ? [
          {
            term: "Note",
            is: (
              <span dir="auto" className="whitespace-pre-wrap">
                {note}
              </span>
            ),
          },
        ]
      : []),
    { term: "Who can read it", is: <Chip reach={reach}>{row.readBy}</Chip> },
    { term: "On the plan", is: origin },
  ];
  return (
    <Card>
      <DefinitionList items={facts} />
    </Card>
  );
}

/** The word, and whose turn it is where that says more; with the reason where one was given. */
function stateWords({ word, turn, reason, progress, handshake }: StepRow): string {
  if (reason) return `${word}: “${reason}”`;
  const waits = handshake === "proposed" || handshake === "changed" || handshake === "declined";
  return waits || progress === "left-out" || word === turn ? word : `${word}. ${turn}`;
}
