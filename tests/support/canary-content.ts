/** Canaries in content: what it is called, each of its versions, for whom it is kept, what readers said and showed. */
import type { Lane, Side } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { type Owner, worldNow } from "./world.ts";

export interface PlantedContent {
  contentId: string;
}

/** `common` says where the rows stand; a paper is kept for that person, who has the same lane. */
export async function plantContent({
  db,
  common,
  side,
  participantId,
  say,
  by,
}: {
  db: Owner;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  side: Side;
  participantId: string;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<PlantedContent> {
  const { lane, authorId, workspaceId } = common;
  const ids = { read: crypto.randomUUID(), kept: crypto.randomUUID(), retired: crypto.randomUUID() };
  const aContent = { ...common, side, createdByName: say("content_by"), question: say("content_question") };
  await db.insert(schema.content).values([
    { ...aContent, id: ids.read, title: say("content_title"), fields: ["finance"], stageKinds: ["why", "options"] },
    { ...aContent, id: ids.kept, title: say("content_kept"), isKept: true },
    {
      ...aContent,
      id: ids.retired,
      title: say("content_retired"),
      retiredAt: worldNow,
      retiredByName: say("content_retirer"),
      replacedById: ids.read,
      replacedByLane: lane,
    },
  ]);
  const aVersion = { ...common, ...by("version"), side, kind: "note" as const };
  await db.insert(schema.contentVersion).values([
    {
      ...aVersion,
      id: crypto.randomUUID(),
      contentId: ids.read,
      number: 1,
      kind: "link",
      url: `https://${say("version_url").replaceAll("_", "-")}.example/${say("version_path")}`,
    },
    {
      ...aVersion,
      id: crypto.randomUUID(),
      contentId: ids.read,
      number: 2,
      body: say("version_body"),
      note: say("version_note"),
    },
    // Whoever proves an address may be one of them; nobody in the world is.
    { ...aVersion, id: crypto.randomUUID(), contentId: ids.kept, number: 1, body: say("version_kept") },
    { ...aVersion, id: crypto.randomUUID(), contentId: ids.retired, number: 1, body: say("version_retired") },
  ]);
  await db
    .insert(schema.contentReader)
    .values({ ...common, ...by("reader"), contentId: ids.kept, participantLane: lane, participantId });
  const answer = { ...common, ...by("answer"), contentLane: lane, contentId: ids.read, side };
  await db
    .insert(schema.contentAnswer)
    .values({ ...answer, id: crypto.randomUUID(), answer: "not-quite", missing: say("answer_missing") });
  await db.insert(schema.contentView).values({
    ...common,
    id: crypto.randomUUID(),
    contentLane: lane,
    contentId: ids.read,
    number: 2,
    side,
    viewerId: participantId,
    viewerName: say("view_name"),
    at: worldNow,
  });
  await db.insert(schema.visit).values({
    ...{ ...common, id: crypto.randomUUID(), contentLane: lane, contentId: ids.read, place: "content" as const },
    ...{ byName: say("visit_by"), at: worldNow, quarterAt: worldNow },
  });
  if (authorId) {
    const mark = { contentLane: lane, contentId: ids.read, number: 1, at: worldNow };
    await db.insert(schema.contentReading).values({ ...common, ...mark });
  }
  // Only the selling side has a library to take from; elsewhere the row says that it came from the content itself.
  const libraryId = lane === "seller" ? crypto.randomUUID() : ids.read;
  if (lane === "seller") {
    const ours = { workspaceId, planId: null, lane, authorId, side };
    const words = { title: say("library_title"), question: say("library_question"), createdByName: say("library_by") };
    await db.insert(schema.content).values({ ...ours, ...words, id: libraryId, stageKinds: ["why", "options"] });
    await db.insert(schema.contentVersion).values({
      ...ours,
      ...by("library"),
      id: crypto.randomUUID(),
      contentId: libraryId,
      number: 1,
      kind: "note",
      body: say("library_body"),
    });
  }
  const placement = { ...common, id: crypto.randomUUID(), libraryId, contentLane: lane, contentId: ids.read };
  await db.insert(schema.contentPlacement).values(placement);
  return { contentId: ids.read };
}
