/** Reads of the workspace's own library: its list, one of its contents, and what of it is worth putting on a plan now. */
import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer, WorkspaceViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { StageKind } from "#app/plan/stage.ts";
import { company, content, contentPlacement, contentVersion, plan } from "#db/schema/index.ts";

import { contentCard, type ContentFacts } from "./card.ts";
import { asText, type WordField } from "./change.ts";
import { readStageKinds } from "./content.queries.server.ts";
import { readFacts } from "./content-facts.server.ts";
import { isUuid } from "./content-record.server.ts";
import { type ContentCard, inOrder, isFound, type LibraryAsked } from "./library.ts";
import { parseNote } from "./markdown.server.ts";
import type { NoteBlock } from "./note.ts";

export async function readOurLibrary(
  viewer: WorkspaceViewer,
  asked: LibraryAsked,
): Promise<{ cards: ContentCard[]; count: number; retiredCount: number }> {
  const facts = await readOurFacts(viewer, { withText: asked.search !== "" });
  const found = facts.filter((one) => isFound({ ...one, isRetired: one.retiredAt !== null, text: one.text }, asked));
  return {
    cards: inOrder(found.map((one) => ourCard(one, viewer))),
    count: facts.filter(({ retiredAt }) => retiredAt === null).length,
    retiredCount: facts.filter(({ retiredAt }) => retiredAt !== null).length,
  };
}

export interface OurContent {
  card: ContentCard;
  words: Record<WordField, string>;
  number: number;
  url: string | null;
  /** The note as typed, and as it reads. */
  body: string | null;
  note: NoteBlock[] | null;
  fileName: string | null;
  plans: { planId: string; company: string; isPlaced: boolean }[];
}

export async function readOurContent(viewer: WorkspaceViewer, contentId: string): Promise<OurContent | null> {
  if (!isUuid(contentId)) return null;
  const facts = (await readOurFacts(viewer)).find(({ id }) => id === contentId);
  const [version] = await viewer.tx
    .select()
    .from(contentVersion)
    .where(eq(contentVersion.contentId, contentId))
    .orderBy(desc(contentVersion.number))
    .limit(1);
  if (!facts || !version) return null;
  return {
    card: ourCard(facts, viewer),
    words: asText(facts),
    number: version.number,
    url: version.url,
    body: version.body,
    note: version.body === null ? null : parseNote(version.body),
    fileName: version.fileName,
    plans: await readPlansFor(viewer, contentId),
  };
}

/** For a plan: what of the library lies not on it yet. Nothing for anybody but a member. */
export async function readPlaceable(
  viewer: PlanViewer,
  { withText = false } = {},
): Promise<(ContentFacts & { text: string })[]> {
  if (!viewer.member) return [];
  const placed = await viewer.tx
    .select({ libraryId: contentPlacement.libraryId })
    .from(contentPlacement)
    .innerJoin(content, eq(content.id, contentPlacement.contentId))
    .where(and(eq(contentPlacement.planId, viewer.planId), isNull(content.retiredAt)));
  const there = new Set(placed.map(({ libraryId }) => libraryId));
  return (await readOurFacts(viewer, { withText })).filter(({ id, retiredAt }) => retiredAt === null && !there.has(id));
}

/** The same as cards, for choosing on the plan. */
export async function readPlaceableCards(
  viewer: PlanViewer,
  asked: LibraryAsked,
): Promise<{ cards: ContentCard[]; count: number; stages: { kind: StageKind; label: string }[] }> {
  const facts = await readPlaceable(viewer, { withText: asked.search !== "" });
  const found = facts.filter((one) => isFound({ ...one, isRetired: false, text: one.text }, asked));
  return {
    cards: inOrder(found.map((one) => ourCard(one, viewer))),
    count: facts.length,
    stages: await readStageKinds(viewer),
  };
}

function ourCard(
  facts: ContentFacts,
  { workspaceName, today, ...viewer }: { workspaceName: string; today: IsoDate } & ({ zone: string } | PlanViewer),
): ContentCard {
  const reader = {
    side: "seller" as const,
    participantId: null,
    companyName: "",
    workspaceName,
    today,
    zone: "planZone" in viewer ? viewer.planZone : viewer.zone,
    stageLabels: {},
  };
  return contentCard(facts, reader, {
    keptFor: [],
    readNumber: null,
    titles: new Map(),
    said: { yes: 0, notQuite: 0 },
  });
}

async function readPlansFor({ tx, workspaceId }: WorkspaceViewer, libraryId: string): Promise<OurContent["plans"]> {
  const isPlaced = sql<boolean>`exists (select from ${contentPlacement} join ${content} on ${content.id} = ${contentPlacement.contentId}
    where ${contentPlacement.planId} = ${plan.id} and ${contentPlacement.libraryId} = ${libraryId} and ${content.retiredAt} is null)`;
  return tx
    .select({ planId: plan.id, company: company.name, isPlaced })
    .from(plan)
    .innerJoin(company, eq(company.id, plan.companyId))
    .where(and(eq(plan.workspaceId, workspaceId), isNull(plan.archivedAt)))
    .orderBy(asc(company.name), asc(plan.id));
}

function readOurFacts(
  { tx, workspaceId }: Pick<PlanViewer, "tx" | "workspaceId">,
  { withText = false } = {},
): ReturnType<typeof readFacts> {
  return readFacts(tx, {
    content: and(eq(content.workspaceId, workspaceId), isNull(content.planId)),
    versions: and(eq(contentVersion.workspaceId, workspaceId), isNull(contentVersion.planId)),
    withText,
  });
}
