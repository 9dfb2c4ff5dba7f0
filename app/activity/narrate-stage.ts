import type { EventPayload } from "./event.ts";
import { because, dateWords, verb, type KindsOf, type Narrators, type Told } from "./narrators.ts";
import { endSentence, type EndOutcome, pauseSentence } from "./rest-words.ts";

export const narrateStage: Narrators<KindsOf<"stage"> | KindsOf<"path"> | KindsOf<"verifier"> | KindsOf<"evidence">> = {
  "stage.moved": movedWords,
  "stage.move-undone": ({ to, backTo }, { who }) => {
    if (to && backTo && to.id !== backTo.id)
      return `${who} took back the move to ${to.label}: still in ${backTo.label}.`;
    return `${who} took back the last update.`;
  },
  "stage.note-written": ({ note }, { who }) => `${who} noted, only for your team: “${note}”`,
  "stage.item-left-out": ({ what, reason }, { who }) => `${who} left “${what}” out${because(reason)}`,
  "stage.item-taken-up": ({ what }, { who }) => `${who} took “${what}” up again.`,
  "stage.look-again": ({ what }, told) => `${told.who} ${verb(told, "want", "wants")} to look at “${what}” again.`,
  "stage.asked": (_, { who, companyName }) => `${who} asked where ${companyName} is now.`,
  "stage.asking-answered": ({ answer, on }, told) => {
    if (answer === "still-here") return `${told.who} answered: still here.`;
    if (answer === "switched-off") return `${told.who} asked not to be asked where ${told.companyName} is.`;
    if (answer === "switched-on")
      return `${told.who} ${verb(told, "are", "is")} fine with being asked where ${told.companyName} is.`;
    return on
      ? `${told.who} asked to be asked again after ${dateWords(on, told)}.`
      : `${told.who} asked to be asked later.`;
  },
  "stage.not-yet": ({ stage, next }, { who }) =>
    `${who} said: all of ${stage.label} is done, but not in ${next.label} yet.`,
  "path.changed": ({ change, stage, was, is }, { who }) => {
    switch (change) {
      case "added":
        return `${who} added the stage ${stage.label}.`;
      case "renamed":
        return `${who} renamed the stage ${was ?? stage.label} to ${is ?? stage.label}.`;
      case "moved":
        return `${who} moved the stage ${stage.label} to another place.`;
      case "left-out":
        return `${who} left the stage ${stage.label} out.`;
      case "taken-up":
        return `${who} took the stage ${stage.label} up again.`;
      case "verifier-added":
        return `${who} wrote when ${stage.label} is done: “${is ?? ""}”`;
      case "verifier-changed":
        return `${who} changed when ${stage.label} is done to “${is ?? ""}”`;
      case "verifier-removed":
        return `${who} took away “${was ?? ""}” from what shows that ${stage.label} is done.`;
    }
  },
  "path.change-proposed": ({ what }, { who }) => `${who} suggested for the path: ${what}.`,
  "path.change-answered": ({ what, answer }, { who }) => {
    if (answer === "accepted") return `${who} agreed for the path: ${what}.`;
    return answer === "declined"
      ? `${who} did not agree for the path: ${what}.`
      : `${who} took back the suggestion for the path: ${what}.`;
  },
  "verifier.met": ({ text, stage }, { who }) => `${who} said that this is done in ${stage.label}: “${text}”`,
  "verifier.unmet": ({ text, stage }, { who }) => `${who} said that this is open again in ${stage.label}: “${text}”`,
  "evidence.attached": ({ text, evidence }, { who }) => `${who} added to “${text}”: “${evidence}”`,
};

function movedWords(moved: EventPayload<"stage.moved">, told: Told): string {
  const { kind, from, to, reason, untilOn, untilEvent, outcome } = moved;
  const { who } = told;
  switch (kind) {
    case "start":
      return `${who} said where ${told.companyName} is: ${to?.label ?? ""}.`;
    case "advance":
      return `${who} moved on from ${from?.label ?? ""} to ${to?.label ?? ""}${because(reason)}`;
    case "jump":
      return `${who} went straight from ${from?.label ?? ""} to ${to?.label ?? ""}${because(reason)}`;
    case "return":
      return `${who} went back from ${from?.label ?? ""} to ${to?.label ?? ""}${because(reason)}`;
    case "pause":
      return `${who} paused the plan${until({ date: untilOn ? dateWords(untilOn, told) : null, event: untilEvent })}${because(reason)}`;
    case "resume":
      return to ? `${who} took the plan up again, in ${to.label}.` : `${who} took the plan up again.`;
    case "end":
      return `${who} ended the plan${because(reason)}${outcome ? ` ${endSentence(outcome as EndOutcome, told.companyName)}` : ""}`;
  }
}

/** " until Mon 1 Feb", from the sentence that stands on the plan. */
function until(rest: Parameters<typeof pauseSentence>[0]): string {
  return pauseSentence(rest)
    .replace(/^Paused/, "")
    .replace(/\.$/, "");
}
