// A line is one plan in the seller's list: where the buyer says they are, where we are, what we owe, what comes next.
// It is worked out from what the seller reads (shared and seller lane) each time it is shown, and never stored (LN5).
import { addDays } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { dueWords, formatDate, plannedWords } from "#app/lib/date-words.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { pathOf } from "#app/plan/place.ts";
import type { Stage } from "#app/plan/stage.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { daysToSpare, fitOf } from "#app/schedule/fit.ts";
import type { Fit } from "#app/schedule/fit.ts";
import { isLate } from "#app/schedule/late.ts";
import type { WorkingCalendar } from "#app/schedule/working-day.ts";
import { stageHistories } from "#app/stage-move/history.ts";
import { endSentence, pauseSentence } from "#app/stage-move/reason.ts";
import type { EndOutcome } from "#app/stage-move/reason.ts";
import { currentPlace } from "#app/stage-move/stage-move.ts";
import type { StageMove } from "#app/stage-move/stage-move.ts";
import { nextFor } from "#app/step/next.ts";
import type { Handshake, Progress, Step } from "#app/step/step.ts";

import { gapOf, gapWords, notSaidYet, sellerStage } from "./alignment.ts";
import type { InStepAnswer } from "./alignment.ts";
import { isOwed, owedOn } from "./owed.ts";
import type { ListedPlan, Owed } from "./owed.ts";
import { quietDays, quietWords } from "./quiet.ts";

/** A step that is still open, as far as a line needs it. */
export type OpenStep = {
  id: string;
  stageId: string;
  lane: Lane;
  ownerSide: Side;
  title: string;
  dueOn: IsoDate | null;
  offsetDays: number | null;
  isRequired: boolean;
  progress: Exclude<Progress, "done" | "left-out">;
  handshake: Handshake | null;
  waitsFor: string | null;
  ownerZone: string | null;
};

export type LineMove = StageMove & {
  pausedUntilOn: IsoDate | null;
  pausedUntilEvent: string | null;
  outcome: EndOutcome | null;
};

/** What the database says of one plan, in the lanes shared and seller. Instants are ISO strings. */
export type PlanFacts = {
  planId: string;
  company: string;
  name: string;
  startedBy: string;
  zone: string;
  goLiveOn: IsoDate | null;
  isAdopted: boolean;
  isArchived: boolean;
  calendar: WorkingCalendar;
  /** In path order, retired ones included. */
  stages: Stage[];
  /** Oldest first. */
  moves: LineMove[];
  /** In plan order. */
  openSteps: OpenStep[];
  /** Every stage and state in which the seller has a step. */
  sellerActs: Pick<Step, "stageId" | "ownerSide" | "progress">[];
  /** The stages the seller sent content for. */
  contentStageIds: string[];
  overruledStageId: string | null;
  lastBuyerActAt: string | null;
  inStep: InStepAnswer | null;
  /** The buyer's questions to us without an answer, each with the step it became. */
  unanswered: { stepId: string | null; text: string }[];
};

export type PlanLine = ListedPlan & {
  planId: string;
  name: string;
  startedBy: string;
  standing: PlanStanding;
  isArchived: boolean;
  /** ST2: "Acme has not said yet" as long as that is so. */
  notSaid: string | null;
  /** Null before the buyer has said. */
  rail: Rail | null;
  stageLabel: string | null;
  ourStageLabel: string | null;
  ourStageIsOverruled: boolean;
  gapWords: string | null;
  goLiveOn: IsoDate | null;
  /** "Thu 15 Jan". */
  goLive: string | null;
  fitWords: string | null;
  next: NextWords;
  quietWords: string | null;
  inStep: InStepAnswer | null;
};

/** Indexes along the path people see: the circle, the diamond, the stages jumped over; and all of it as a sentence. */
export type Rail = { count: number; at: number; otherAt: number | null; skipped: number[]; label: string };

export type NextWords = { say: string; date: string | null; isLate: boolean };

/** The line of one plan at this moment. */
export function planLine(facts: PlanFacts, now: Date): PlanLine {
  const today = dateIn(facts.zone, now);
  const { stageId, standing } = currentPlace(facts.moves, facts.isAdopted);
  const ours = sellerStage(facts.stages, { ...facts, steps: facts.sellerActs });
  const { gap, sellerPlace, buyerPlace } = gapOf(facts.stages, {
    sellerStageId: ours?.stageId ?? null,
    buyerStageId: stageId,
  });
  const clock = { standing, goLiveOn: facts.goLiveOn, zone: facts.zone, calendar: facts.calendar, today };
  const steps = facts.openSteps.map((step) => ({ ...step, late: isStepLate(step, clock, now) }));
  const counted = new Set(steps.filter((step) => isOwed(step, today)).map(({ id }) => id));
  const unansweredQuestions = facts.unanswered.filter(({ stepId }) => !stepId || !counted.has(stepId)).length;
  const fit = fitOf(clock, steps);
  const quiet = quietDays(
    { standing, lastBuyerActAt: facts.lastBuyerActAt, zone: facts.zone },
    { today, calendar: facts.calendar },
  );
  const labelOf = (id: string | null): string | null => facts.stages.find((stage) => stage.id === id)?.label ?? null;
  const labels = { stageLabel: labelOf(stageId), ourStageLabel: labelOf(ours?.stageId ?? null) };
  return {
    planId: facts.planId,
    company: facts.company,
    name: facts.name,
    startedBy: facts.startedBy,
    standing,
    isArchived: facts.isArchived,
    notSaid: stageId === null ? notSaidYet(facts.company) : null,
    rail: railOf(facts, { stageId, buyerPlace, sellerPlace, gap, today, ...labels }),
    ...labels,
    ourStageIsOverruled: ours?.because === "overruled",
    gap,
    gapWords: gapWords(gap, facts.company),
    owed: owedOn({ standing, today }, { steps, unansweredQuestions }),
    goLiveOn: facts.goLiveOn,
    goLive: facts.goLiveOn && formatDate(facts.goLiveOn, { today }),
    fitWords: shortFitWords(fit),
    shortBy: fit.kind === "short" ? fit.shortBy : 0,
    next: nextByBuyer(facts, { ...clock, stageId, steps }),
    quietDays: quiet,
    quietWords: quietWords(quiet),
    inStep: facts.inStep,
  };
}

