/** One participant as it is stored, for commands; and what the rules of people ask of the plan. */
import { and, eq, isNotNull, isNull, ne } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { keptName } from "#db/schema/consent.ts";
import { knownColumns, theirKept } from "#db/schema/known-name.ts";
import { participant } from "#db/schema/participant.ts";
import { stage } from "#db/schema/plan.ts";

import { shortName } from "./participant.ts";
import type { Target } from "./right.ts";

export type PersonRecord = typeof participant.$inferSelect;

/** Somebody this viewer may read and whose access was not taken away; null else. `id` may come from anywhere. */
export async function findPerson({ tx, planId }: PlanViewer, id: string): Promise<PersonRecord | null> {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id)) return null;
  const [found] = await tx
    .select(knownColumns)
    .from(participant)
    .leftJoin(keptName, theirKept)
    .where(and(eq(participant.planId, planId), eq(participant.id, id), isNull(participant.revokedAt)));
  return found ?? null;
}

/** Who leads this for the buying side; always in the shared lane. */
export async function findChampion({ tx, planId }: PlanViewer): Promise<PersonRecord | null> {
  const [found] = await tx
    .select(knownColumns)
    .from(participant)
    .leftJoin(keptName, theirKept)
    .where(and(eq(participant.planId, planId), eq(participant.access, "champion"), isNull(participant.revokedAt)));
  return found ?? null;
}

/**
 * PE4: whether anybody of the company has shown who they are on this plan, whatever became of them since. Read from the
 * shared lane alone, so that the seller's answer never hangs on people it cannot read.
 */
export async function hasCompanyProved({ tx, planId }: PlanViewer): Promise<boolean> {
  const [found] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(
      and(
        eq(participant.planId, planId),
        eq(participant.side, "buyer"),
        eq(participant.lane, "shared"),
        isNotNull(participant.personId),
      ),
    )
    .limit(1);
  return found !== undefined;
}

/** Whether an address stands beside another person of the same side in that lane. */
export async function isAddressTaken(
  { tx, planId }: PlanViewer,
  at: Pick<PersonRecord, "side" | "lane"> & { address: string; exceptId?: string },
): Promise<boolean> {
  const [found] = await tx
    .select({ id: participant.id })
    .from(participant)
    .where(
      and(
        eq(participant.planId, planId),
        eq(participant.lane, at.lane),
        eq(participant.side, at.side),
        eq(participant.address, at.address),
        isNull(participant.revokedAt),
        ...(at.exceptId ? [ne(participant.id, at.exceptId)] : []),
      ),
    )
    .limit(1);
  return found !== undefined;
}

export async function isStageOfPlan({ tx, planId }: PlanViewer, stageId: string): Promise<boolean> {
  const [found] = await tx
    .select({ id: stage.id })
    .from(stage)
    .where(and(eq(stage.planId, planId), eq(stage.id, stageId)));
  return found !== undefined;
}

export function targetOf(record: PersonRecord): Target {
  const { id, side, lane, authorId, access, personId } = record;
  return { id, side, lane, authorId, access, takesPart: personId !== null };
}

/** How an event tells of somebody, with the name as it is now. */
export function whoOf(record: Pick<PersonRecord, "id" | "name" | "title" | "side">): {
  participantId: string;
  who: string;
  side: "buyer" | "seller";
} {
  return { participantId: record.id, who: shortName(record), side: record.side };
}
