/** Reads the company's own list for one of its people, with what stands on the plan already as they may read it. */
import { asc, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readPeopleFacts } from "#app/participant/participant.queries.server.ts";
import { isUnnamed } from "#app/participant/participant.ts";
import { isInBin } from "#app/step/bin.ts";
import { readFitWords } from "#app/step/fit.queries.server.ts";
import { readPlanSteps } from "#app/step/step.queries.server.ts";
import { readByWords } from "#app/step/step-row.ts";
import { countOpen } from "#app/step/count.ts";
import { decidingLine } from "#db/schema/index.ts";

import { readCriteria, type WhatIsShared } from "./criterion.queries.server.ts";
import { isStartKey, startKeys, startLines } from "./deciding.ts";
import { inOrder, mayChange } from "./deciding-record.server.ts";
import { type Standing, standingWords } from "./deciding-standing.ts";
import { readWhy } from "./why.queries.server.ts";

export type DecidingRow = {
  id: string;
  text: string;
  note: string;
  lane: Lane;
  readBy: string;
  /** "Dana Kim, Mon 2 Nov". */
  ticked: string | null;
  mayChange: boolean;
  /** Given to the team by whoever wrote it for themselves (LN3). */
  mayShare: boolean;
  /** What stands there already, and the page where it does; null for a line that somebody wrote. */
  standing: { words: string; place: string; called: string } | null;
};

export type DecidingPage = {
  isBegun: boolean;
  rows: DecidingRow[];
  removed: { id: string; text: string; on: string }[];
  /** What the list would begin with. */
  offered: string[];
};

export async function readDeciding(viewer: PlanViewer): Promise<DecidingPage> {
  const [rows, standing] = await Promise.all([
    viewer.tx
      .select()
      .from(decidingLine)
      .where(eq(decidingLine.planId, viewer.planId))
      // Left to the database, the order would follow rows that this reader must not know of (LN2).
      .orderBy(asc(decidingLine.id)),
    readStanding(viewer),
  ]);
  const on = (moment: Date): string => formatDate(dateIn(viewer.planZone, moment), viewer);
  const here = rows.filter(({ removedAt }) => removedAt === null);
  return {
    isBegun: rows.some(({ startedAs }) => startedAs !== null),
    rows: inOrder(here.map((row) => ({ ...row, afterStepId: row.afterId }))).map((row) => ({
      ...{ id: row.id, text: row.text, note: row.note ?? "", lane: row.lane },
      readBy: readByWords(row.lane, viewer),
      ticked: row.tickedAt && `${row.tickedByName ?? ""}, ${on(row.tickedAt)}`,
      mayChange: mayChange(viewer, row),
      mayShare: row.lane === "own" && mayChange(viewer, { lane: "buyer" }),
      standing: isStartKey(row.startedAs)
        ? {
            words: standingWords(row.startedAs, standing),
            place: startLines[row.startedAs].place,
            called: startLines[row.startedAs].called,
          }
        : null,
    })),
    removed: rows
      .filter((row) => isInBin(row, viewer.now) && mayChange(viewer, row))
      .sort((a, b) => (b.removedAt?.getTime() ?? 0) - (a.removedAt?.getTime() ?? 0))
      .map(({ id, text, removedAt }) => ({ id, text, on: removedAt ? on(removedAt) : "" })),
    offered: startKeys.map((key) => startLines[key].text),
  };
}

/** What the team would read of a line; null for what is not there, and for what it reads already. */
export async function readLineSharing(viewer: PlanViewer, id: string): Promise<WhatIsShared | null> {
  const row = (await readDeciding(viewer)).rows.find((one) => one.id === id);
  if (!row?.mayShare) return null;
  return {
    ...{ id, title: row.text, readBy: row.readBy },
    goesAlong: [
      { label: "What has to be settled", text: row.text },
      ...(row.note ? [{ label: "The note", text: row.note }] : []),
      ...(row.ticked ? [{ label: "The tick", text: `Ticked by ${viewer.name}` }] : []),
    ],
    targets: [{ value: "team", label: `Let all of ${viewer.companyName} read it` }],
  };
}

async function readStanding(viewer: PlanViewer): Promise<Standing> {
  const [why, criteria, people, plan] = await Promise.all([
    readWhy(viewer),
    readCriteria(viewer),
    readPeopleFacts(viewer),
    readPlanSteps(viewer),
  ]);
  const asked = why.filter(({ isOwn, isFrame }) => !isOwn && !isFrame);
  const isAnswered = (question: string): boolean =>
    why.some((item) => item.question === question && item.answers.some(({ text, choice }) => text || choice));
  const ours = people.filter(({ side }) => side === "buyer");
  return {
    why: { asked: asked.length, answered: asked.filter(({ question }) => isAnswered(question)).length },
    isNothingAnswered: isAnswered("nothing"),
    isPaidAnswered: isAnswered("paid"),
    musts: criteria.criteria.filter(({ isMust }) => isMust).length,
    nices: criteria.criteria.filter(({ isMust }) => !isMust).length,
    ways: criteria.options.map(({ ref, inWords }) => ({
      inWords,
      isFound: criteria.criteria.some(({ cells }) =>
        cells.some(({ option, result }) => option === ref && result !== "unknown"),
      ),
    })),
    people: {
      named: ours.filter((one) => !isUnnamed(one)).length,
      roles: ours.filter(isUnnamed).length,
      decides: ours.filter(({ buyingRole }) => buyingRole === "decides").length,
      signs: ours.filter(({ buyingRole }) => buyingRole === "signs-off").length,
      takePart: ours.filter(({ takesPart }) => takesPart).length,
    },
    steps: {
      open: countOpen(plan.steps),
      done: plan.steps.filter(({ progress }) => progress === "done").length,
    },
    goLive: readFitWords(viewer, plan),
  };
}
