import { changeWords, type KindsOf, type Narrators } from "./narrators.ts";

export const narrateCriterion: Narrators<KindsOf<"criterion"> | KindsOf<"option"> | KindsOf<"deciding">> = {
  "criterion.added": ({ text, isMust }, { who }) => `${who} put down ${weight(isMust)} to judge by: “${text}”`,
  "criterion.suggested": ({ text, isMust }, { who }) => `${who} suggested ${weight(isMust)} to judge by: “${text}”`,
  "criterion.suggestion-answered": ({ text, answer }, { who }) =>
    answer === "taken"
      ? `${who} took the suggestion to judge by “${text}”`
      : `${who} left out the suggestion to judge by “${text}”`,
  "criterion.changed": ({ text, changes }, told) =>
    `${told.who} changed what is judged, “${text}”: ${changeWords(changes, told)}.`,
  "criterion.moved": ({ text }, { who }) => `${who} put “${text}” in another place among what is judged.`,
  "criterion.judged": ({ text, option, result, note }, { who }) =>
    `${who} judged “${option}” by “${text}”: ${found[result]}${note ? `, “${note}”` : "."}`,
  "criterion.shared": ({ text }, { who }) => `${who} shared what is judged by: “${text}”`,
  "criterion.removed": ({ text }, { who }) => `${who} took “${text}” off what is judged.`,
  "criterion.restored": ({ text }, { who }) => `${who} put “${text}” back to what is judged.`,

  "option.added": ({ option }, { who }) => `${who} put another way beside the others: “${option}”`,
  "option.renamed": ({ option, was }, { who }) => `${who} gave the way “${was}” another name: “${option}”`,
  "option.left-out": ({ option }, { who }) => `${who} left “${option}” out of the ways that are judged.`,
  "option.taken-up": ({ option }, { who }) => `${who} put “${option}” back beside the other ways.`,
  "option.shared": ({ option }, { who }) => `${who} shared how “${option}” was judged.`,

  "deciding.started": (_, { who }) => `${who} started the list “Before we decide”`,
  "deciding.added": ({ text }, { who }) => `${who} put down for before a decision: “${text}”`,
  "deciding.changed": ({ text, changes }, told) =>
    `${told.who} changed “${text}” on the list “Before we decide”: ${changeWords(changes, told)}.`,
  "deciding.moved": ({ text }, { who }) => `${who} put “${text}” in another place on the list “Before we decide”`,
  "deciding.shared": ({ text }, { who }) => `${who} gave the team for before a decision: “${text}”`,
  "deciding.ticked": ({ text }, { who }) => `${who} ticked “${text}” on the list “Before we decide”`,
  "deciding.unticked": ({ text }, { who }) => `${who} opened “${text}” again on the list “Before we decide”`,
  "deciding.removed": ({ text }, { who }) => `${who} took “${text}” off the list “Before we decide”`,
  "deciding.restored": ({ text }, { who }) => `${who} put “${text}” back on the list “Before we decide”`,
};

const found = { yes: "yes", partly: "partly", no: "no", unknown: "not known yet" };

function weight(isMust: boolean): string {
  return isMust ? "a must-have" : "something nice to have";
}
