/** What the database says of each content in some place, with its newest version: the one read behind every list of them. */
import { asc, desc, eq, type SQL, sql } from "drizzle-orm";

import type { FieldOfWork } from "#app/participant/buying-role.ts";
import type { StageKind } from "#app/plan/stage.ts";
import type { Transaction } from "#db/client.ts";
import { keptRead } from "#db/kept-read.ts";
import { content, contentVersion } from "#db/schema/index.ts";

import type { ContentFacts } from "./card.ts";

export interface FactsAsked {
  /** Where the content lies, and where its versions do. */
  content: SQL | undefined;
  versions: SQL | undefined;
  /** A note may be long: its text is fetched only where somebody searches in it. */
  withText?: boolean;
}

export type SearchedFacts = ContentFacts & { text: string };

/** The version is missing where the paper is kept for others (P6). `text` is what a search looks through. */
export async function readFacts(tx: Transaction, asked: FactsAsked): Promise<SearchedFacts[]> {
  return (await selectFacts(tx, asked)).map(searched);
}

/** All of a plan, without the texts of notes: every home and library asks it. */
export async function readFactsOfPlan(tx: Transaction, planId: string): Promise<SearchedFacts[]> {
  return (await factsOfPlan(tx, { planId })).map(searched);
}

const factsOfPlan = keptRead((tx) => {
  const planId = sql.placeholder("planId");
  return selectFacts(tx, { content: eq(content.planId, planId), versions: eq(contentVersion.planId, planId) });
});

function selectFacts(tx: Transaction, { content: isHere, versions, withText = false }: FactsAsked) {
  const newest = tx
    .selectDistinctOn([contentVersion.contentId], {
      contentId: contentVersion.contentId,
      number: contentVersion.number,
      kind: contentVersion.kind,
      url: contentVersion.url,
      fileName: contentVersion.fileName,
      bytes: contentVersion.bytes,
      byName: contentVersion.byName,
      at: contentVersion.at,
      characters: sql<number | null>`length(${contentVersion.body})`.as("characters"),
      body: (withText ? sql<string | null>`${contentVersion.body}` : sql<string | null>`null`).as("searched"),
    })
    .from(contentVersion)
    .where(versions)
    .orderBy(contentVersion.contentId, desc(contentVersion.number))
    .as("newest");
  return tx
    .select({ content, newest: { ...newest._.selectedFields } })
    .from(content)
    .leftJoin(newest, eq(newest.contentId, content.id))
    .where(isHere)
    .orderBy(asc(content.title), asc(content.id));
}

type Row = Awaited<ReturnType<typeof selectFacts>>[number];

function searched({ content: row, newest: version }: Row): SearchedFacts {
  return {
    ...row,
    stageKinds: row.stageKinds as StageKind[],
    fields: row.fields as FieldOfWork[],
    newest: version,
    text: [version?.body, version?.url, version?.fileName].join("\n"),
  };
}
