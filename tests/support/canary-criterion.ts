/** Canaries in how a company judges, and in its own list before it decides. */
import type { Lane } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export interface PlantedCriterion {
  criterionId: string;
  optionId: string;
  lineId: string;
}

/** `participantId` has the same lane, and judges. */
export async function plantCriterion({
  db,
  common,
  participantId,
  say,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  participantId: string;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<PlantedCriterion> {
  const { lane } = common;
  const planted = { criterionId: crypto.randomUUID(), optionId: crypto.randomUUID(), lineId: crypto.randomUUID() };
  const removed = { removedAt: worldNow, removedByName: say("criterion_remover") };
  const aCriterion = { ...common, isMust: true, shownBy: say("criterion_shownBy"), createdByName: say("criterion_by") };
  await db.insert(schema.criterion).values([
    {
      ...aCriterion,
      ...{ id: planted.criterionId, text: say("criterion_text"), rank: 10 },
      ...{ judgeId: participantId, judgeLane: lane, judgeWords: say("criterion_judge") },
    },
    { ...aCriterion, id: crypto.randomUUID(), text: say("criterion_suggested"), rank: 20, isSuggested: true },
    {
      ...aCriterion,
      ...{ id: crypto.randomUUID(), text: say("criterion_left_out"), rank: 30, isSuggested: true },
      ...{ answer: "declined", answeredAt: worldNow, answeredByName: say("criterion_answerer") },
    },
    {
      ...{ ...aCriterion, ...removed, removedBySide: lane === "seller" ? "seller" : "buyer" },
      ...{ id: crypto.randomUUID(), text: say("criterion_removed"), rank: 40 },
    },
  ]);
  const isShared = lane === "shared";
  await db.insert(schema.option).values({
    ...{ ...common, id: planted.optionId, createdByName: say("option_by") },
    ...(isShared ? { kind: "nothing" as const } : { kind: "other" as const, name: say("option_name") }),
  });
  const aResult = {
    ...{ ...common, criterionId: planted.criterionId, criterionLane: lane },
    ...{ optionId: planted.optionId, optionLane: lane, result: "partly" as const },
  };
  await db.insert(schema.criterionResult).values([
    { ...aResult, ...by("result"), id: crypto.randomUUID(), note: say("result_note") },
    {
      ...{ ...aResult, ...by("result_before"), id: crypto.randomUUID(), note: say("result_before") },
      supersededAt: worldNow,
    },
  ]);
  const aLine = { ...common, createdByName: say("line_by") };
  await db.insert(schema.decidingLine).values([
    {
      ...{ ...aLine, id: planted.lineId, text: say("line_text"), note: say("line_note"), rank: 10 },
      ...{ tickedAt: worldNow, tickedByName: say("line_ticker") },
    },
    {
      ...{ ...aLine, id: crypto.randomUUID(), text: say("line_removed"), rank: 20 },
      ...{ removedAt: worldNow, removedByName: say("line_remover") },
    },
  ]);
  return planted;
}
