/** Canaries of where people stand: with a name, by a link, without a name, and taken back; only where such rows may lie. */
import type { Lane } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import type { Owner } from "./world.ts";

export async function plantPosition({
  db,
  common,
  participantId,
  forwardId,
  say,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  participantId: string;
  forwardId: string;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<void> {
  const { lane } = common;
  if (lane !== "buyer" && lane !== "own") return;
  const one = { ...common, ...by("position") };
  await db.insert(schema.position).values([
    {
      ...one,
      id: crypto.randomUUID(),
      participantLane: lane,
      participantId,
      answer: "not-yet",
      words: say("position_reason"),
      marks: { money: "against" },
    },
    {
      ...one,
      id: crypto.randomUUID(),
      forwardLane: lane,
      forwardId,
      answer: "yes-if",
      words: say("position_link"),
      isByLink: true,
    },
    { ...one, id: crypto.randomUUID(), voice: crypto.randomUUID(), answer: "yes-if", words: say("position_voice") },
  ]);
  await db.insert(schema.positionVoice).values({ ...common, voice: crypto.randomUUID(), at: one.at });
  await db.insert(schema.positionShown).values({ ...one, id: crypto.randomUUID() });
}
