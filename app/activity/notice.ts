/**
 * Notices: what is told by mail at once, and to whom (NO1). What is not here waits for whoever opens the plan. The people
 * are found by the database, because whoever acts need not read everybody who hears of it.
 */
import { type Lane, otherSide, type Side } from "#app/lib/lane.ts";

import type { EventKind, NewEvent } from "./event.ts";

/**
 * "everybody" who takes part and reads the lane; the others name one person by a row, and where that row names nobody, those
 * who lead `side` hear of it; without a side then nobody.
 */
export type Whom =
  | { whom: "everybody" }
  | { whom: "participants"; ids: readonly string[] }
  | { whom: "side"; side: Side }
  | { whom: "owner" | "proposer" | "asker" | "asked" | "sender"; id: string; side?: Side };

/** Of the events of one act; null for those that nobody is told of by mail. */
export function whomToTell(event: NewEvent, actorSide: Side, act: readonly NewEvent[]): Whom | null {
  if (event.lane === "own") return null;
  const other = otherSide(actorSide);
  switch (event.kind) {
    case "stage.moved":
      return { whom: "everybody" };
    case "stage.asked":
    case "go-live.proposed":
    case "path.change-proposed":
      return other === "buyer" ? { whom: "side", side: "buyer" } : null;
    case "go-live.answered":
      return { whom: "side", side: "seller" };
    case "path.change-answered":
      return event.payload.answer === "withdrawn" ? null : { whom: "side", side: "seller" };
    case "question.asked":
      return { whom: "asked", id: event.payload.questionId, side: event.payload.toSide };
    case "question.shared":
    case "question.condition-told":
      return { whom: "side", side: event.payload.toSide };
    case "question.answered":
      return { whom: "asker", id: event.payload.questionId };
    case "forward.answered":
      return { whom: "sender", id: event.payload.forwardId };
    case "comment.written":
    case "comment.changed":
      return event.payload.mentionedIds ? { whom: "participants", ids: event.payload.mentionedIds } : null;
    case "step.added":
      // A question brings its step along, and is told of itself.
      return event.payload.proposed && !act.some(({ kind }) => kind === "question.asked")
        ? { whom: "owner", id: event.payload.stepId, side: event.payload.ownerSide }
        : null;
    case "step.handed-over":
      return event.payload.to === null ? null : { whom: "owner", id: event.payload.stepId };
    case "step.change-proposed":
      return event.payload.ownerSide === actorSide
        ? { whom: "proposer", id: event.payload.stepId, side: other }
        : { whom: "owner", id: event.payload.stepId, side: other };
    case "step.take-over-proposed":
      return event.payload.ownerSide === actorSide
        ? { whom: "side", side: other }
        : { whom: "owner", id: event.payload.stepId, side: other };
    case "step.take-over-answered":
      return event.payload.answer === "withdrawn" ? null : { whom: "side", side: other };
    case "step.accepted":
    case "step.declined":
      return { whom: "proposer", id: event.payload.stepId, side: other };
    case "step.change-answered":
      return event.payload.answer === "withdrawn" ? null : { whom: "proposer", id: event.payload.stepId, side: other };
    case "steps.accepted":
      return { whom: "side", side: other };
    default:
      return null;
  }
}

/** What the mail is called that tells of this alone; one that tells of several kinds is a "notice". */
export function noticeKind({ kind }: Pick<NewEvent, "kind">): "question" | "mention" | "notice" {
  if (kind.startsWith("comment.")) return "mention";
  return asksSomebody.has(kind) ? "question" : "notice";
}

/** What wants an answer of whoever it is told. */
export const asksSomebody: ReadonlySet<EventKind> = new Set([
  "question.asked",
  "question.shared",
  "question.condition-told",
]);

/** "shared-41": how a mail that waits names what it tells of. It says nothing to whoever reads the outbox (PE5). */
export function eventKey(lane: Lane, seq: number): string {
  return `${lane}-${seq}`;
}

/** Reads the keys of a waiting mail back; what makes no sense is left out. */
export function readEventKeys(text: string): { lane: Lane; seq: number }[] {
  return text.split(" ").flatMap((key) => {
    const [, lane, seq] = /^(shared|buyer|seller)-(\d{1,15})$/.exec(key) ?? [];
    return lane && seq ? [{ lane: lane as Lane, seq: Number(seq) }] : [];
  });
}
