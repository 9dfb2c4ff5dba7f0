import { changeWords, type KindsOf, type Narrators, type Told, verb } from "./narrators.ts";

export const narrateOutcome: Narrators<
  KindsOf<"why"> | KindsOf<"measure"> | KindsOf<"estimate"> | KindsOf<"position">
> = {
  "why.answered": ({ asked, isEmpty }, { who }) =>
    isEmpty ? `${who} took back what was written under “${asked}”` : `${who} wrote under “${asked}”`,
  "why.shared": ({ asked }, { who }) => `${who} shared what was written under “${asked}”`,
  "why.suggested": ({ asked, text }, { who }) => `${who} suggested words under “${asked}”: “${text}”`,
  "why.suggestion-answered": ({ asked, answer }, { who }) => suggestionWords[answer](who, asked),

  "measure.added": ({ name }, { who }) => `${who} put down a number: “${name}”`,
  "measure.changed": ({ name, changes }, told) =>
    changes.length > 0
      ? `${told.who} changed the number “${name}”: ${changeWords(changes, told)}.`
      : `${told.who} changed the number “${name}”.`,
  "measure.checked": ({ name }, { who }) => `${who} checked the number “${name}”.`,
  "measure.shared": ({ name }, { who }) => `${who} shared the number “${name}”.`,
  "measure.removed": ({ name }, { who }) => `${who} took the number “${name}” away.`,
  "measure.restored": ({ name }, { who }) => `${who} put the number “${name}” back.`,

  "estimate.added": ({ name, is }, { who }) => `${who} worked out “${name}”: ${is}.`,
  "estimate.changed": ({ name, was, is }, { who }) => `${who} changed the numbers of “${name}”: ${is}, it was ${was}.`,
  "estimate.renamed": ({ name, was }, { who }) =>
    name === was
      ? `${who} changed what the numbers of “${name}” are called.`
      : `${who} called the sum “${name}”, it was “${was}”.`,
  "estimate.checked": ({ name }, { who }) => `${who} checked the sum “${name}”.`,
  "estimate.shared": ({ name }, { who }) => `${who} shared the sum “${name}”.`,
  "estimate.removed": ({ name }, { who }) => `${who} took the sum “${name}” away.`,
  "estimate.restored": ({ name }, { who }) => `${who} put the sum “${name}” back.`,

  "position.given": ({ reach }, told) => givenWords[reach](told),
  "position.taken-back": ({ reach }, told) =>
    reach === "nameless"
      ? "An answer without a name on where we stand was taken back."
      : `${told.who} took back what ${verb(told, "you", "they")} had said of where ${verb(told, "you", "they")} stand.`,
  "position.shown": (_, { who }) => `${who} showed everybody who has answered where we stand.`,
};

const givenWords: Record<"named" | "nameless" | "own" | "by-link", (told: Told) => string> = {
  named: (told) => `${told.who} said where ${verb(told, "you", "they")} stand.`,
  nameless: () => "Somebody said where they stand, without a name.",
  own: (told) => `${told.who} noted where ${verb(told, "you", "they")} stand.`,
  "by-link": (told) => `${told.who} said where they stand (by link).`,
};

const suggestionWords: Record<"taken" | "reworded" | "left" | "withdrawn", (who: string, asked: string) => string> = {
  taken: (who, asked) => `${who} took the words suggested under “${asked}”`,
  reworded: (who, asked) => `${who} took the words suggested under “${asked}” with changes.`,
  left: (who, asked) => `${who} left the words suggested under “${asked}” out.`,
  withdrawn: (who, asked) => `${who} took back the words suggested under “${asked}”`,
};
