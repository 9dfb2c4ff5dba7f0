/** Canaries of forwards: one with an answer, a link and what was told of it, in every lane. */
import { randomBytes } from "node:crypto";

import { hashOf } from "#app/access/secret.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export interface PlantedForward {
  forwardId: string;
}

export async function plantForward({
  db,
  common,
  side,
  participantId,
  say,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  side: "buyer" | "seller";
  participantId: string;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<PlantedForward> {
  const { workspaceId, planId, lane } = common;
  const [forwardId, furtherId, linkId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  // What both companies read was sent by the seller.
  const one = {
    ...common,
    ...by("forward"),
    side: lane === "shared" ? ("seller" as const) : side,
    toLane: lane,
    toId: participantId,
    ask: say("forward_ask"),
    message: say("forward_message"),
    way: "own-mail" as const,
  };
  await db.insert(schema.forward).values([
    { ...one, id: forwardId, toName: say("forward_to"), readSaidAt: worldNow },
    {
      ...one,
      id: furtherId,
      toName: say("forward_further"),
      parentLane: lane,
      parentId: forwardId,
      revokedAt: worldNow,
      revokedByName: say("forward_revoker"),
    },
  ]);
  await db.insert(schema.link).values({
    ...{ id: linkId, workspaceId, planId, lane, participantId, isOfForward: true },
    tokenHash: hashOf(randomBytes(32).toString("base64url")),
    createdByName: say("forward_link"),
  });
  await db.insert(schema.forwardLink).values({ ...common, linkId, forwardId });
  await db.insert(schema.forwardAnswer).values({
    ...common,
    ...by("forwardAnswer"),
    id: crypto.randomUUID(),
    forwardId,
    answer: "yes-if",
    words: say("forwardAnswer_words"),
    isByLink: true,
  });
  return { forwardId };
}
