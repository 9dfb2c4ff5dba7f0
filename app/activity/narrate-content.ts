import type { EventPayload } from "./event.ts";
import { changeWords, orYou, verb, type KindsOf, type Narrators } from "./narrators.ts";

export const narrateContent: Narrators<KindsOf<"content"> | KindsOf<"forward">> = {
  "content.added": ({ title, what }, { who }) => `${who} added ${whatWords[what]} to the library: “${title}”.`,
  "content.changed": ({ title, changes }, told) => `${told.who} changed “${title}”: ${changeWords(changes, told)}.`,
  "content.version-added": ({ title, note }, { who }) =>
    note ? `${who} put in a new version of “${title}”: “${note}”` : `${who} put in a new version of “${title}”.`,
  "content.retired": ({ title, replacedBy }, { who }) =>
    replacedBy
      ? `${who} put “${replacedBy}” in the place of “${title}”.`
      : `${who} took “${title}” out of the library.`,
  "content.taken-up": ({ title }, { who }) => `${who} put “${title}” back into the library.`,
  "content.shared": ({ title }, { who }) => `${who} shared “${title}”.`,
  "content.kept": ({ title, readers }, told) =>
    `${told.who} ${verb(told, "keep", "keeps")} “${title}” for ${new Intl.ListFormat("en-GB").format(readers)}.`,
  "content.opened-to-all": ({ title }, { who }) => `${who} opened “${title}” to everybody here.`,
  "content.answered": ({ title, answer, missing }, { who }) => {
    if (answer === "yes") return `${who} said that “${title}” answered the question.`;
    return missing
      ? `${who} said that “${title}” did not quite answer the question: “${missing}”`
      : `${who} said that “${title}” did not quite answer the question.`;
  },

  "forward.made": ({ to, title }, { who }) => `${who} forwarded ${titleWords(title)} to ${to}.`,
  "forward.answered": ({ by, title, answer, words, isByLink }, told) =>
    `${orYou(by, told)} answered to ${titleWords(title)}${isByLink ? " (by link)" : ""}: ${answerWords(answer, words)}.`,
  "forward.read": ({ by, title }, told) =>
    orYou(by, told) === "You"
      ? `You said that you have read ${titleWords(title)}.`
      : `${by} said that they have read ${titleWords(title)}.`,
  "forward.reminded": ({ to, title }, { who }) => `${who} reminded ${to} of ${titleWords(title)} in person.`,
  "forward.reminder-taken-back": ({ to, title }, { who }) =>
    `${who} took back that ${to} was reminded of ${titleWords(title)}.`,
  "forward.revoked": ({ to, title, withChain }, { who }) =>
    withChain > 0
      ? `${who} took back ${titleWords(title)} from ${to}, and what was passed on from there.`
      : `${who} took back ${titleWords(title)} from ${to}.`,
  "forward.given-back": ({ to, title }, { who }) => `${who} gave ${titleWords(title)} back to ${to}.`,
  "forward.condition-told": ({ to, words }, told) =>
    `${told.who} told ${told.workspaceName} the condition of ${to}, without the name: “${words}”`,
};

const whatWords = { link: "a link", note: "a note", file: "a file" };

function answerWords(answer: EventPayload<"forward.answered">["answer"], words: string | null): string {
  const said = words?.replace(/[.…\s]*$/, "");
  switch (answer) {
    case "fine":
      return said ? `fine with me, ${said}` : "fine with me";
    case "yes-if":
      return said ? `yes, if ${said}` : "yes, if something is settled first";
    case "not-yet":
      return said ? `not yet, because ${said}` : "not yet";
    case "not-mine":
      return said ? `not mine to say, ${said}` : "not mine to say";
  }
}

function titleWords(title: string | null): string {
  return title === null ? "the summary of where things stand" : `“${title}”`;
}
