/** Reads how the company will judge, for one reader: what the database shows them, and nothing beside it. */
import { asc, desc, eq, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { readPeopleFacts } from "#app/participant/participant.queries.server.ts";
import { displayName } from "#app/participant/participant.ts";
import { isInBin } from "#app/step/bin.ts";
import { mergeLanes } from "#app/step/order.ts";
import { criterion, criterionResult, option } from "#db/schema/index.ts";

import { counts, waits } from "./criterion-record.server.ts";
import { type CriteriaPage, criterionRow, optionColumns, readsTeam, sentencesOf } from "./criterion-page.ts";

export async function readCriteria(viewer: PlanViewer): Promise<CriteriaPage> {
  const { tx, planId } = viewer;
  const [rows, ways, results, people] = await Promise.all([
    tx.select().from(criterion).where(eq(criterion.planId, planId)).orderBy(asc(criterion.id)),
    tx.select().from(option).where(eq(option.planId, planId)).orderBy(asc(option.createdAt), asc(option.id)),
    tx
      .select()
      .from(criterionResult)
      .where(eq(criterionResult.planId, planId))
      .orderBy(
        sql`${criterionResult.supersededAt} desc nulls first`,
        desc(criterionResult.at),
        asc(criterionResult.id),
      ),
    readPeopleFacts(viewer),
  ]);
  const columns = optionColumns(ways, viewer);
  const options = columns.filter(({ stands }) => stands);
  const judges = people.filter(({ side, lane }) => side === "buyer" && lane !== "own");
  const names = new Map(judges.map((one) => [one.id, displayName(one)]));
  const here = mergeLanes(
    rows.filter(({ removedAt }) => removedAt === null).map((row) => ({ ...row, afterStepId: row.afterId })),
  );
  const shown = (which: typeof here): CriteriaPage["criteria"] =>
    which.map((row) => criterionRow(row, options, { results, judges: names, reader: viewer }));
  const criteria = shown(here.filter(counts));
  return {
    criteria,
    suggestions: {
      waiting: shown(here.filter(waits)),
      leftOut: shown(here.filter(({ isSuggested, answer }) => isSuggested && answer === "declined")),
    },
    removed: rows
      .filter((row) => isInBin(row, viewer.now) && row.removedBySide === viewer.side)
      .map(({ id, text, removedAt }) => ({
        id,
        text,
        on: removedAt ? formatDate(dateIn(viewer.planZone, removedAt), viewer) : "",
      })),
    options,
    leftOut: readsTeam(viewer) ? columns.filter(({ stands }) => !stands) : [],
    // What only its author reads is judged by nobody yet.
    sentences: sentencesOf(
      criteria.filter(({ lane }) => lane !== "own"),
      options,
    ),
    judges: judges.map((one) => ({ id: one.id, label: displayName(one), isShared: one.lane === "shared" })),
  };
}

export type WhatIsShared = {
  id: string;
  title: string;
  readBy: string;
  goesAlong: { label: string; text: string }[];
  targets: { value: string; label: string }[];
};

/** What others would read of a criterion: its words, and what was found for the ways it reads already. */
export async function readCriterionSharing(viewer: PlanViewer, id: string): Promise<WhatIsShared | null> {
  const { criteria, options } = await readCriteria(viewer);
  const row = criteria.find((one) => one.id === id);
  if (!row) return null;
  const found = row.cells.flatMap((cell, index) => {
    const way = options[index];
    return way?.lane === "shared" ? [{ label: way.name, text: cellWords(cell) }] : [];
  });
  return {
    ...{ id, title: row.text, readBy: row.readBy },
    goesAlong: [
      { label: row.isMust ? "A must-have" : "Nice to have", text: row.text },
      ...(row.judge ? [{ label: "Who judges", text: row.judge }] : []),
      ...(row.shownBy ? [{ label: "How it is shown", text: row.shownBy }] : []),
      ...found,
    ],
    targets: [
      ...(row.lane === "own" ? [{ value: "team", label: `Let all of ${viewer.companyName} read it` }] : []),
      ...(row.lane === "shared" ? [] : [target(viewer)]),
    ],
  };
}

/** The same of one way: what was found for it, by what the other company reads already. */
export async function readOptionSharing(viewer: PlanViewer, id: string): Promise<WhatIsShared | null> {
  const { criteria, options } = await readCriteria(viewer);
  const at = options.findIndex(({ ref }) => ref === id);
  const way = options[at];
  if (!way || (way.lane !== "shared" && !way.mayShare)) return null;
  const found = criteria
    .filter(({ lane }) => lane === "shared")
    .flatMap((row) => {
      const cell = row.cells[at];
      return cell ? [{ label: row.text, text: cellWords(cell) }] : [];
    });
  return {
    ...{ id, title: way.name, readBy: way.readBy },
    goesAlong: [{ label: "One of the ways", text: way.name }, ...found],
    targets: way.lane === "shared" ? [] : [target(viewer)],
  };
}

function cellWords({ word, note }: { word: string; note: string | null }): string {
  return note ? `${word}: ${note}` : word;
}

function target({ workspaceName }: PlanViewer): { value: string; label: string } {
  return { value: "shared", label: `Let ${workspaceName} read it` };
}
