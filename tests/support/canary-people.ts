/** Canaries in what the buying side keeps about people: whom they report to, and the next talk with them. */
import type { Lane } from "#app/lib/lane.ts";
import { nextTalk, reportingLine } from "#db/schema/index.ts";

import type { Owner } from "./world.ts";

/** `person` reports to `role` and is talked to by them; both stand in the lane of `common`. */
export async function plantAboutPeople({
  db,
  common,
  person,
  role,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  person: string;
  role: string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<void> {
  const about = { ...common, id: crypto.randomUUID(), participantLane: common.lane, participantId: person };
  await db.insert(reportingLine).values({ ...about, ...by("reporting"), toLane: common.lane, toId: role });
  await db
    .insert(nextTalk)
    .values({ ...about, ...by("talk"), onDay: "2026-11-20", talkerLane: common.lane, talkerId: role });
}
