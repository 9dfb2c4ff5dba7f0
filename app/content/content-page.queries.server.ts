/** Reads of one content's own page: the version that is asked for, what readers said of it, and what this reader may do. */
import { desc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { signedByName } from "#app/activity/signed.server.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { Lane } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { shortName } from "#app/participant/participant.ts";
import { readByWords } from "#app/step/step-row.ts";
import { content, contentReader, contentVersion } from "#db/schema/index.ts";

import { asText, type WordField } from "./change.ts";
import { isUuid, newestVersion, readParticipants } from "./content-record.server.ts";
import { filePath } from "./content-path.ts";
import { readCard } from "./content.queries.server.ts";
import type { ContentPage } from "./content-page.ts";
import { fileOf, showFile } from "./file.queries.server.ts";
import { parseNote } from "./markdown.server.ts";
import { readAnswerConsent, readShown } from "./shown.queries.server.ts";
import { couldReadKept, lanesToAnswerIn, lanesToShareInto, mayAnswer, mayTend } from "./right.ts";

interface Asked {
  /** The number of a version; the newest without one. */
  asked?: number | null;
  /** Gives the bytes of a short text out of the storage. */
  readText?: (fileId: string) => Promise<string>;
}

export async function readContentPage(
  viewer: PlanViewer,
  contentId: string,
  { asked = null, readText = () => Promise.resolve("") }: Asked = {},
): Promise<ContentPage | null> {
  const found = isUuid(contentId) ? await readCard(viewer, contentId) : null;
  if (!found) return null;
  const { card, facts } = found;
  const versions = await readVersions(viewer, contentId);
  const newest = versions[0];
  const shown = versions.find(({ number }) => number === asked) ?? newest;
  const [row] = await viewer.tx.select().from(content).where(eq(content.id, contentId));
  if (!row) return null;
  const isMine = (one: { authorId: string | null }): boolean => one.authorId === viewer.personId;
  const readers = await readShown(viewer);
  const { told, summary } = readers.answers(contentId);
  const mine = told.find(isMine);
  const on = (at: Date): string => formatDate(dateIn(viewer.planZone, at), viewer);
  const isOpen = shown !== undefined;
  return {
    card,
    lane: facts.lane,
    shown: shown
      ? {
          number: shown.number,
          isNewest: shown === newest,
          url: shown.url,
          note: shown.body === null ? null : parseNote(shown.body),
          file: await showFile(fileOf(shown), filePath(viewer.planId, contentId, shown.number), readText),
        }
      : null,
    versions: versions.map(({ number, byName, at, note }) => ({ number, by: byName, on: on(at), news: note })),
    answers: told.map((one) => ({
      ...{ key: one.id, answer: one.answer, missing: one.missing },
      who: isMine(one) ? "You" : one.byName,
      readBy: readByWords(one.lane, viewer),
    })),
    summary,
    mine: mine ? { answer: mine.answer, missing: mine.missing } : null,
    answerLanes:
      isOpen && (mayAnswer(viewer, row) || viewer.couldAfterProof("takePart"))
        ? await readAnswerLanes(viewer, row)
        : null,
    readBy: isOpen ? readers.readBy(contentId) : null,
    may: {
      tend: isOpen && mayTend(viewer, row),
      share: isOpen && lanesToShareInto(viewer, row).length > 0,
      keep: isOpen && mayTend(viewer, row) && row.lane !== "own",
    },
  };
}

/** The words as their form shows them, and whether this viewer may change them. */
export async function readContentWords(
  viewer: PlanViewer,
  contentId: string,
): Promise<{ title: string; words: Record<WordField, string>; readBy: string } | null> {
  const found = isUuid(contentId) ? await readCard(viewer, contentId) : null;
  return found && { title: found.facts.title, words: asText(found.facts), readBy: found.card.readBy };
}

/** For whom a content could be kept, and for whom it is. */
export async function readReaderChoices(
  viewer: PlanViewer,
  contentId: string,
  lane: Lane,
): Promise<{ id: string; called: string; isChosen: boolean }[]> {
  const chosen = await viewer.tx
    .select({ id: contentReader.participantId })
    .from(contentReader)
    .where(eq(contentReader.contentId, contentId));
  const people = (await readParticipants(viewer)).filter((one) => couldReadKept(one, { lane }));
  return people
    .filter((one) => one.name !== null && one.id !== viewer.participant?.id)
    .map((one) => ({ id: one.id, called: shortName(one), isChosen: chosen.some(({ id }) => id === one.id) }));
}

/** For whom something new could be kept; who may read its lane is asked when it is sent. */
export async function readPeopleToKeepFor(
  viewer: PlanViewer,
): Promise<{ id: string; called: string; isChosen: boolean }[]> {
  const people = await readParticipants(viewer);
  return people
    .filter((one) => one.name !== null && one.id !== viewer.participant?.id)
    .map((one) => ({ id: one.id, called: shortName(one), isChosen: false }));
}

/** What the form of a new version begins with; a file is followed by a link or a note only on purpose. */
export async function readNewestText(
  viewer: PlanViewer,
  contentId: string,
): Promise<{ number: number; what: "link" | "note" | "file"; url: string | null; body: string | null }> {
  const newest = await newestVersion(viewer.tx, contentId);
  return {
    number: newest?.number ?? 0,
    what: newest?.kind ?? "note",
    url: newest?.url ?? null,
    body: newest?.body ?? null,
  };
}

async function readVersions(viewer: PlanViewer, contentId: string): Promise<(typeof contentVersion.$inferSelect)[]> {
  const rows = await viewer.tx
    .select()
    .from(contentVersion)
    .where(eq(contentVersion.contentId, contentId))
    .orderBy(desc(contentVersion.number));
  return signedByName(viewer, rows);
}

/** Where an answer can be read, and what is made of it there (CO1): nothing is asked for that would not be shown. */
async function readAnswerLanes(
  viewer: PlanViewer,
  row: Pick<typeof content.$inferSelect, "side" | "lane" | "authorId">,
): Promise<ContentPage["answerLanes"]> {
  const { answersAsked } = await readAnswerConsent(viewer);
  return lanesToAnswerIn(viewer, row)
    .filter((lane) => lane !== "shared" || answersAsked !== "nothing")
    .map((lane) => {
      const label = readByWords(lane, viewer);
      if (lane !== "shared") return { value: "team" as const, label };
      const isSummed = answersAsked === "summary";
      return { value: "shared" as const, label: isSummed ? `${label}, counted from five answers on` : label };
    });
}
