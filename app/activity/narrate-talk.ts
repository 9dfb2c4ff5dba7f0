import { companyOf, dateWords, type KindsOf, type Narrators } from "./narrators.ts";

export const narrateTalk: Narrators<
  KindsOf<"question"> | KindsOf<"comment"> | KindsOf<"meeting"> | KindsOf<"decision">
> = {
  "question.asked": ({ text, toSide, isByLink, by }, told) =>
    isByLink && by ? `${by} asked (by link): “${text}”` : `${told.who} asked ${companyOf(toSide, told)}: “${text}”`,
  "question.condition-told": ({ text }, told) => `${told.who} told a condition that somebody has: “${text}”`,
  "question.answered": ({ text, answer }, { who }) => `${who} answered “${text}”: “${answer}”`,
  "question.removed": ({ text }, { who }) => `${who} took back the question “${text}”`,
  "question.restored": ({ text }, { who }) => `${who} asked again: “${text}”`,
  "question.shared": ({ text }, { who }) => `${who} passed the question on, without a name: “${text}”`,

  "comment.written": ({ title, text }, { who }) => `${who} wrote on “${title}”: “${text}”`,
  "comment.changed": ({ title, mentions = [] }, { who }) =>
    mentions.length > 0
      ? `${who} changed a comment on “${title}”, which now names ${new Intl.ListFormat("en-GB").format(mentions)}.`
      : `${who} changed a comment on “${title}”.`,
  "comment.shared": ({ title, text }, { who }) => `${who} showed a note on “${title}”: “${text}”`,
  "comment.resolved": ({ title }, { who }) => `${who} settled a comment on “${title}”.`,
  "comment.reopened": ({ title }, { who }) => `${who} opened a comment on “${title}” again.`,
  "comment.removed": ({ title }, { who }) => `${who} removed a comment on “${title}”.`,
  "comment.restored": ({ title }, { who }) => `${who} put back a comment on “${title}”.`,

  "meeting.changed": (_, { who }) => `${who} changed the notes for the meeting.`,
  "meeting.held": ({ on }, told) => `${told.who} finished the notes of the meeting on ${dateWords(on, told)}.`,
  "meeting.reopened": ({ on }, told) => `${told.who} opened the notes of the meeting on ${dateWords(on, told)} again.`,
  "decision.asked": ({ text }, { who }) => `${who} put down something to decide: “${text}”`,
  "decision.made": ({ text, outcome }, { who }) => `${who} wrote down what was decided on “${text}”: “${outcome}”`,
  "decision.removed": ({ text }, { who }) => `${who} took “${text}” off what is to decide.`,
  "decision.restored": ({ text }, { who }) => `${who} put “${text}” back to what is to decide.`,
};
