/** Reads what one move has to settle and no more, in the lanes of whoever moves. The dialog before it shows the whole path. */
import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

import type { PlanViewer } from "#app/access/viewer.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { keptQuery } from "#db/kept-query.ts";
import { step, stepCompletion, verification, verifier } from "#db/schema/index.ts";

import { type LeftItem, leftBehind } from "./left-behind.ts";
import type { DoneStep } from "./open-item.queries.server.ts";

/** ST4: what is still open in the stages that are left, in path order. */
export async function readLeftOpen(
  { tx, planId }: PlanViewer,
  leaves: readonly string[],
): Promise<Omit<LeftItem, "affects">[]> {
  if (leaves.length === 0) return [];
  const [verifiers, steps] = await Promise.all([
    verifiersIn(tx, { planId, stageIds: listOf(leaves) }),
    stepsIn(tx, { planId, stageIds: listOf(leaves) }),
  ]);
  return leftBehind(leaves, {
    verifiers: verifiers.map(({ metAt, ...one }) => ({ ...one, met: metAt !== null })),
    steps: steps.map(({ doneAt, ...one }) => ({ ...one, affects: null, progress: doneAt ? "done" : one.progress })),
  });
}

/** ST5: of these steps the ones that are done; what is no id names none. */
export async function readDone(
  { tx, planId }: PlanViewer,
  ids: readonly string[],
): Promise<Omit<DoneStep, "doneBy" | "doneOn" | "daysToSpare">[]> {
  const some = ids.filter(isUuid);
  return some.length === 0 ? [] : doneAmong(tx, { planId, ids: listOf(some) });
}

const planId = sql.placeholder("planId");

const stepsIn = keptQuery((tx) =>
  tx
    .select({
      id: step.id,
      stageId: step.stageId,
      lane: step.lane,
      title: step.title,
      isRequired: step.isRequired,
      progress: step.progress,
      handshake: step.handshake,
      leadTime: step.leadTime,
      doneAt: stepCompletion.at,
    })
    .from(step)
    .leftJoin(stepCompletion, and(eq(stepCompletion.stepId, step.id), eq(stepCompletion.planId, planId)))
    .where(and(eq(step.planId, planId), isNull(step.removedAt), isAmong(step.stageId, "stageIds")))
    .orderBy(asc(step.rank), asc(step.id)),
);

const verifiersIn = keptQuery((tx) =>
  tx
    .select({ id: verifier.id, stageId: verifier.stageId, text: verifier.text, metAt: verification.at })
    .from(verifier)
    .leftJoin(verification, and(eq(verification.verifierId, verifier.id), eq(verification.planId, planId)))
    .where(and(eq(verifier.planId, planId), isNull(verifier.retiredAt), isAmong(verifier.stageId, "stageIds")))
    .orderBy(asc(verifier.rank), asc(verifier.id)),
);

const doneAmong = keptQuery((tx) =>
  tx
    .select({ id: step.id, stageId: step.stageId, lane: step.lane, title: step.title, ownerSide: step.ownerSide })
    .from(step)
    .innerJoin(stepCompletion, and(eq(stepCompletion.stepId, step.id), eq(stepCompletion.planId, planId)))
    .where(and(eq(step.planId, planId), isNull(step.removedAt), isAmong(step.id, "ids")))
    .orderBy(asc(step.rank), asc(step.id)),
);

/** A list as one value: the text of the query stays the same however many there are. */
function isAmong(column: AnyPgColumn, name: string): SQL {
  return sql`${column} = any(${sql.placeholder(name)}::uuid[])`;
}

function listOf(ids: readonly string[]): string {
  return `{${ids.join(",")}}`;
}
