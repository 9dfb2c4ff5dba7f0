/** Canaries in what a company has to do around its purchase; only where such rows may lie. */
import type { Lane } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export interface PlantedProject {
  projectLineId: string;
  projectId: string;
}

/** `participantId` and `measureId` have the same lane. */
export async function plantProject({
  db,
  common,
  participantId,
  measureId,
  say,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  participantId: string;
  measureId: string;
  say: (where: string) => string;
}): Promise<PlantedProject> {
  const { lane } = common;
  const [projectLineId, projectId] = [crypto.randomUUID(), crypto.randomUUID()];
  if (lane !== "buyer" && lane !== "own") return { projectLineId, projectId };
  if (lane === "buyer")
    await db.insert(schema.projectPlan).values({ ...common, projectId, joinedByName: say("project_joiner") });
  const aLine = { ...common, kind: "own-work" as const, createdByName: say("project_by") };
  const done = { doneAt: worldNow, doneByName: say("project_done_by") };
  await db.insert(schema.projectLine).values([
    {
      ...{ ...aLine, id: projectLineId, text: say("project_text"), note: say("project_note"), dueOn: "2026-11-05" },
      ...{ whoId: participantId, whoLane: lane, whoWords: say("project_who") },
    },
    {
      ...{ ...aLine, ...done, id: crypto.randomUUID(), kind: "check", text: say("project_check"), daysAfter: 30 },
      ...{ measureId, measureLane: lane, measured: 987_654 },
    },
    {
      ...{ ...aLine, id: crypto.randomUUID(), text: say("project_removed") },
      ...{ removedAt: worldNow, removedByName: say("project_remover") },
    },
  ]);
  return { projectLineId, projectId };
}
