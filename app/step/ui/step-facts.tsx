import type { ReactElement, ReactNode } from "react";

import type { StepRow } from "#app/step/step-row.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Card, DefinitionList } from "#app/ui/section.tsx";
import { DateText } from "#app/ui/small-text.tsx";

export interface StepFactsProps {
  row: StepRow;
  note: string | null;
  origin: string;
  /** What the other side moved past its date (SP4). */
  unsettledBy: readonly string[];
  /** For who may change it: puts what is read into a field edited in its place. */
  inPlace?: ((field: "dueOn" | "owner", shown: ReactNode) => ReactNode) | undefined;
}

/** What the step says of itself, to whoever reads it. */
export function StepFacts({ row, note, origin, unsettledBy, inPlace }: StepFactsProps): ReactElement {
  const reach = row.lane === "shared" ? "both" : row.lane === "own" ? "own" : "team";
  const owner = row.ownerIsNamed ? row.owner : `${row.owner} (not yet named)`;
  const due = row.dueOn && row.due ? <DateText iso={row.dueOn}>{row.due}</DateText> : null;
  const facts = [
    {
      term: "State",
      is: row.completion ? row.completion.words : row.waitsFor ? `${row.word}: ${row.waitsFor}` : stateWords(row),
    },
    ...(row.completion?.evidence ? [{ term: "Shown by", is: <span dir="auto">{row.completion.evidence}</span> }] : []),
    { term: "Owner", is: inPlace ? inPlace("owner", owner) : owner },
    ...(row.helpers.length > 0 ? [{ term: "Helped by", is: row.helpers.join(", ") }] : []),
    ...(due || inPlace ? [{ term: "Due", is: inPlace ? inPlace("dueOn", due ?? "no date") : due }] : []),
    ...(unsettledBy.length > 0 ? [{ term: "No longer holds", is: <Lines texts={unsettledBy} /> }] : []),
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

function Lines({ texts }: { texts: readonly string[] }): ReactElement {
  return (
    <>
      {texts.map((text) => (
        <span key={text} dir="auto" className="block">
          {text}
        </span>
      ))}
    </>
  );
}

/** The word, and whose turn it is where that says more; with the reason where one was given. */
function stateWords({ word, turn, reason, progress, handshake }: StepRow): string {
  if (reason) return `${word}: “${reason}”`;
  const waits = handshake === "proposed" || handshake === "changed" || handshake === "declined";
  return waits || progress === "left-out" || word === turn ? word : `${word}. ${turn}`;
}
