/**
 * Content: a link, a note or a file with its versions, in the workspace's own library (no plan, seller lane) or on one plan.
 * What the seller puts on a plan is a row of that plan, so a buyer reads one plan and nothing of the library behind it; which
 * library content it came from is a row of the seller lane.
 */
import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";

import { contentKinds, purposes } from "#app/content/content.ts";

import {
  belongsToLaned,
  byWhom,
  id,
  instant,
  lane,
  neverWider,
  ofPlan,
  pointsAtLaned,
  side,
  targetWithLane,
  withLane,
} from "../columns.ts";
import { participant } from "./participant.ts";
import { workspace } from "./workspace.ts";

/** The plan it lies on, or none: then it lies in the workspace's library. */
function maybeOfPlan() {
  return { workspaceId: uuid().notNull(), planId: uuid() };
}

export const content = pgTable(
  "content",
  {
    id: id(),
    ...maybeOfPlan(),
    ...withLane(),
    side: side().notNull(),
    title: text().notNull(),
    /** The question of the buyer it answers, in the buyer's words (P8). */
    question: text(),
    purpose: text({ enum: purposes }),
    /** Kinds of stage in which it helps, and fields of work it is for: lists of `app/plan/stage.ts` and `app/participant`. */
    stageKinds: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    fields: text()
      .array()
      .notNull()
      .default(sql`'{}'`),
    /** "When we are not the right choice" (P17). */
    isWhenNot: boolean().notNull().default(false),
    /** Kept for named people with a proved address: a lock, never a price (P6). */
    isKept: boolean().notNull().default(false),
    createdAt: instant().notNull().defaultNow(),
    createdByName: text().notNull(),
    sharedAt: instant(),
    sharedByName: text(),
    retiredAt: instant(),
    retiredByName: text(),
    /** What to read in its place: in its own lane or a wider one. */
    replacedById: uuid(),
    replacedByLane: lane(),
  },
  (table) => [
    targetWithLane("content_target", table),
    unique("content_of_workspace").on(table.workspaceId, table.id),
    foreignKey({
      name: "content_workspace",
      columns: [table.workspaceId],
      foreignColumns: [workspace.id],
    }).onDelete("cascade"),
    foreignKey({
      name: "content_replaced_by",
      columns: [table.workspaceId, table.planId, table.replacedByLane, table.replacedById],
      foreignColumns: [table.workspaceId, table.planId, table.lane, table.id],
    }).onUpdate("cascade"),
    neverWider("content_replaced_by_lane", table.lane, table.replacedByLane),
    index("content_of_plan").on(table.planId),
  ],
);

/** One wording of a content. The newest counts; earlier ones stay to be read. Bytes of a file lie in the storage under `fileId`. */
export const contentVersion = pgTable(
  "content_version",
  {
    id: id(),
    ...maybeOfPlan(),
    ...withLane(),
    contentId: uuid().notNull(),
    number: integer().notNull(),
    kind: text({ enum: contentKinds }).notNull(),
    url: text(),
    /** Markdown of a note. */
    body: text(),
    fileId: uuid(),
    fileName: text(),
    /** What the bytes are, found by looking at them; "application/octet-stream" when they do not say. */
    mediaType: text(),
    bytes: bigint({ mode: "number" }),
    sha256: text(),
    /** What is new in it. */
    note: text(),
    side: side().notNull(),
    ...byWhom(),
  },
  (table) => [
    unique("content_version_number").on(table.contentId, table.number),
    foreignKey({
      name: "content_version_content",
      columns: [table.workspaceId, table.contentId],
      foreignColumns: [content.workspaceId, content.id],
    }).onDelete("cascade"),
    // With a plan, the lane travels too: sharing the content shares its versions.
    foreignKey({
      name: "content_version_lane",
      columns: [table.workspaceId, table.planId, table.lane, table.contentId],
      foreignColumns: [content.workspaceId, content.planId, content.lane, content.id],
    })
      .onDelete("cascade")
      .onUpdate("cascade"),
    index("content_version_of_content").on(table.contentId),
    index("content_version_file").on(table.fileId),
  ],
);

/** For whom a kept paper is kept. In the lane of the paper. */
export const contentReader = pgTable(
  "content_reader",
  {
    ...ofPlan(),
    ...withLane(),
    contentId: uuid().notNull(),
    participantLane: lane().notNull(),
    participantId: uuid().notNull(),
    ...byWhom(),
  },
  (table) => [
    primaryKey({ columns: [table.contentId, table.participantId] }),
    belongsToLaned("reader_content", table, { lane: table.lane, id: table.contentId }, () => content),
    pointsAtLaned(
      "reader_participant",
      table,
      { lane: table.participantLane, id: table.participantId },
      () => participant,
    ),
    neverWider("reader_lane", table.lane, table.participantLane),
  ],
);

/** Which library content a content of the plan came from: seller lane, so that no buyer learns of the library. */
export const contentPlacement = pgTable(
  "content_placement",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    libraryId: uuid().notNull(),
    contentLane: lane().notNull(),
    contentId: uuid().notNull(),
  },
  (table) => [
    unique("placement_of_content").on(table.contentId),
    belongsToLaned("placement_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    foreignKey({
      name: "placement_library",
      columns: [table.workspaceId, table.libraryId],
      foreignColumns: [content.workspaceId, content.id],
    }).onDelete("cascade"),
    neverWider("placement_lane", table.lane, table.contentLane),
    index("placement_of_library").on(table.libraryId),
  ],
);

/** The newest version somebody read, for "newest since you read it": in their own lane, nobody else's business (CO4). */
export const contentReading = pgTable(
  "content_reading",
  {
    ...ofPlan(),
    ...withLane(),
    contentLane: lane().notNull(),
    contentId: uuid().notNull(),
    number: integer().notNull(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.contentId, table.authorId] }),
    belongsToLaned("reading_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    neverWider("reading_lane", table.lane, table.contentLane),
  ],
);

/**
 * A view that its reader agreed to show (CO1), counted after two seconds of a visible page (CO3): in the shared lane towards the
 * other company, without a name when only counted; in the lane of their side towards colleagues.
 */
export const contentView = pgTable(
  "content_view",
  {
    id: id(),
    ...ofPlan(),
    ...withLane(),
    contentLane: lane().notNull(),
    contentId: uuid().notNull(),
    number: integer().notNull(),
    side: side().notNull(),
    /** Whose view it is, so that they can take it back; their name only if they show it by name. */
    viewerId: uuid().notNull(),
    viewerName: text(),
    at: instant().notNull().defaultNow(),
  },
  (table) => [
    belongsToLaned("view_content", table, { lane: table.contentLane, id: table.contentId }, () => content),
    neverWider("view_content_lane", table.lane, table.contentLane),
    index("view_of_content").on(table.planId, table.contentId),
  ],
);
