/** Reads of steps, each for one reader: what the database shows this viewer, in their order and their words. */
import { and, asc, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { keptRead } from "#db/kept-read.ts";
import { participant, stage, step, stepHelper } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import { isInBin } from "./bin.ts";
import { isUuid } from "./step-record.server.ts";
import { groupBy } from "#app/lib/group.ts";
import type { Stage } from "#app/plan/stage.ts";
import { pathOf } from "#app/plan/place.ts";

import { mergeLanes } from "./order.ts";
import { readUnsettlers } from "./promise.queries.server.ts";
import { type PlanGround, readerOf, readFacts, readGround, readNames } from "./step-facts.server.ts";
import { readByWords, stepRow, type StepRow } from "./step-row.ts";

export type { StepRow } from "./step-row.ts";

/** All steps this reader may read, by stage along the path and in the reader's own order (LN5); the bin is left out. */
export async function readSteps(viewer: PlanViewer): Promise<StepRow[]> {
  return (await readPlanSteps(viewer)).steps;
}

/** The steps with the path they stand on: what the page of steps shows. */
export async function readPlanSteps(
  viewer: PlanViewer,
): Promise<{ steps: StepRow[]; ground: PlanGround; path: Stage[] }> {
  const [ground, names, facts] = await Promise.all([readGround(viewer), readNames(viewer), readFacts(viewer)]);
  const reader = readerOf(viewer, ground, names);
  const byStage = groupBy(facts, ({ stageId }) => stageId);
  const steps = ground.stages.flatMap(({ id }) => mergeLanes(byStage.get(id) ?? []).map((one) => stepRow(one, reader)));
  return { steps, ground, path: shownStages(ground, steps) };
}

/** The path as people see it; a retired stage stays as long as a step stands there. */
function shownStages({ stages, currentStageId }: PlanGround, steps: readonly StepRow[]): Stage[] {
  const path = new Set(pathOf(stages, currentStageId).map(({ id }) => id));
  const used = new Set(steps.map(({ stageId }) => stageId));
  return stages.filter(({ id }) => path.has(id) || used.has(id));
}

/** A removed step, as the bin shows it. */
export interface BinRow {
  id: string;
  title: string;
  stage: string;
  /** "Removed by Dana on Mon 2 Nov" */
  removed: string;
  readBy: string;
  /** Only the side that removed a shared step brings it back. */
  mayRestore: boolean;
}

/** What was removed in the last 30 days (SP7), newest first. */
export async function readBin(viewer: PlanViewer): Promise<BinRow[]> {
  const rows = await viewer.tx
    .select({
      id: step.id,
      title: step.title,
      lane: step.lane,
      stage: stage.label,
      at: step.removedAt,
      by: step.removedByName,
      bySide: step.removedBySide,
    })
    .from(step)
    .innerJoin(stage, eq(stage.id, step.stageId))
    .where(and(eq(step.planId, viewer.planId), isNotNull(step.removedAt)))
    .orderBy(desc(step.removedAt), asc(step.id));
  return rows.flatMap(({ at, by, bySide, lane, ...row }) => {
    if (!at || !isInBin({ removedAt: at }, viewer.now)) return [];
    const on = formatDate(dateIn(viewer.planZone, at), viewer);
    const mayRestore = lane !== "shared" || bySide === viewer.side;
    return [
      { ...row, removed: `Removed by ${by ?? "somebody"} on ${on}`, readBy: readByWords(lane, viewer), mayRestore },
    ];
  });
}

/** Somebody or something a step can be given to. */
export interface OwnerChoice {
  /** What the field `owner` sends. */
  value: string;
  label: string;
  side: Side;
  /** False for people whom the other side does not know. */
  isKnownToAll: boolean;
}

const choicesIn = keptRead((tx) =>
  tx
    .select({
      id: participant.id,
      name: knownName,
      title: participant.title,
      side: participant.side,
      lane: participant.lane,
    })
    .from(participant)
    .where(and(eq(participant.planId, sql.placeholder("planId")), isNull(participant.revokedAt)))
    // By the day both sides may know: when somebody shared was first written down is not told (LN3).
    .orderBy(sql`coalesce(${participant.sharedAt}, ${participant.createdAt})`, asc(participant.id)),
);

/** The two companies and everybody on the plan whom this viewer may read. */
export async function readOwnerChoices(viewer: PlanViewer): Promise<OwnerChoice[]> {
  const people = await choicesIn(viewer.tx, { planId: viewer.planId });
  const me = viewer.participant?.id ?? viewer.link?.participantId;
  const sides: readonly Side[] = viewer.side === "buyer" ? ["buyer", "seller"] : ["seller", "buyer"];
  return sides.flatMap((side) => [
    { value: side, label: side === "buyer" ? viewer.companyName : viewer.workspaceName, side, isKnownToAll: true },
    ...people
      .filter((one) => one.side === side)
      .map(({ id, name, title, lane }) => ({
        value: id,
        label: id === me ? "You" : (name ?? `${title} (not yet named)`),
        side,
        isKnownToAll: lane === "shared",
      })),
  ]);
}

/** One step with everything: its row, the texts as they stand, its neighbours, and what can be chosen. */
export interface StepDetail {
  row: StepRow;
  note: string | null;
  /** The field `owner` as it stands: an id, or the side. */
  ownerValue: string;
  helperIds: string[];
  /** "Added by Sam on Mon 2 Nov", "Shared by Dana on Tue 3 Nov". */
  origin: string;
  stageLabel: string;
  stages: { id: string; label: string }[];
  /** The other steps of its stage, in the reader's order. */
  neighbours: { id: string; title: string }[];
  isDraft: boolean;
  /** SP4: what the other side moved past this step's own date, one sentence each. */
  unsettledBy: string[];
}

/** Null for what is not there and for what this reader may not read alike; a step in the bin reads as not there. */
export async function readStep(viewer: PlanViewer, stepId: string): Promise<StepDetail | null> {
  if (!isUuid(stepId)) return null;
  const [{ steps, ground }, [raw], helpers] = await Promise.all([
    readPlanSteps(viewer),
    viewer.tx.select().from(step).where(eq(step.id, stepId)),
    viewer.tx.select({ id: stepHelper.participantId }).from(stepHelper).where(eq(stepHelper.stepId, stepId)),
  ]);
  const row = steps.find(({ id }) => id === stepId);
  if (!row || !raw) return null;
  const shared = raw.sharedAt !== null;
  const on = formatDate(dateIn(viewer.planZone, raw.sharedAt ?? raw.createdAt), viewer);
  return {
    row,
    note: raw.note,
    ownerValue: row.ownerId ?? row.ownerSide,
    helperIds: helpers.map(({ id }) => id),
    origin: shared ? `Shared by ${raw.sharedByName ?? ""} on ${on}` : `Added by ${raw.createdByName} on ${on}`,
    stageLabel: ground.stages.find(({ id }) => id === row.stageId)?.label ?? "",
    stages: pathOf(ground.stages, row.stageId).map(({ id, label }) => ({ id, label })),
    neighbours: steps
      .filter((one) => one.stageId === row.stageId && one.id !== row.id)
      .map(({ id, title }) => ({ id, title })),
    isDraft: ground.standing === "draft",
    unsettledBy: await readUnsettlers(viewer, row, steps),
  };
}

/** The lane of a step on the plan; null for what this reader may not read. */
export async function readStepLane({ tx, planId }: PlanViewer, stepId: string): Promise<Lane | null> {
  if (!isUuid(stepId)) return null;
  const [row] = await tx
    .select({ lane: step.lane })
    .from(step)
    .where(and(eq(step.planId, planId), eq(step.id, stepId)));
  return row?.lane ?? null;
}

/** The stages a step can be put in. */
export async function readPath(
  viewer: PlanViewer,
): Promise<{ path: { id: string; label: string }[]; currentStageId: string | null }> {
  const { stages, currentStageId } = await readGround(viewer);
  return { path: pathOf(stages, currentStageId).map(({ id, label }) => ({ id, label })), currentStageId };
}
