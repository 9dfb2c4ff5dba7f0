import { and, desc, eq } from "drizzle-orm";

import { readSteps } from "#app/step/step.queries.server.ts";
import { sealAct, undoAct } from "#app/step/undo.commands.server.ts";
import type { StepAct } from "#app/step/undo.ts";
import { event, step } from "#db/schema/index.ts";
import { as, type Who, type World, worldNow } from "#tests/support/world.ts";

/** The row as the owner of the database sees it. */
export async function stepRow(world: World, id: string): Promise<typeof step.$inferSelect> {
  const [row] = await world.owner.select().from(step).where(eq(step.id, id));
  if (!row) throw new Error("no such step");
  return row;
}

/** The kinds of the last events of a lane, oldest first. */
export async function lastEvents(
  world: World,
  lane: "shared" | "buyer" | "seller" | "own" = "shared",
  count = 1,
): Promise<string[]> {
  const rows = await world.owner
    .select({ kind: event.kind })
    .from(event)
    .where(and(eq(event.planId, world.planId), eq(event.lane, lane)))
    .orderBy(desc(event.seq))
    .limit(count);
  return rows.map(({ kind }) => kind).reverse();
}

export async function seenBy(world: World, who: Who): Promise<string[]> {
  return (await as(world, who, readSteps)).map(({ id }) => id);
}

export type Done = { ok: boolean; value?: { act: StepAct | null } };

/** Takes `done` back, `after` milliseconds later. */
export function undo(world: World, undone: { who: Who; stepId: string; done: Done; after?: number }): Promise<unknown> {
  const { who, stepId, done, after = 30_000 } = undone;
  const token = sealAct(done.value?.act ?? null) ?? "";
  return as(world, who, (viewer) => undoAct(viewer, { stepId, token }), { now: new Date(worldNow.getTime() + after) });
}
