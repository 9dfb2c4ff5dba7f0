import { eq } from "drizzle-orm";

import { event, plan, stageMove, step } from "#db/schema/index.ts";
import { makeParticipant, makePlan, type World, worldNow } from "#tests/support/world.ts";

export function daysAgo(days: number): Date {
  return new Date(worldNow.getTime() - days * 86_400_000);
}

/** One more plan of Northwind: the buyer's stage and the stages we began, by their place on the default path. */
export interface Listed {
  company: string;
  buyerAt?: number;
  begunAt?: number[];
  isAdopted?: boolean;
  goLiveOn?: string;
  /** When the buyer last did something both read. */
  actedAt?: Date;
  standing?: "paused" | "ended";
}

export async function addPlan(world: World, listed: Listed): Promise<{ planId: string; stageIds: string[] }> {
  const { company, buyerAt, begunAt = [], isAdopted = true, goLiveOn, actedAt, standing } = listed;
  const of = world.owner;
  const { planId, stages } = await makePlan(of, { workspaceId: world.workspaceId, companyName: company, isAdopted });
  const ofPlan = { workspaceId: world.workspaceId, planId };
  const stageIds = stages.map(({ id }) => id);
  const stageAt = (place: number): string => stageIds[place - 1]!;
  await makeParticipant({
    db: of,
    ...ofPlan,
    personId: null,
    name: `Champion of ${company}`,
    address: null,
    access: "champion",
  });
  if (goLiveOn) await of.update(plan).set({ goLiveOn }).where(eq(plan.id, planId));
  let number = 0;
  if (buyerAt !== undefined) {
    number += 1;
    const move = { id: crypto.randomUUID(), ...ofPlan, number, kind: "start" as const, toStageId: stageAt(buyerAt) };
    await of.insert(stageMove).values({ ...move, byName: "Champion", at: daysAgo(30) });
  }
  if (standing) {
    const toStageId = buyerAt === undefined ? null : stageAt(buyerAt);
    const kind = standing === "paused" ? ("pause" as const) : ("end" as const);
    const why = standing === "paused" ? { pausedUntilOn: "2027-01-11" } : { outcome: "went-ahead" };
    const move = { id: crypto.randomUUID(), ...ofPlan, number: number + 1, kind, toStageId, fromStageId: toStageId };
    await of.insert(stageMove).values({ ...move, ...why, byName: "Champion", at: daysAgo(3) });
  }
  for (const place of begunAt) {
    await addStep(world, {
      planId,
      stageId: stageAt(place),
      ownerSide: "seller",
      progress: "in-progress",
      title: "Ours",
    });
  }
  if (actedAt) {
    await of.insert(event).values({
      ...ofPlan,
      lane: "shared",
      seq: 1,
      kind: "in-step.answered",
      payload: { answer: "in-step" },
      actorSide: "buyer",
      actorName: "Champion",
      at: actedAt,
    });
  }
  return { planId, stageIds };
}

export async function addStep(
  world: World,
  values: Partial<typeof step.$inferInsert> & { planId: string; stageId: string; title: string },
): Promise<string> {
  const id = crypto.randomUUID();
  await world.owner.insert(step).values({
    id,
    workspaceId: world.workspaceId,
    lane: "shared",
    ownerSide: "buyer",
    rank: 10,
    handshake: (values.lane ?? "shared") === "shared" ? "accepted" : null,
    createdByName: "Sam Rep",
    ...values,
  });
  return id;
}
