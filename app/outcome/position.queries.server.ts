/** Where people stand, for one reader: their own answer first, the others' only after it (PO1, PO2). */
import { and, asc, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { readHelpful } from "#app/content/content.queries.server.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readPeople } from "#app/participant/participant.queries.server.ts";
import { forward } from "#db/schema/index.ts";

import { worthwhileTalks } from "./worthwhile-talk.ts";
import {
  answerCounts,
  answerWords,
  isAskedAgain,
  isPictureOpen,
  type PositionAnswer,
  positionAnswers,
  type Reach,
} from "./position.ts";
import { type Colleague, type SaidFacts, shownStands, type Stand, standsOf } from "./position-picture.ts";
import {
  allAnswers,
  firstShown,
  lastReturn,
  myAnswers,
  type PositionRecord,
  theOne,
} from "./position-record.server.ts";
import { namelessName } from "./position-nameless.server.ts";
import type { MyStand, SilentRow, StandRow, ToldAnswers, WhereWeStand } from "./where-we-stand.ts";

/** For the company that buys. */
export async function readWhereWeStand(viewer: PlanViewer): Promise<WhereWeStand> {
  const last = theOne(await myAnswers(viewer));
  return {
    mine: last && myStand(viewer, last),
    askedAgain: await askedAgainWords(viewer, last?.at ?? null),
    picture: last ? await readPicture(viewer) : null,
    told: await readToldAnswers(viewer),
  };
}

/** One's own answer alone; by a link the one that came by it. `nameless`: how they are called without a name. */
export async function readMyStand(
  viewer: PlanViewer,
): Promise<{ mine: MyStand | null; askedAgain: string | null; nameless: string }> {
  const last = viewer.kind === "link" ? await byThisLink(viewer) : theOne(await myAnswers(viewer));
  return {
    mine: last && myStand(viewer, last),
    askedAgain: await askedAgainWords(viewer, last?.at ?? null),
    nameless: viewer.kind === "link" ? "" : await namelessName(viewer),
  };
}

/** CO1: the seller's own read, and what a buyer is shown of it (CO2). */
export async function readToldAnswers({ tx }: PlanViewer): Promise<ToldAnswers> {
  const [row] = await tx.execute<{ told: Told }>(sql`select told_answers() as told`);
  const { counts, named } = row?.told ?? { counts: null, named: [] };
  return {
    counts: counts && positionAnswers.map((answer) => ({ answer, label: answerCounts[answer], count: counts[answer] })),
    named: named.map(({ called, answer, words }) => ({ called, said: answerWords(answer, words) })),
  };
}

type Told = {
  counts: Record<PositionAnswer, number> | null;
  named: { called: string; answer: PositionAnswer; words: string | null }[];
};

/** What the team's rows say, and who the people are: what the picture is made of. */
export async function readStands(
  viewer: PlanViewer,
): Promise<{ said: SaidFacts[]; people: Colleague[]; closedLinks: Set<string>; askedOn: Map<string, Date> }> {
  const [all, rows, asked] = await Promise.all([allAnswers(viewer), readPeople(viewer), readAsked(viewer)]);
  const people = rows
    .filter(({ side, lane }) => side === "buyer" && lane !== "own")
    .map(({ id, called, title, field, isMe, knownAs }) => ({
      id,
      called,
      title,
      field,
      isMe,
      isKnown: knownAs !== null,
    }));
  const said = all.filter(({ lane }) => lane === "buyer");
  const spoke = new Set(said.map(({ participantId }) => participantId));
  return {
    said,
    // A role that the team has filled for itself is asked as that person.
    people: people.filter(({ id, isKnown }) => !isKnown || spoke.has(id)),
    closedLinks: new Set(asked.filter(({ revokedAt }) => revokedAt !== null).map(({ id }) => id)),
    askedOn: new Map(asked.filter(({ revokedAt }) => revokedAt === null).map(({ toId, at }) => [toId ?? "", at])),
  };
}

async function readPicture(viewer: PlanViewer): Promise<NonNullable<WhereWeStand["picture"]>> {
  const [{ said, people, closedLinks, askedOn }, shown, papers] = await Promise.all([
    readStands(viewer),
    firstShown(viewer),
    readHelpful(viewer),
  ]);
  const stands = standsOf(said, { people, closedLinks });
  const isOpen = isPictureOpen({ answers: stands.length, isShown: shown !== null });
  const spoke = new Set(stands.map(({ participantId }) => participantId));
  const missing = people.filter(({ id }) => !spoke.has(id));
  const seen = shownStands(stands);
  return {
    isOpen,
    soFar: isOpen ? null : soFarWords(stands.length),
    mayShow: !isOpen && viewer.can("leadPlan"),
    shown: shown && isOpen ? `${shown.byName} showed this on ${day(viewer, shown.at)}.` : null,
    rows: isOpen ? seen.map((one) => standRow(viewer, one)) : [],
    silent: isOpen ? missing.map((one) => silentRow(viewer, one, askedOn.get(one.id) ?? null)) : [],
    talks: isOpen ? worthwhileTalks({ voices: seen, silent: missing, papers, seller: viewer.workspaceName }) : [],
  };
}

function standRow(viewer: PlanViewer, stand: Stand): StandRow {
  const { key, called, title, isMe, answer, words, marks, earlier, isNameless, isByLink, at } = stand;
  const on = day(viewer, at);
  return {
    ...{ key, called, title, isMe, marks },
    said: answerWords(answer, words),
    note: isNameless ? null : isByLink ? `${on}, by link` : on,
    earlier: earlier && `earlier: ${answerWords(earlier.answer, earlier.words)} (${day(viewer, earlier.at)})`,
  };
}

function silentRow(viewer: PlanViewer, { id, called, title, isMe }: Colleague, asked: Date | null): SilentRow {
  return { id, called, isMe, title: title === called ? null : title, asked: asked && `asked on ${day(viewer, asked)}` };
}

function myStand(viewer: PlanViewer, row: PositionRecord & { answer: PositionAnswer; reach: Reach }): MyStand {
  const { answer, words, marks, reach, isByLink, at } = row;
  return { answer, words, marks, reach, isByLink, said: answerWords(answer, words), on: day(viewer, at) };
}

/** Of a link reader the database shows the answers that came by their link, and no other. */
async function byThisLink(
  viewer: PlanViewer,
): Promise<(PositionRecord & { answer: PositionAnswer; reach: Reach }) | null> {
  const last = (await allAnswers(viewer)).at(-1);
  return last?.answer ? { ...last, answer: last.answer, reach: "named" } : null;
}

async function askedAgainWords(viewer: PlanViewer, answeredAt: Date | null): Promise<string | null> {
  const returned = await lastReturn(viewer);
  if (!returned || !isAskedAgain({ answeredAt, returnedAt: returned.at })) return null;
  const who = viewer.kind === "link" ? viewer.companyName : "You";
  return `${who} went back to ${returned.label} on ${day(viewer, returned.at)}. Is it still so?`;
}

function soFarWords(count: number): string {
  return count === 1 ? "So far you alone have answered." : `So far ${count === 2 ? "two" : count} have answered.`;
}

function day(viewer: PlanViewer, at: Date): string {
  return formatDate(dateIn(viewer.planZone, at), viewer);
}

/** Who was asked in person, by whose link it may still come. */
async function readAsked({
  tx,
  planId,
}: PlanViewer): Promise<{ id: string; toId: string | null; at: Date; revokedAt: Date | null }[]> {
  return tx
    .select({ id: forward.id, toId: forward.toId, at: forward.at, revokedAt: forward.revokedAt })
    .from(forward)
    .where(and(eq(forward.planId, planId), eq(forward.asksStand, true)))
    .orderBy(asc(forward.at));
}
