/** The page of the meeting: only what both companies read, so both read the same (MT1). */
import { and, asc, desc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { readSharedSince } from "#app/activity/event.queries.server.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readQuestions } from "#app/question/question.queries.server.ts";
import { readFacts, readGround, readerOf } from "#app/step/step-facts.server.ts";
import { isOpen } from "#app/step/step.ts";
import { type PersonFacts, stepRow } from "#app/step/step-row.ts";
import { decision, meeting, participant, person, step } from "#db/schema/index.ts";
import { knownName } from "#db/schema/known-name.ts";

import { type MeetingPage, mostChanges, mostOwed, nextDates, owedBy, type SharedStep } from "./meeting.ts";

export async function readMeeting(viewer: PlanViewer): Promise<MeetingPage> {
  const meetings = await readMeetings(viewer);
  const last = meetings.find(({ closedAt }) => closedAt !== null);
  const [changes, { steps, goLiveOn }, decisions, questions] = await Promise.all([
    readSharedSince(viewer, last?.closedAt ?? null, { most: mostChanges, without: toldBelow }),
    readSharedSteps(viewer),
    readDecisions(viewer, last?.closedAt ?? null),
    readQuestions(viewer, { words: "", show: "open", from: "everyone" }),
  ]);
  return {
    lastOn: last?.heldOn ? formatDate(last.heldOn as IsoDate, viewer) : null,
    changes: changes.updates.map(({ key, sentence, at }) => ({
      key,
      sentence,
      on: formatDate(dateIn(viewer.planZone, at), viewer),
    })),
    hasMoreChanges: changes.isMore,
    owed: [
      { company: viewer.companyName, ...firstOf(owedBy("buyer", steps)) },
      { company: viewer.workspaceName, ...firstOf(owedBy("seller", steps)) },
    ],
    ...decisions,
    questions: questions
      .filter(({ lane }) => lane === "shared")
      .map(({ id, text, who, due }) => ({ id, text, who, due })),
    dates: nextDates(steps, { today: viewer.today, goLiveOn }).map((one) => ({
      ...one,
      words: formatDate(one.on, viewer),
    })),
    notes: meetings.find(({ closedAt }) => closedAt === null)?.notes ?? "",
    earlier: meetings
      .filter(({ closedAt }) => closedAt !== null)
      .map(({ id, heldOn, notes }) => ({ id, on: heldOn ? formatDate(heldOn as IsoDate, viewer) : "", notes })),
    today: viewer.today,
  };
}

/** What the page says of itself further down, and what is talk rather than change. */
const toldBelow = [
  ...([
    "meeting.changed",
    "meeting.held",
    "meeting.reopened",
    "decision.asked",
    "decision.removed",
    "decision.restored",
    "question.asked",
  ] as const),
  ...(["comment.written", "comment.changed", "comment.resolved", "comment.reopened"] as const),
  ...(["comment.removed", "comment.restored", "participant.changed"] as const),
];

function firstOf(steps: readonly SharedStep[]): { steps: SharedStep[]; more: number } {
  return { steps: steps.slice(0, mostOwed), more: Math.max(0, steps.length - mostOwed) };
}

/** The last first; the open one, if there is any, has no day yet. */
function readMeetings({ tx, planId }: PlanViewer): Promise<(typeof meeting.$inferSelect)[]> {
  return tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.planId, planId), eq(meeting.lane, "shared")))
    .orderBy(desc(meeting.closedAt), desc(meeting.id));
}

/** LN6: whom a team gave a step inside is not on the page; nobody is "You" there. */
async function readSharedSteps(viewer: PlanViewer): Promise<{ steps: SharedStep[]; goLiveOn: IsoDate | null }> {
  const [ground, people, facts] = await Promise.all([
    readGround(viewer),
    readSharedPeople(viewer),
    readFacts(viewer, and(isNull(step.removedAt), eq(step.lane, "shared"))),
  ]);
  const known = new Map(people.map((one) => [one.id, one]));
  const names = new Map(people.map(({ id, name, title }) => [id, name ?? title]));
  const reader = { ...readerOf(viewer, ground, names), participantId: null };
  const rows = facts.map((one) =>
    stepRow({ ...one, owner: known.get(one.ownerId ?? "") ?? null, helpers: [] }, reader),
  );
  return {
    goLiveOn: ground.goLiveOn,
    steps: rows.filter(isOpen).map((row) => ({
      id: row.id,
      title: row.title,
      owner: row.owner,
      ownerSide: row.ownerSide,
      dueOn: row.dueOn,
      due: row.dueWords,
      isLate: row.isLate,
      isAgreed: row.handshake === "accepted" || row.handshake === "changed",
    })),
  };
}

function readSharedPeople({ tx, planId }: PlanViewer): Promise<PersonFacts[]> {
  return tx
    .select({ id: participant.id, name: knownName, title: participant.title, zone: person.timeZone })
    .from(participant)
    .leftJoin(person, eq(person.id, participant.personId))
    .where(and(eq(participant.planId, planId), eq(participant.lane, "shared")));
}

async function readDecisions(
  { tx, planId }: PlanViewer,
  since: Date | null,
): Promise<Pick<MeetingPage, "toDecide" | "decided">> {
  const rows = await tx
    .select()
    .from(decision)
    .where(and(eq(decision.planId, planId), eq(decision.lane, "shared"), isNull(decision.removedAt)))
    .orderBy(asc(decision.at), asc(decision.id));
  return {
    toDecide: rows.filter(({ outcome }) => outcome === null).map(({ id, text, byName }) => ({ id, text, by: byName })),
    decided: rows.flatMap(({ id, text, outcome, decidedAt, decidedByName }) =>
      outcome !== null && decidedAt && (since === null || decidedAt > since)
        ? [{ id, text, outcome, by: decidedByName ?? "" }]
        : [],
    ),
  };
}
