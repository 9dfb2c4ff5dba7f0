/** Forwards as they are stored, for commands; and who may do something about one. */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { briefTitle } from "#app/brief/cut.ts";
import { groupBy } from "#app/lib/group.ts";
import type { Lane } from "#app/lib/lane.ts";
import { content } from "#db/schema/content.ts";
import { forward, forwardAnswer } from "#db/schema/forward.ts";

import { standTitle } from "./stand.ts";

export type ForwardRecord = typeof forward.$inferSelect;
export type AnswerRecord = typeof forwardAnswer.$inferSelect;

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

/** One this viewer may read; locked until the end of the request. `id` may come from anywhere. */
export async function lockForward({ tx, planId }: PlanViewer, id: string): Promise<ForwardRecord | null> {
  if (!isUuid(id)) return null;
  const [row] = await tx
    .select()
    .from(forward)
    .where(and(eq(forward.planId, planId), eq(forward.id, id)))
    .for("update");
  return row ?? null;
}

/** All this viewer may read, in the order they were made. */
export async function allForwards({ tx, planId }: PlanViewer): Promise<ForwardRecord[]> {
  return tx.select().from(forward).where(eq(forward.planId, planId)).orderBy(asc(forward.at), asc(forward.id));
}

/** The last answer of each forward this viewer may read. */
export async function lastAnswers({ tx, planId }: PlanViewer): Promise<Map<string, AnswerRecord>> {
  const rows = await tx
    .select()
    .from(forwardAnswer)
    .where(eq(forwardAnswer.planId, planId))
    .orderBy(asc(forwardAnswer.at));
  return new Map(rows.map((row) => [row.forwardId, row]));
}

/** Titles of what this viewer may read, by id; retired content keeps its title. */
export async function titlesOf({ tx, planId }: PlanViewer): Promise<Map<string, string>> {
  const rows = await tx
    .select({ id: content.id, title: content.title })
    .from(content)
    .where(eq(content.planId, planId));
  return new Map(rows.map(({ id, title }) => [id, title]));
}

/** What is passed on, by its title; null for "where we are". */
export async function titleOf(
  { tx }: PlanViewer,
  { contentId, brief, asksStand }: Pick<ForwardRecord, "contentId" | "brief" | "asksStand">,
): Promise<string | null> {
  if (asksStand) return standTitle;
  if (brief) return briefTitle(brief);
  if (!contentId) return null;
  const [row] = await tx.select({ title: content.title }).from(content).where(eq(content.id, contentId));
  return row?.title ?? null;
}

/** The part of an event that names a forward. */
export function theForward(
  { id, toName }: Pick<ForwardRecord, "id" | "toName">,
  title: string | null,
): { forwardId: string; to: string; title: string | null } {
  return { forwardId: id, to: toName, title };
}

/** Whoever sent it, and whoever leads on the side it belongs to; of a seller's forward also whoever leads the buying side. */
export function mayTend(viewer: PlanViewer, row: Pick<ForwardRecord, "byPersonId" | "side">): boolean {
  if (viewer.personId === null) return false;
  if (row.byPersonId === viewer.personId) return true;
  return viewer.can("leadPlan") || (row.side === "seller" && viewer.can("runSellerSide"));
}

/** Forwards to this participant that still stand. */
export async function forwardsTo({ tx, planId }: PlanViewer, participantId: string): Promise<ForwardRecord[]> {
  return tx
    .select()
    .from(forward)
    .where(and(eq(forward.planId, planId), eq(forward.toId, participantId), isNull(forward.revokedAt)))
    .orderBy(asc(forward.at));
}

/**
 * What was done to several forwards, as it is told in each lane: what a buyer passed on from a forward of the seller hangs from
 * it, and nobody outside reads that it does, or how many there are (LN2).
 */
export async function toldByLane(
  viewer: PlanViewer,
  row: ForwardRecord,
  done: readonly ForwardRecord[],
): Promise<{ lane: Lane; ids: string[]; told: ReturnType<typeof theForward> & { withChain: number } }[]> {
  return Promise.all(
    [...groupBy(done, ({ lane }) => lane)].map(async ([lane, some]) => {
      const head = lane === row.lane ? row : (some[0] ?? row);
      const withChain = some.filter(({ id }) => id !== head.id).length;
      const told = { ...theForward(head, await titleOf(viewer, head)), withChain };
      return { lane, ids: some.map(({ id }) => id), told };
    }),
  );
}
