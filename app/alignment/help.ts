// Help is what would serve the buyer now, each with why it serves them: what we owe first, then what holds them up, then
// what would show that their stage is done. It is a suggestion to the seller; nothing of it is put to the buyer (P16).
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import type { Verifier } from "#app/plan/stage.ts";
import { possessive } from "#app/step/step.ts";

import type { OpenStep } from "./plan-line.ts";

export type Help = { what: string; why: string };

/** More than that is a list nobody acts on. */
export const helpShown = 5;

export type HelpFacts = {
  company: string;
  standing: PlanStanding;
  stageId: string | null;
  stageLabel: string | null;
  ourStageLabel: string | null;
  gap: number | null;
  /** Lanes shared and seller, in plan order. */
  openSteps: readonly OpenStep[];
  verifiers: readonly Verifier[];
  today: IsoDate;
};

/** The most useful first. A plan that sleeps wants nothing of anybody (ST11). */
export function helpFor(facts: HelpFacts): Help[] {
  const { company, standing } = facts;
  if (standing === "paused" || standing === "ended") return [];
  if (standing === "draft") return [draftHelp(company)];
  return [
    ...owedHelp(facts),
    ...answerHelp(facts),
    ...heldUpHelp(facts),
    ...stepHelp(facts),
    ...stageHelp(facts),
  ].slice(0, helpShown);
}

function draftHelp(company: string): Help {
  return {
    what: "Go through the draft with whoever leads this there, and cut what does not fit",
    why: `${company} can then make the plan theirs in one go, and nothing on it is late before they do.`,
  };
}

function owedHelp({ openSteps, company, today }: HelpFacts): Help[] {
  return openSteps.flatMap((step) => {
    const isOurs = step.lane === "shared" && step.ownerSide === "seller" && isAgreed(step);
    if (!isOurs || step.dueOn === null || step.dueOn > today) return [];
    const on = step.dueOn === today ? "today" : `on ${formatDate(step.dueOn, { today })}`;
    return [{ what: step.title, why: `We promised it ${on}, and ${company} plans with that.` }];
  });
}

function answerHelp({ openSteps, company }: HelpFacts): Help[] {
  const count = openSteps.filter((step) => step.ownerSide === "seller" && step.handshake === "proposed").length;
  if (count === 0) return [];
  const what = count === 1 ? "Answer the step they suggested to us" : `Answer the ${count} steps they suggested to us`;
  return [{ what, why: `${company} does not know yet whether they can count on it.` }];
}

function heldUpHelp({ openSteps, company }: HelpFacts): Help[] {
  return openSteps.flatMap((step) => {
    if (step.lane !== "shared" || step.ownerSide !== "buyer" || step.progress !== "blocked") return [];
    const what = step.waitsFor
      ? `Help with what this waits for: ${step.waitsFor}`
      : `Ask what would help with “${step.title}”`;
    return [{ what, why: `“${step.title}” is held up, and ${possessive(company)} plan with it.` }];
  });
}

/** Out of step, the way back is to do what belongs to the stage the buyer is in. */
function stepHelp({ gap, company, stageId, stageLabel, ourStageLabel, openSteps }: HelpFacts): Help[] {
  if (gap === null || gap === 0 || !stageLabel || !ourStageLabel) return [];
  if (gap > 0) {
    return [
      {
        what: `Let ${ourStageLabel} rest and work on ${stageLabel} with them`,
        why: `What we bring for ${ourStageLabel} answers a question they are not asking yet.`,
      },
    ];
  }
  const ours = openSteps.find((step) => step.stageId === stageId && step.ownerSide === "seller" && isAgreed(step));
  return [
    {
      what: ours ? `Begin “${ours.title}”` : `Catch up: find out what they need in ${stageLabel}`,
      why: `${company} is in ${stageLabel} already, and nothing of ours has begun there.`,
    },
  ];
}

function stageHelp({ verifiers, stageId, stageLabel, company }: HelpFacts): Help[] {
  if (stageId === null) {
    return [
      {
        what: "Ask in person what they have done so far",
        why: `${company} has not said where they are; the plan serves them once it starts there.`,
      },
    ];
  }
  return verifiers
    .filter((fact) => fact.stageId === stageId && !fact.met)
    .map(({ text }) => ({
      what: `Help with this: “${text}”`,
      why: `It is how ${company} knows that ${stageLabel ?? "this stage"} is done.`,
    }));
}

function isAgreed({ handshake }: OpenStep): boolean {
  return handshake === null || handshake === "accepted" || handshake === "changed";
}
