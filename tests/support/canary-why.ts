/** Canaries in why: each version of an answer, what was suggested, and the figures. */
import type { Lane, Side } from "#app/lib/lane.ts";
import { estimate, measure, whyAnswer, whySuggestion } from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export interface PlantedWhy {
  suggestionId: string;
  figureId: string;
}

export async function plantWhy({
  db,
  common,
  side,
  say,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  side: Side;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<PlantedWhy> {
  const planted = { suggestionId: crypto.randomUUID(), figureId: crypto.randomUUID() };
  const anAnswer = { ...common, ...by("why") };
  await db.insert(whyAnswer).values([
    { ...anAnswer, id: crypto.randomUUID(), question: "happened", number: 1, text: say("why_before") },
    { ...anAnswer, id: crypto.randomUUID(), question: "happened", number: 2, text: say("why_now") },
    { ...anAnswer, id: crypto.randomUUID(), question: "today", number: 1, text: say("why_today"), sharedAt: worldNow },
    {
      ...anAnswer,
      ...{ id: crypto.randomUUID(), question: "part" as const, number: 1 },
      ...{ choice: "small-line", text: say("why_part") },
    },
  ]);
  const aSuggestion = { ...common, ...by("suggestion"), question: "wanted" as const };
  await db.insert(whySuggestion).values([
    { ...aSuggestion, id: planted.suggestionId, text: say("suggestion_waits") },
    {
      ...{ ...aSuggestion, id: crypto.randomUUID(), text: say("suggestion_left"), answer: "left" as const },
      ...{ answeredAt: worldNow, answeredByName: say("suggestion_leaver") },
    },
  ]);
  const figure = { ...common, ...by("figure"), bySide: side };
  const gone = { removedAt: worldNow, removedByName: say("figure_remover") };
  const checked = { checkedAt: worldNow, checkedByName: say("figure_checker") };
  const aMeasure = {
    ...{ ...figure, name: say("measure_name"), numberNow: 31, numberWanted: 10, unit: say("measure_unit") },
    ...{ wantedOn: "2027-03-01", measuredBy: say("measure_measurer") },
  };
  await db.insert(measure).values([
    { ...aMeasure, ...checked, id: planted.figureId },
    { ...aMeasure, ...gone, id: crypto.randomUUID(), name: say("measure_gone") },
  ]);
  const factors = [
    { name: say("estimate_people"), value: 12 },
    { name: say("estimate_hours"), value: 3 },
  ];
  const aSum = { ...figure, name: say("estimate_name"), unit: say("estimate_unit"), factors };
  await db.insert(estimate).values([
    { ...aSum, ...checked, id: crypto.randomUUID() },
    { ...aSum, ...gone, id: crypto.randomUUID() },
  ]);
  return planted;
}
