// What an action answered, as a form needs it again: the typed values, a sentence per field, the list at the top.
import type { Answered } from "#app/ui/answer-page.tsx";

export type FormAnswer = {
  /** What was typed in a field; undefined where the form was not sent. */
  was: (name: string) => string | undefined;
  wrong: Record<string, string>;
  errors: { say: string; fieldId?: string }[];
};

export function formAnswer(answer: Answered | undefined): FormAnswer {
  const typed: Answered["values"] = answer?.values ?? {};
  const wrong = answer?.invalid ?? {};
  const errors = Object.entries(wrong).map(([fieldId, say]) => (fieldId ? { say, fieldId } : { say }));
  return {
    was: (name) => (typeof typed[name] === "string" ? typed[name] : undefined),
    wrong,
    errors: answer?.refused ? [...errors, { say: answer.refused }] : errors,
  };
}
