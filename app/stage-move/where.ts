// "Where are we now?": what the dialog knows before anything is sent. It holds what a move to any place would touch, so the
// consequences of a choice stand there at once, and the same page works where the choice is a link.
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { returnFitWords } from "./return.ts";

export type WhereStage = { id: string; label: string; name: string; place: number };

/** An item still open, or a done step, in the words of whoever moves. */
export type WhereItem = {
  key: string;
  id: string;
  stageId: string;
  lane: Lane;
  text: string;
  words: string;
  readBy: string;
  side: Side | null;
  /** Of a done step: working days to spare if it were open again; null where nothing can be late. */
  daysToSpare: number | null;
};

export type Where = {
  planId: string;
  companyName: string;
  workspaceName: string;
  /** The last move this page had seen; travels with the form (ST6). */
  after: string;
  path: WhereStage[];
  currentStageId: string | null;
  standing: PlanStanding;
  open: WhereItem[];
  done: WhereItem[];
  goLiveOn: IsoDate | null;
  today: IsoDate;
  /** The smallest margin now, in working days; null where nothing can be late. */
  tightest: number | null;
  /** Chosen before the page opened. */
  to: string | null;
  mayMove: boolean;
};

export type Way = "none" | "here" | "start" | "resume" | "advance" | "jump" | "return";

/** What kind of move it would be; the command decides again. */
export function wayTo({ path, currentStageId, standing }: Where, to: string | null): Way {
  const target = placeIn(path, to);
  if (target < 0) return "none";
  if (currentStageId === null) return "start";
  const isAsleep = standing === "paused" || standing === "ended";
  if (to === currentStageId) return isAsleep ? "resume" : "here";
  const from = placeIn(path, currentStageId);
  if (target < from) return "return";
  return target === from + 1 ? "advance" : "jump";
}

/** ST4: what is open in the stages that a move there would leave. */
export function openOnTheWay({ path, currentStageId, open }: Where, to: string): WhereItem[] {
  const left = path.slice(Math.max(0, placeIn(path, currentStageId)), placeIn(path, to)).map(({ id }) => id);
  return currentStageId === null ? [] : open.filter(({ stageId }) => left.includes(stageId));
}

/** ST5: the done steps from there up to here. */
export function doneOnTheWayBack({ path, currentStageId, done }: Where, to: string): WhereItem[] {
  const passed = path.slice(placeIn(path, to), placeIn(path, currentStageId) + 1).map(({ id }) => id);
  return done.filter(({ stageId }) => passed.includes(stageId));
}

/** ST5: whether the go-live still fits with these steps open again; null where it does. */
export function fitWordsWith(where: Where, again: readonly Pick<WhereItem, "daysToSpare">[]): string | null {
  const margins = [where.tightest, ...again.map(({ daysToSpare }) => daysToSpare)].filter((margin) => margin !== null);
  const least = Math.min(...margins);
  if (margins.length === 0 || least >= 0) return null;
  return returnFitWords({ kind: "short", shortBy: -least, stepId: "" }, where);
}

function placeIn(path: readonly WhereStage[], stageId: string | null): number {
  return path.findIndex(({ id }) => id === stageId);
}