type Clock = {
  standing: PlanStanding;
  goLiveOn: IsoDate | null;
  zone: string;
  calendar: WorkingCalendar;
  today: IsoDate;
};
type TimedStep = OpenStep & { late: boolean };

/** Zones are at most a day apart, so a step due later than tomorrow needs no clock. */
function isStepLate(step: OpenStep, plan: Clock, now: Date): boolean {
  if (step.dueOn === null || step.dueOn > addDays(plan.today, 1)) return false;
  return isLate(step, { plan, ownerZone: step.ownerZone, now });
}

function railOf(
  facts: PlanFacts,
  at: {
    stageId: string | null;
    buyerPlace: number | null;
    sellerPlace: number | null;
    gap: number | null;
    today: IsoDate;
    stageLabel: string | null;
    ourStageLabel: string | null;
  },
): Rail | null {
  const { buyerPlace, sellerPlace } = at;
  if (buyerPlace === null) return null;
  const path = pathOf(facts.stages, at.stageId);
  const jumped = stageHistories(facts, { zone: facts.zone, today: at.today })
    .filter((stage) => stage.visits === 0)
    .map(({ stageId }) => path.findIndex((stage) => stage.id === stageId));
  const where = `${facts.company} is in ${at.stageLabel ?? "a stage"}`;
  const words = gapWords(at.gap, facts.company);
  return {
    count: path.length,
    at: buyerPlace - 1,
    otherAt: sellerPlace === null ? null : sellerPlace - 1,
    skipped: jumped.filter((index) => index >= 0 && index < buyerPlace - 1),
    label: words === null ? `${where}; we have not begun` : `${where}, we are in ${at.ourStageLabel ?? ""}: ${words}`,
  };
}

function shortFitWords(fit: Fit): string | null {
  if (fit.kind === "none") return null;
  if (fit.kind === "fits") return "fits";
  return fit.shortBy === 1 ? "1 working day short" : `${fit.shortBy} working days short`;
}

/** What the buyer does next, from shared steps alone; or what stands in its place. */
function nextByBuyer(facts: PlanFacts, at: Clock & { stageId: string | null; steps: readonly TimedStep[] }): NextWords {
  const last = facts.moves.findLast((move) => !move.undone);
  if (at.standing === "ended") return words(last?.outcome ? endSentence(last.outcome, facts.company) : "Ended");
  if (at.standing === "paused") {
    const date = last?.pausedUntilOn ? formatDate(last.pausedUntilOn, at) : null;
    return words(pauseSentence({ date, event: last?.pausedUntilEvent ?? null }));
  }
  if (at.standing === "draft") return words("Take up the draft");
  const theirs = at.steps.filter((step) => step.lane === "shared" && step.ownerSide === "buyer");
  const agreed = theirs.filter((step) => step.handshake === "accepted" || step.handshake === "changed");
  const [step] = nextFor(agreed.map((one) => ({ ...one, daysToSpare: daysToSpare(one, at) }))).next;
  if (step) return { say: step.title, date: step.dueOn && dateWords(step.dueOn, step.late, at), isLate: step.late };
  const proposed = theirs.filter((one) => one.handshake === "proposed").length;
  if (proposed > 0) return words(proposed === 1 ? "Answer 1 suggestion" : `Answer ${proposed} suggestions`);
  return words(at.stageId === null ? "Say where they are" : "None open");
}

function dateWords(dueOn: IsoDate, late: boolean, at: Clock): string {
  return late || dueOn >= at.today ? dueWords(dueOn, at) : plannedWords(dueOn, at);
}

function words(say: string): NextWords {
  return { say, date: null, isLate: false };
}

/** The sum over several plans. */
export function owedOver(lines: readonly { owed: Owed }[]): Owed {
  return lines.reduce(
    (sum, { owed }) => ({
      late: sum.late + owed.late,
      due: sum.due + owed.due,
      questions: sum.questions + owed.questions,
    }),
    { late: 0, due: 0, questions: 0 },
  );
}
