// A move as it is told to a reader: who, when, from where to where, and the reason as it may be shown. The private note
// is there only for readers of its lane, because the database gives it to nobody else.
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { endSentence, pauseSentence } from "./reason.ts";
import type { EndOutcome } from "./reason.ts";
import type { StageMove } from "./stage-move.ts";

export type MoveRow = StageMove & {
  number: number;
  byName: string;
  /** Made by this reader: they may undo it for two minutes (ST10). */
  isMine: boolean;
  /** The reason for both sides; null for "rather not say" and where none was given. */
  reason: string | null;
  isOwnWords: boolean;
  /** "Only for us"; null for readers of other lanes. */
  note: string | null;
  untilOn: IsoDate | null;
  untilEvent: string | null;
  outcome: EndOutcome | null;
};

/** "Dana went back from Choice to Trial": one sentence for a list, without the reason. */
export function moveWords(
  move: MoveRow,
  names: { company: string; today: IsoDate; labelOf: (stageId: string | null) => string },
): string {
  const from = names.labelOf(move.fromStageId);
  const to = names.labelOf(move.toStageId);
  switch (move.kind) {
    case "start":
      return `First word: ${names.company} is in ${to}.`;
    case "advance":
      return `On from ${from} to ${to}.`;
    case "jump":
      return `Straight from ${from} to ${to}.`;
    case "return":
      return `Back from ${from} to ${to}.`;
    case "resume":
      return to ? `Taken up again in ${to}.` : "Taken up again.";
    case "pause":
      return sleepWords(move, names);
    case "end":
      return sleepWords(move, names);
  }
}

/** ST11: "Paused until Mon 1 Feb.", "Acme went ahead."; empty for every other move. */
export function sleepWords(
  move: Pick<MoveRow, "kind" | "untilOn" | "untilEvent" | "outcome">,
  { company, today }: { company: string; today: IsoDate },
): string {
  if (move.kind === "end") return endSentence(move.outcome ?? "not-now", company);
  if (move.kind !== "pause") return "";
  return pauseSentence({ date: move.untilOn && formatDate(move.untilOn, { today }), event: move.untilEvent });
}
