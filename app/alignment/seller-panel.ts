// The panel is what only the workspace reads of one plan: where we are and why we say so, how far we are out of step and
// what that means, what we owe, whether we may ask. None of it ever stands on a page of the buyer.
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate, plannedWords } from "#app/lib/date-words.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { pathOf } from "#app/plan/place.ts";
import type { Verifier } from "#app/plan/stage.ts";
import type { StageMove } from "#app/stage-move/stage-move.ts";

import { inStepSentence, sellerStage } from "./alignment.ts";
import { countsAsEvidence, wasAskedFor } from "./asked-for.ts";
import { oddsSentence } from "./odds.ts";
import { type OwnRates, ownRatesSentence } from "./own-rates.ts";
import type { PlanFacts, PlanLine } from "./plan-line.ts";
import { mayAskWhere, questionRefusalWords } from "./question.ts";
import type { AskingWish } from "./question.ts";

export type SellerPanel = {
  line: PlanLine;
  /** The path as people see it, for saying where we are. */
  stages: { id: string; label: string }[];
  /** Where we are, and whether that comes from what we did or from somebody's word. */
  ours: { stageId: string; because: "begun" | "overruled" } | null;
  overrule: { label: string; reason: string; byName: string; on: string } | null;
  /** AL3: only here, where somebody asks for it. */
  odds: string | null;
  /** AL3: the workspace's own rates for this gap, from 30 finished plans on. */
  ownRates: string | null;
  /** AL6, with who said it and when. */
  inStep: { sentence: string; byName: string; on: string } | null;
  /** AL5: how to read the last move if we had asked for it. */
  askedFor: string | null;
  owed: { title: string; when: string; isLate: boolean }[];
  /** ST9: whether we may ask today, or why not. */
  ask: { may: true } | { may: false; say: string };
};

export type PanelFacts = {
  facts: PlanFacts;
  line: PlanLine;
  verifiers: readonly Verifier[];
  overrule: { stageId: string | null; reason: string; byName: string; at: string } | null;
  inStep: { answer: NonNullable<PlanFacts["inStep"]>; byName: string; at: string } | null;
  /** ISO instants of our questions. */
  askedAt: readonly string[];
  wish: AskingWish;
  rates: OwnRates | null;
  now: Date;
};

export function sellerPanel(of: PanelFacts): SellerPanel {
  const { facts, line } = of;
  const today = dateIn(facts.zone, of.now);
  const on = (at: string): string => formatDate(dateIn(facts.zone, at), { today });
  const labelOf = (id: string | null): string => facts.stages.find((stage) => stage.id === id)?.label ?? "";
  const buyerStageId = facts.moves.findLast((move) => move.toStageId !== null)?.toStageId ?? null;
  const { overrule, inStep } = of;
  return {
    line,
    stages: pathOf(facts.stages, buyerStageId).map(({ id, label }) => ({ id, label })),
    ours: sellerStage(facts.stages, { ...facts, steps: facts.sellerActs }),
    overrule:
      overrule && overrule.stageId !== null
        ? { label: labelOf(overrule.stageId), reason: overrule.reason, byName: overrule.byName, on: on(overrule.at) }
        : null,
    odds: oddsSentence(line.gap, line.rail?.count ?? 0),
    ownRates: line.gap === null ? null : ownRatesSentence(of.rates, line.gap),
    inStep: inStep && {
      sentence: inStepSentence(inStep.answer, facts.company),
      byName: inStep.byName,
      on: on(inStep.at),
    },
    askedFor: askedForWords(of),
    owed: owedSteps(facts, { line, today }),
    ask: mayAsk(of, today),
  };
}

/** AL5: the last move, if it came within two working days of our question. */
function askedForWords(of: PanelFacts): string | null {
  const move = of.facts.moves.findLast(saysWhere);
  return move ? askedForMark(of, move) : null;
}

/** AL5: what stands beside each move that we had asked for, by the move's id. */
export function askedForMarks(of: Pick<PanelFacts, "facts" | "verifiers" | "askedAt">): Record<string, string> {
  return Object.fromEntries(
    of.facts.moves.filter(saysWhere).flatMap((move) => {
      const words = askedForMark(of, move);
      return words ? [[move.id, words]] : [];
    }),
  );
}

function saysWhere({ kind }: Pick<StageMove, "kind">): boolean {
  return kind === "start" || kind === "advance" || kind === "jump" || kind === "return";
}

function askedForMark(
  { facts, verifiers, askedAt }: Pick<PanelFacts, "facts" | "verifiers" | "askedAt">,
  move: StageMove,
): string | null {
  const askedFor = wasAskedFor({ movedAt: move.at, askedAt, zone: facts.zone, calendar: facts.calendar });
  if (!askedFor) return null;
  const left = stagesLeft(facts, move);
  const verifierMet = verifiers.some((fact) => fact.met && left.includes(fact.stageId));
  return countsAsEvidence({ askedFor, verifierMet })
    ? "Asked for: they said this after we asked, and a fact of the stage is met."
    : "Asked for: they said this after we asked, and no fact shows it yet. It may be politeness.";
}

function stagesLeft({ stages }: PlanFacts, move: StageMove): string[] {
  const from = stages.findIndex((stage) => stage.id === move.fromStageId);
  const to = stages.findIndex((stage) => stage.id === move.toStageId);
  return from < 0 ? [] : stages.slice(from, Math.max(from, to)).map((stage) => stage.id);
}

function owedSteps(facts: PlanFacts, { line, today }: { line: PlanLine; today: IsoDate }): SellerPanel["owed"] {
  if (line.standing !== "active") return [];
  const steps = facts.openSteps.flatMap((step) => {
    const isAgreed = step.handshake === "accepted" || step.handshake === "changed";
    if (step.lane !== "shared" || step.ownerSide !== "seller" || !isAgreed) return [];
    if (step.dueOn === null || step.dueOn > today) return [];
    // SC4: without a go-live of theirs nothing is called late, and we still owe it by the day we promised.
    const isLate = facts.goLiveOn !== null && step.dueOn < today;
    const when = isLate
      ? `was due ${formatDate(step.dueOn, { today })}`
      : step.dueOn === today
        ? "due today"
        : plannedWords(step.dueOn, { today });
    return [{ id: step.id, title: step.title, when, isLate }];
  });
  const listed = new Set(steps.map(({ id }) => id));
  const questions = facts.unanswered.filter(({ stepId }) => !stepId || !listed.has(stepId));
  return [
    ...steps.map(({ id: _, ...one }) => one),
    ...questions.map(({ text }) => ({ title: shortened(text), when: "asked, not answered yet", isLate: false })),
  ];
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= 120 ? text : `${letters.slice(0, 119).join("").trimEnd()}…`;
}

function mayAsk({ facts, line, askedAt, wish }: PanelFacts, today: IsoDate): SellerPanel["ask"] {
  const last = [...askedAt].sort().at(-1);
  const may = mayAskWhere(
    { standing: line.standing, lastAskedOn: last ? dateIn(facts.zone, last) : null, wish },
    { today, calendar: facts.calendar },
  );
  if (may.ok) return { may: true };
  const date = "mayAskOn" in may.refusal ? formatDate(may.refusal.mayAskOn, { today }) : "";
  return { may: false, say: questionRefusalWords(may.refusal, facts.company, date) };
}
