/** Reads of a plan's library, each for one reader: what the database shows this viewer, in their words. */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { StageKind } from "#app/plan/stage.ts";
import { content, contentReader, contentReading, contentVersion, participant, stage } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import { type CardReader, contentCard, type ContentFacts } from "./card.ts";
import { readFacts, readFactsOfPlan } from "./content-facts.server.ts";
import { type ContentCard, inOrder, isFound, type LibraryAsked } from "./library.ts";
import { readShown } from "./shown.queries.server.ts";

export interface Library {
  stages: { kind: StageKind; label: string }[];
  cards: ContentCard[];
  /** How many there are before anything is asked for. */
  count: number;
  retiredCount: number;
}

export async function readLibrary(viewer: PlanViewer, asked: LibraryAsked): Promise<Library> {
  const facts = await readContentFacts(viewer, { withText: asked.search !== "" });
  const beside = await readBeside(viewer);
  const stages = await readStageKinds(viewer);
  const reader = cardReader(viewer, stages);
  const titles = new Map(facts.map(({ id, title }) => [id, title]));
  const found = facts.filter((one) => isFound({ ...one, isRetired: one.retiredAt !== null, text: one.text }, asked));
  return {
    stages,
    cards: inOrder(found.map((one) => contentCard(one, reader, { titles, ...beside(one.id) }))),
    count: facts.filter(({ retiredAt }) => retiredAt === null).length,
    retiredCount: facts.filter(({ retiredAt }) => retiredAt !== null).length,
  };
}

/** Everything this viewer may read of one content, or null. */
export async function readCard(
  viewer: PlanViewer,
  contentId: string,
): Promise<{ facts: ContentFacts; card: ContentCard } | null> {
  const all = await readContentFacts(viewer);
  const facts = all.find(({ id }) => id === contentId);
  if (!facts) return null;
  const beside = (await readBeside(viewer))(contentId);
  const titles = new Map(all.map(({ id, title }) => [id, title]));
  const reader = cardReader(viewer, await readStageKinds(viewer));
  return { facts, card: contentCard(facts, reader, { titles, ...beside }) };
}

function cardReader(viewer: PlanViewer, stages: readonly { kind: StageKind; label: string }[]): CardReader {
  const { side, companyName, workspaceName, today, planZone } = viewer;
  const participantId = viewer.participant?.id ?? viewer.link?.participantId ?? null;
  return { side, participantId, companyName, workspaceName, today, zone: planZone, stageLabels: labelsOf(stages) };
}

/** The kinds of stage on this plan's path, as the plan calls them. */
export async function readStageKinds({ tx, planId }: PlanViewer): Promise<{ kind: StageKind; label: string }[]> {
  const rows = await tx
    .select({ kind: stage.kind, label: stage.label })
    .from(stage)
    .where(and(eq(stage.planId, planId), isNull(stage.retiredAt)))
    .orderBy(asc(stage.rank));
  return rows.filter((row, index) => rows.findIndex(({ kind }) => kind === row.kind) === index);
}

function labelsOf(stages: readonly { kind: StageKind; label: string }[]): CardReader["stageLabels"] {
  return Object.fromEntries(stages.map(({ kind, label }) => [kind, label]));
}

/** What there is to pass on or open now: neither retired nor kept for others. For choosing, so without words about it. */
export async function readHelpful(viewer: PlanViewer): Promise<(ContentFacts & { text: string })[]> {
  const facts = await readContentFacts(viewer);
  return facts.filter((one) => one.retiredAt === null && !one.isKept && one.newest !== null && one.lane !== "own");
}

function readContentFacts({ tx, planId }: PlanViewer, { withText = false } = {}): ReturnType<typeof readFacts> {
  return withText
    ? readFacts(tx, { content: eq(content.planId, planId), versions: eq(contentVersion.planId, planId), withText })
    : readFactsOfPlan(tx, planId);
}

type Beside = Pick<Parameters<typeof contentCard>[2], "keptFor" | "readNumber" | "said">;

async function readBeside(viewer: PlanViewer): Promise<(contentId: string) => Beside> {
  const { tx, planId, personId } = viewer;
  const kept = await tx
    .select({
      contentId: contentReader.contentId,
      id: participant.id,
      name: knownName,
      title: participant.title,
    })
    .from(contentReader)
    .innerJoin(participant, eq(participant.id, contentReader.participantId))
    .where(and(eq(contentReader.planId, planId), isNull(participant.revokedAt)))
    .orderBy(asc(knownName), asc(participant.id));
  const read =
    personId === null
      ? []
      : await tx
          .select({ contentId: contentReading.contentId, number: contentReading.number })
          .from(contentReading)
          .where(and(eq(contentReading.planId, planId), eq(contentReading.authorId, personId)));
  const shown = await readShown(viewer);
  return (contentId) => ({
    keptFor: kept.filter((one) => one.contentId === contentId),
    readNumber: read.find((one) => one.contentId === contentId)?.number ?? null,
    said: shown.said(contentId),
  });
}
