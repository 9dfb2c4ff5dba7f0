/**
 * Reads a copy: every domain is asked by its own query, under a viewer whom the database shows the chosen lanes and nothing
 * else, so that no format can hold what its reader did not choose or may not read (LN2).
 */
import { and, eq, inArray, sql } from "drizzle-orm";

import { drawnIn } from "#app/access/narrowed.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { readUpdates } from "#app/activity/event.queries.server.ts";
import { readAllComments, type ToldComment } from "#app/comment/all-comments.queries.server.ts";
import { readAllContent, type WholeContent } from "#app/content/all-content.queries.server.ts";
import type { ReadFile } from "#app/content/file.queries.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readRecord } from "#app/meeting/record.queries.server.ts";
import { readPeople } from "#app/participant/participant.queries.server.ts";
import { readPlan } from "#app/plan/plan.queries.server.ts";
import { exportedQuestion } from "#app/question/export.ts";
import { readQuestions } from "#app/question/question.queries.server.ts";
import { readHistory } from "#app/stage-move/history.queries.server.ts";
import { type Place, readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { readFacts } from "#app/step/step-facts.server.ts";
import { readByWords, type StepRow } from "#app/step/step-row.ts";
import { readPlanSteps } from "#app/step/step.queries.server.ts";
import { event } from "#db/schema/activity.ts";

import { readInside } from "./inside.queries.server.ts";
import { readCopiedProject } from "./project.queries.server.ts";
import { readReasons } from "./reasons.queries.server.ts";
import type { CopiedContent, Copy, Remark } from "./copy.ts";

export interface Taken {
  copy: Copy;
  /** By the id of the content, in the order of the library. */
  files: ReadonlyMap<string, ReadFile>;
}

/** `lanes` as `lanesAlong` gives them. Whatever this request reads afterwards is drawn in to them as well. */
export async function readCopy(reader: PlanViewer, lanes: readonly Lane[]): Promise<Taken> {
  const viewer = await drawnIn(reader, lanes);
  const said = sayer(viewer);
  const [plan, place, history, { steps, ground }, facts, changes] = await Promise.all([
    readPlan(viewer),
    readPlace(viewer),
    readHistory(viewer),
    readPlanSteps(viewer),
    readFacts(viewer),
    readChanges(viewer),
  ]);
  const [people, questions, record, library, comments, { updates }, reasons, inside, project] = await Promise.all([
    readPeople(viewer),
    readQuestions(viewer, { words: "", show: "all", from: "everyone" }),
    readRecord(viewer),
    readAllContent(viewer),
    readAllComments(viewer),
    readUpdates(viewer, { most: everyUpdate }),
    readReasons(viewer, said.readWords),
    readInside(reader, viewer, said.readBy),
    readCopiedProject(viewer, said.readWords),
  ]);
  const remarksOn = (id: string): Remark[] => (comments.get(id) ?? []).map(said.remark);
  const labelOf = new Map(ground.stages.map(({ id, label }) => [id, label]));
  const notes = new Map(facts.map(({ id, note }) => [id, note]));
  const here = place.stages.find(({ id }) => id === place.currentStageId);
  const copy: Copy = {
    format: "lockstep-plan",
    version: 1,
    takenOn: viewer.today,
    takenBy: viewer.name,
    holds: lanes.map(said.readBy),
    plan: {
      name: plan.name,
      companies: [viewer.companyName, viewer.workspaceName],
      country: plan.country,
      timeZone: plan.timeZone,
      standing: place.standing,
      sleep: place.sleep?.sentence ?? null,
      isPutAway: viewer.isArchived,
      place: here ? { label: here.label, words: place.placeWords ?? "" } : null,
      goLiveOn: plan.goLiveOn,
      goLiveWhy: plan.goLiveWhy,
      goLiveChanges: changes.ofGoLive,
    },
    ...reasons,
    ...inside,
    ...project,
    path: place.stages.map((one) => pathStage(one, viewer)),
    moves: history.entries.map(({ at, kind, words, byName, reason, note }) => ({
      ...{ at, kind, words, reason, note },
      by: byName,
    })),
    leftOut: history.leftOut.map(({ text, stageLabel, words, reason, takenUp, readBy }) => ({
      ...{ what: text, stage: stageLabel, words, reason, takenUp },
      readBy: said.readWords(readBy),
    })),
    steps: steps.map((row) => ({
      ...copiedStep(row, said),
      stage: labelOf.get(row.stageId) ?? "",
      note: notes.get(row.id) ?? null,
      changes: changes.ofStep.get(row.id) ?? 0,
      comments: remarksOn(row.id),
    })),
    people: people.map((row) => ({
      company: said.company(row.side),
      ...{ name: row.name, title: row.title, part: row.part, decides: row.decides, needs: row.needs, why: row.why },
      ...{ needed: row.neededWords, access: row.accessWords, readBy: said.readBy(row.lane) },
      comments: remarksOn(row.id),
    })),
    questions: questions.map((row) => ({ ...exportedQuestion(row), readBy: said.readBy(row.lane) })),
    ...record,
    library: library.map((one) => ({ ...copiedContent(one, said), comments: remarksOn(one.card.id) })),
    updates: updates.map(({ at, sentence, lane }) => ({ at, words: sentence, readBy: said.readBy(lane) })),
  };
  return { copy, files: new Map(library.flatMap(({ card, file }) => (file ? [[card.id, file] as const] : []))) };
}

/** More than any plan has; the log is read whole. */
const everyUpdate = 1_000_000;

type Sayer = ReturnType<typeof sayer>;

/** In a file nobody is "you": it may be opened years later, by anybody. */
function sayer(viewer: PlanViewer): {
  company: (side: "buyer" | "seller") => string;
  me: string;
  day: (at: Date) => string;
  readBy: (lane: Lane) => string;
  readWords: (words: string) => string;
  remark: (one: ToldComment) => Remark;
} {
  const { companyName, workspaceName, name: me } = viewer;
  const readBy = (lane: Lane): string => (lane === "own" ? `Only ${me}` : readByWords(lane, viewer));
  return {
    company: (side) => (side === "buyer" ? companyName : workspaceName),
    me,
    day: (at) => dateIn(viewer.planZone, at),
    readBy,
    readWords: (words) => (words === readByWords("own", viewer) ? readBy("own") : words),
    remark: ({ lane, ...one }) => ({ ...one, readBy: readBy(lane) }),
  };
}

function pathStage(stage: Place["stages"][number], { planZone }: PlanViewer): Copy["path"][number] {
  const { label, name, kind, state, verifiers } = stage;
  return {
    ...{ label, name, kind, state },
    doneWhen: verifiers.map(({ text, met, metBy, evidence }) => ({
      text,
      isMet: met,
      by: metBy?.name ?? null,
      on: metBy && dateIn(planZone, metBy.at),
      shownBy: evidence.map((one) => ({ text: one.text, by: one.byName })),
    })),
  };
}

function copiedStep(row: StepRow, said: Sayer): Omit<Copy["steps"][number], "stage" | "note" | "changes" | "comments"> {
  const { id, title, dueOn, progress, isRequired, doneWhen, waitsFor, reason, helpers, completion } = row;
  return {
    ...{ id, title, dueOn, progress, isRequired, doneWhen, waitsFor, reason, helpers },
    company: said.company(row.ownerSide),
    owner: row.isMine ? said.me : row.owner,
    state: row.word,
    done: completion && { by: completion.by, on: completion.on, evidence: completion.evidence },
    readBy: said.readBy(row.lane),
  };
}

function copiedContent({ card, url, note, file, version }: WholeContent, said: Sayer): Omit<CopiedContent, "comments"> {
  const { id, title, question, kind, what, tags, keptWords, keptFor, isRetired, readBy } = card;
  return {
    ...{ id, title, question, kind, what, isRetired, url, note },
    from: version ? `${version.by}, ${said.company(card.side)}` : said.company(card.side),
    on: version && said.day(version.at),
    helps: tags,
    kept: keptWords ?? (keptFor && `Kept for ${keptFor}`),
    file: file && { name: file.fileName, mediaType: file.mediaType, bytes: file.bytes, sha256: file.sha256 },
    readBy: said.readWords(readBy),
  };
}

/** How often each step, and the go-live, was changed, as the events this reader may read tell it. */
async function readChanges({
  tx,
  planId,
}: PlanViewer): Promise<{ ofStep: ReadonlyMap<string, number>; ofGoLive: number }> {
  const rows = await tx
    .select({
      stepId: sql<string | null>`${event.payload}->>'stepId'`,
      noun: sql<string>`split_part(${event.kind}, '.', 1)`,
      count: sql<number>`count(*)::int`,
    })
    .from(event)
    .where(and(eq(event.planId, planId), inArray(sql`split_part(${event.kind}, '.', 1)`, ["step", "go-live"])))
    .groupBy(sql`1, 2`);
  return {
    ofStep: new Map(rows.flatMap(({ stepId, count }) => (stepId === null ? [] : [[stepId, count] as const]))),
    ofGoLive: rows.find(({ noun }) => noun === "go-live")?.count ?? 0,
  };
}
