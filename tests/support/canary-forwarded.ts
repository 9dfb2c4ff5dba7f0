/**
 * Canaries behind the link of one forward that lies in the buyer lane: "forwarded" what its holder reads besides the shared
 * lane (FW5), "buyer" what hangs from the same things and is the team's alone.
 */
import { randomBytes } from "node:crypto";

import { eq } from "drizzle-orm";

import { hashOf } from "#app/access/secret.server.ts";
import { storage } from "#app/server/storage.server.ts";
import * as schema from "#db/schema/index.ts";

import { sentPage } from "./canary-brief.ts";
import { makeParticipant, type World, worldNow } from "./world.ts";

export interface PlantedForwarded {
  forwardId: string;
  contentId: string;
  /** As it stands in an address. */
  token: string;
}

export async function plantForwarded({ owner: db, workspaceId, planId, people }: World): Promise<PlantedForwarded> {
  const say = (where: string): string => `kanari_forwarded_${where}`;
  const team = (where: string): string => `kanari_buyer_${where}`;
  const common = { workspaceId, planId, lane: "buyer" as const, authorId: people.champion };
  const by = { byName: say("by"), at: worldNow };
  const byTeam = { byName: team("forwarded_by"), at: worldNow };
  const [forwardId, furtherId, contentId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const toId = await makeParticipant({
    ...{ db, workspaceId, planId, personId: null, lane: "buyer", authorId: people.champion, access: "view" },
    name: say("recipient"),
    title: team("forwarded_title"),
    address: `${say("address")}@acme.example`,
  });

  const ofContent = { contentId, contentLane: "buyer" as const };
  await db.insert(schema.content).values({
    ...{ ...common, id: contentId, side: "buyer", title: say("title"), question: say("question") },
    createdByName: say("creator"),
  });
  const file = await storage().put(bytesOf(say("file_body")));
  const version = { ...common, ...by, contentId, side: "buyer" as const };
  await db.insert(schema.contentVersion).values([
    { ...version, id: crypto.randomUUID(), number: 1, kind: "note", body: say("body"), note: say("news") },
    {
      ...{ ...version, ...file, id: crypto.randomUUID(), number: 2, kind: "file" },
      ...{ fileName: `${say("file_name")}.txt`, mediaType: "text/plain" },
    },
  ]);
  await db.insert(schema.contentAnswer).values({
    ...{ ...common, ...byTeam, ...ofContent, id: crypto.randomUUID(), side: "buyer", answer: "not-quite" },
    missing: team("forwarded_missing"),
  });
  await db.insert(schema.contentView).values({
    ...{ ...common, ...ofContent, id: crypto.randomUUID(), number: 2, side: "buyer", viewerId: toId, at: worldNow },
    viewerName: team("forwarded_viewer"),
  });
  await db.insert(schema.comment).values({
    ...{ ...common, ...byTeam, ...ofContent, id: crypto.randomUUID(), side: "buyer" },
    text: team("forwarded_comment"),
  });

  const to = { toLane: "buyer" as const, toId };
  const ofForward = { forwardId, forwardLane: "buyer" as const };
  const passed = { ...common, side: "buyer" as const, way: "own-mail" as const };
  await db.insert(schema.forward).values([
    {
      ...passed,
      ...by,
      ...ofContent,
      ...to,
      id: forwardId,
      toName: say("to"),
      ask: say("ask"),
      message: say("message"),
    },
    {
      ...{ ...passed, ...byTeam, ...ofContent, id: furtherId, parentLane: "buyer", parentId: forwardId },
      ...{ toName: team("forwarded_further"), message: team("forwarded_message") },
    },
  ]);
  await db.update(schema.forward).set({ brief: "finance" }).where(eq(schema.forward.id, forwardId));
  await db
    .insert(schema.briefSent)
    .values({ ...common, forwardId, cut: "finance", page: sentPage(say("brief")), at: worldNow });
  await db.insert(schema.forwardAnswer).values({
    ...{ ...common, ...by, id: crypto.randomUUID(), forwardId, answer: "yes-if", isByLink: true },
    words: say("words"),
  });
  const question = { ...common, ...by, ...ofForward, fromSide: "buyer" as const, toSide: "buyer" as const };
  await db.insert(schema.question).values([
    {
      ...{ ...question, id: crypto.randomUUID(), isByLink: true, text: say("asked") },
      ...{ answer: say("answer"), answeredAt: worldNow, answeredByName: say("answerer"), answeredBySide: "buyer" },
    },
    // Asked after the code: of the team's own lane from then on.
    { ...question, ...byTeam, id: crypto.randomUUID(), text: team("forwarded_later") },
  ]);
  const token = randomBytes(32).toString("base64url");
  const linkId = crypto.randomUUID();
  await db.insert(schema.link).values({
    ...{ id: linkId, workspaceId, planId, lane: "buyer", participantId: toId, isOfForward: true },
    ...{ tokenHash: hashOf(token), createdByName: say("link") },
  });
  await db.insert(schema.forwardLink).values({ ...common, linkId, forwardId });
  return { forwardId, contentId, token };
}

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.from(text));
}
