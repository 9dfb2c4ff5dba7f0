import { changeWords, type KindsOf, type Narrators } from "./narrators.ts";

export const narrateProject: Narrators<KindsOf<"project">> = {
  "project.added": ({ text }, { who }) => `${who} put into the project: “${text}”.`,
  "project.checks-added": ({ measures }, { who }) =>
    `${who} put checks of value after go-live into the project: ${new Intl.ListFormat("en-GB").format(measures.map((name) => `“${name}”`))}.`,
  "project.changed": ({ text, changes }, told) =>
    `${told.who} changed “${text}” in the project: ${changeWords(changes, told)}.`,
  "project.ticked": ({ text }, { who }) => `${who} ticked “${text}” in the project.`,
  "project.unticked": ({ text }, { who }) => `${who} opened “${text}” again in the project.`,
  "project.measured": ({ text, measured }, { who }) =>
    measured === null
      ? `${who} took back what was measured for “${text}”.`
      : `${who} wrote down what was measured for “${text}”: ${measured}.`,
  "project.shared": ({ text }, { who }) => `${who} let the team read a line of the project: “${text}”.`,
  "project.removed": ({ text }, { who }) => `${who} took “${text}” off the project.`,
  "project.restored": ({ text }, { who }) => `${who} put “${text}” back into the project.`,
  // Whoever takes part in this purchase alone reads of no other one (JN1).
  "project.joined": (_, { who }) => `${who} made this purchase part of a larger project.`,
  "project.left": (_, { who }) => `${who} took this purchase out of the larger project.`,
};
