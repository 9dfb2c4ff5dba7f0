// A comment is a remark on one step, person or content, or an answer to one. It has a lane of its own, never wider than that
// of what it stands on (CM1), and can be reworded by its author for a quarter of an hour (CM3). One that its author alone reads
// is a note: theirs to change at any time, and to show to their team once (CM5).
import type { Lane, Side } from "#app/lib/lane.ts";

export const commentLength = 4_000;
export const editMinutes = 15;

export const targets = ["step", "participant", "content"] as const;
export type Target = { on: (typeof targets)[number]; onId: string };

/** Who may read a comment on something of that lane, narrow to wide. */
export function lanesOn(targetLane: Lane, side: Side): Lane[] {
  if (targetLane === "shared") return ["own", side, "shared"];
  return targetLane === side ? ["own", side] : ["own"];
}

/** LN1: that of what it stands on; notes about people are their author's own. */
export function firstLaneOn({ on, lane }: { on: Target["on"]; lane: Lane }): Lane {
  return on === "participant" ? "own" : lane;
}

type Written = { lane: Lane; byPersonId: string | null; at: Date; removedAt: Date | null };
type By = { personId: string | null; now: Date };

export function isAuthor({ byPersonId }: Pick<Written, "byPersonId">, { personId }: Pick<By, "personId">): boolean {
  return byPersonId !== null && byPersonId === personId;
}

/** CM3: the last moment counts as in time; nobody else has read a note, so it has no last moment. */
export function mayReword(comment: Written, by: By): boolean {
  const age = by.now.getTime() - comment.at.getTime();
  const isInTime = comment.lane === "own" || age <= editMinutes * 60_000;
  return isAuthor(comment, by) && comment.removedAt === null && isInTime;
}

/** CM5: a note as a whole, by its author, where their team may read what it stands on. */
export function mayShare(
  comment: Written & { threadId: string | null },
  by: By & { side: Side; targetLane: Lane },
): boolean {
  const isWhole = comment.threadId === null && comment.removedAt === null;
  const teamReads = lanesOn(by.targetLane, by.side).includes(by.side);
  return comment.lane === "own" && isWhole && isAuthor(comment, by) && teamReads;
}
