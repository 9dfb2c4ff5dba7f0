import { because, changeWords, companyOf, dateWords, type KindsOf, type Narrators } from "./narrators.ts";

export const narrateStep: Narrators<KindsOf<"step"> | KindsOf<"steps">> = {
  "step.added": ({ title, proposed, ownerSide, dueOn }, told) => {
    const due = dueOn ? `, due ${dateWords(dueOn, told)}` : "";
    return proposed
      ? `${told.who} suggested a step for ${companyOf(ownerSide, told)}: “${title}”${due}.`
      : `${told.who} added “${title}”${due}.`;
  },
  "step.changed": ({ title, changes, unsettles = [], goLiveBy }, told) => {
    const said = [`${told.who} changed “${title}”: ${changeWords(changes, told)}.`];
    for (const one of unsettles.slice(0, namedAtMost))
      said.push(`“${one.title}” is due ${workingDays(one.days)} before it.`);
    if (unsettles.length > namedAtMost) said.push(`So are ${unsettles.length - namedAtMost} more.`);
    if (goLiveBy) said.push(`Go-live no longer fits by ${workingDays(goLiveBy)}.`);
    return said.join(" ");
  },
  "step.moved": ({ title, stage }, { who }) => `${who} moved “${title}” in ${stage.label}.`,
  "step.started": ({ title }, { who }) => `${who} started “${title}”.`,
  "step.blocked": ({ title, waitsFor }, { who }) => `${who} said that “${title}” waits for ${waitsFor}.`,
  "step.completed": ({ title, evidence }, { who }) => `${who} finished “${title}”${because(evidence)}`,
  "step.reopened": ({ title }, { who }) => `${who} opened “${title}” again.`,
  "step.left-out": ({ title, reason }, { who }) => `${who} left “${title}” out${because(reason)}`,
  "step.accepted": ({ title }, { who }) => `${who} agreed to “${title}”.`,
  "step.declined": ({ title, reason }, { who }) => `${who} did not agree to “${title}”${because(reason)}`,
  "steps.accepted": ({ steps }, { who }) =>
    steps.length === 1 ? `${who} agreed to “${steps[0]?.title ?? ""}”.` : `${who} agreed to ${steps.length} steps.`,
  "step.change-proposed": ({ title, changes, removal, isAnswer, ownerSide }, told) =>
    removal
      ? `${told.who} asked ${companyOf(ownerSide, told)} to remove “${title}”.`
      : isAnswer
        ? `${told.who} would take “${title}” with ${changeWords(changes, told)}.`
        : `${told.who} suggested to ${companyOf(ownerSide, told)} for “${title}”: ${changeWords(changes, told)}.`,
  "step.change-answered": ({ title, answer, removal, reason }, { who }) => {
    const what = removal ? `removing “${title}”` : `the change to “${title}”`;
    if (answer === "accepted") return `${who} agreed to ${what}.`;
    if (answer === "withdrawn") return `${who} took back what was suggested: ${what}.`;
    return `${who} did not agree to ${what}${because(reason)}`;
  },
  "step.take-over-proposed": ({ title, way, ownerSide }, told) =>
    way === "asked"
      ? `${told.who} asked ${companyOf(ownerSide === "buyer" ? "seller" : "buyer", told)} to take over “${title}”.`
      : `${told.who} offered ${companyOf(ownerSide, told)} to take over “${title}”.`,
  "step.take-over-answered": ({ title, way, answer, to, reason }, { who }) => {
    if (answer === "accepted") return `${who} agreed: “${title}” is now with ${to}.`;
    if (answer === "declined") return `${who} did not agree that “${title}” goes to ${to}${because(reason)}`;
    return way === "asked"
      ? `${who} took back the request that ${to} takes over “${title}”.`
      : `${who} took back the offer to take over “${title}”.`;
  },
  "step.handed-over": ({ title, from, to }, { who }) => {
    if (from && to) return `${who} handed “${title}” from ${from} to ${to}.`;
    return to ? `${who} gave “${title}” to ${to}.` : `${who} took “${title}” from ${from ?? "its owner"}.`;
  },
  "step.removed": ({ title }, { who }) => `${who} removed “${title}”. It lies in the bin for 30 days.`,
  "step.restored": ({ title }, { who }) => `${who} brought “${title}” back.`,
  "step.shared": ({ title }, { who }) => `${who} shared “${title}”.`,
};

/** A sentence of the feed names the first few; the rest is a number. */
const namedAtMost = 3;

function workingDays(count: number): string {
  return count === 1 ? "1 working day" : `${count} working days`;
}
