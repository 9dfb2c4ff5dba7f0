/** Reads the project of a plan for one of the company's people, with the purchase itself as one line among the others. */
import { asc, eq, isNull, and } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { measureWords } from "#app/outcome/measure.ts";
import { isInBin } from "#app/step/bin.ts";
import { type PlanGround, readGround, readNames } from "#app/step/step-facts.server.ts";
import { readOwnerChoices } from "#app/step/step.queries.server.ts";
import { readByWords } from "#app/step/step-row.ts";
import { measure, projectLine } from "#db/schema/index.ts";

import { compareLines } from "./line.ts";
import { lineRow, type LineRow } from "./line-row.ts";
import { mayChange } from "./project-record.server.ts";
import { type PurchaseLine, purchaseLine } from "./purchase.ts";

export type ProjectPage = {
  /** In the order of their days, the purchase among them. */
  open: (LineRow | PurchaseLine)[];
  purchase: PurchaseLine;
  done: LineRow[];
  removed: { id: string; text: string; on: string }[];
  /** Measures of why that nobody put checks in for yet. */
  measures: { id: string; words: string }[];
  /** False before anybody said when go-live is: then checks have no day. */
  hasGoLive: boolean;
  people: { value: string; label: string }[];
};

export async function readProject(viewer: PlanViewer): Promise<ProjectPage> {
  const [ground, names] = await Promise.all([readGround(viewer), readNames(viewer)]);
  const [all, measures, people] = await Promise.all([readAll(viewer), readMeasures(viewer), readOwnerChoices(viewer)]);
  const rows = rowsOf(viewer, all, { ground, names });
  const on = (moment: Date): string => formatDate(dateIn(viewer.planZone, moment), viewer);
  const checked = new Set(all.map(({ line }) => line.measureId));
  const purchase = purchaseLine(ground, viewer);
  return {
    open: withPurchase(
      rows.filter(({ isDone }) => !isDone),
      purchase,
    ),
    purchase,
    done: rows.filter(({ isDone }) => isDone).reverse(),
    removed: all
      .filter(({ line }) => isInBin(line, viewer.now) && mayChange(viewer, line))
      .sort((a, b) => (b.line.removedAt?.getTime() ?? 0) - (a.line.removedAt?.getTime() ?? 0))
      .map(({ line: { id, text, removedAt } }) => ({ id, text, on: removedAt ? on(removedAt) : "" })),
    measures: measures
      .filter(({ id, lane }) => !checked.has(id) && mayChange(viewer, { lane: lane === "own" ? "own" : "buyer" }))
      .map((one) => ({ id: one.id, words: measureWords({ ...one, wantedOn: null }, viewer) })),
    hasGoLive: ground.goLiveOn !== null,
    // The two companies stand among them for steps; a line is done by somebody.
    people: people
      .filter(({ value }) => value !== "buyer" && value !== "seller")
      .map(({ value, label }) => ({ value, label })),
  };
}

/** The lines somebody has to do themselves: their own, and those of the team that name them. */
export async function readMyLines(viewer: PlanViewer, ground: PlanGround): Promise<LineRow[]> {
  const all = await readAll(viewer);
  return rowsOf(viewer, all, { ground, names: new Map() }).filter(({ isMine, isDone }) => isMine && !isDone);
}

/** What the team will read of one's own line; null for what is not there and for what is not one's own. */
export async function readLineToShare(
  viewer: PlanViewer,
  id: string,
): Promise<{ title: string; readBy: string; goesAlong: { label: string; text: string }[] } | null> {
  const [ground, names, all] = await Promise.all([readGround(viewer), readNames(viewer), readAll(viewer)]);
  const row = rowsOf(viewer, all, { ground, names }).find((one) => one.id === id && one.lane === "own");
  if (!row) return null;
  const { text, kindWord, due, who, note, check, isDone } = row;
  const goesAlong = [
    { label: "What", text: `${text} (${kindWord})` },
    { label: "Day", text: due },
    { label: "Who", text: who },
    { label: "A note", text: note },
    { label: "Measured", text: check?.measured ?? null },
    { label: "Done", text: isDone && !check ? "Yes" : null },
  ].flatMap((one) => (one.text ? [{ label: one.label, text: one.text }] : []));
  return { title: text, readBy: row.readBy, goesAlong };
}

type Read = Awaited<ReturnType<typeof readAll>>;

async function readAll({ tx, planId }: PlanViewer) {
  return (
    tx
      .select({
        line: projectLine,
        measure: { numberNow: measure.numberNow, numberWanted: measure.numberWanted, unit: measure.unit },
      })
      .from(projectLine)
      .leftJoin(measure, eq(measure.id, projectLine.measureId))
      .where(eq(projectLine.planId, planId))
      // Left to the database, the order would follow rows that this reader must not know of (LN2).
      .orderBy(asc(projectLine.id))
  );
}

async function readMeasures({ tx, planId }: PlanViewer) {
  return tx
    .select()
    .from(measure)
    .where(and(eq(measure.planId, planId), isNull(measure.removedAt)))
    .orderBy(asc(measure.at), asc(measure.id));
}

function rowsOf(
  viewer: PlanViewer,
  all: Read,
  { ground, names }: { ground: PlanGround; names: ReadonlyMap<string, string> },
): LineRow[] {
  const reader = {
    today: viewer.today,
    goLiveOn: ground.goLiveOn,
    participantId: viewer.participant?.id ?? null,
    people: names,
    readBy: (lane: LineRow["lane"]): string => readByWords(lane, viewer),
    mayChange: (lane: LineRow["lane"]): boolean => mayChange(viewer, { lane }),
  };
  return all
    .filter(({ line }) => line.removedAt === null)
    .map(({ line, measure: numbers }) => ({
      row: lineRow(
        {
          ...line,
          dueOn: line.dueOn as IsoDate | null,
          doneOn: line.doneAt && dateIn(viewer.planZone, line.doneAt),
          measure: numbers,
        },
        reader,
      ),
      line,
    }))
    .sort((a, b) => compareLines(placeOf(a), placeOf(b)))
    .map(({ row }) => row);
}

function placeOf({ row, line }: { row: LineRow; line: Read[number]["line"] }): Parameters<typeof compareLines>[0] {
  return { day: row.day, daysAfter: line.daysAfter, writtenAt: line.createdAt.getTime(), id: line.id };
}

/** Before what stands at the same day; before all without a day where it has none itself. */
function withPurchase(rows: LineRow[], purchase: PurchaseLine): (LineRow | PurchaseLine)[] {
  const { day } = purchase;
  const at = rows.findIndex((row) => row.day === null || (day !== null && row.day >= day));
  const place = at === -1 ? rows.length : at;
  return [...rows.slice(0, place), purchase, ...rows.slice(place)];
}
