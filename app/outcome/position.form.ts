// The form of one's own answer. Its buttons say the answer, so that a tap is enough; a condition or a reason goes along.
import { z } from "zod";

import { conditionLength, type Marks, marks, positionAnswers, reaches, topics } from "./position.ts";

const words = z.string().trim().max(conditionLength, `Please keep this to ${conditionLength} characters.`).default("");
const mark = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.enum(marks, "Choose one of these.").optional(),
);

export const positionForm = z
  .discriminatedUnion(
    "intent",
    [
      z.strictObject({
        intent: z.literal("answer"),
        answer: z.enum(positionAnswers, "Choose one of the four."),
        condition: words,
        reason: words,
        /** By a link nobody chooses: it stands beside the name the link was made for. */
        reach: z.enum(reaches, "Choose who reads it.").default("named"),
      }),
      z.strictObject({
        intent: z.literal("topics"),
        ...(Object.fromEntries(topics.map((topic) => [topic, mark])) as Record<(typeof topics)[number], typeof mark>),
      }),
      z.strictObject({ intent: z.literal("take-back") }),
    ],
    "Please load the page again.",
  )
  .superRefine((form, context) => {
    if (form.intent !== "answer") return;
    if (form.answer === "yes-if" && form.condition === "")
      context.addIssue({ code: "custom", path: ["condition"], message: "Say what would have to be so." });
    if (form.answer === "not-yet" && form.reason === "")
      context.addIssue({ code: "custom", path: ["reason"], message: "Say what it waits for." });
  });
export type PositionForm = z.infer<typeof positionForm>;
export type PositionAnswerForm = Omit<Extract<PositionForm, { intent: "answer" }>, "intent">;

/** The words that go with an answer; those of an answer not chosen go nowhere. */
export function wordsOf({ answer, condition, reason }: Omit<PositionAnswerForm, "reach">): string | null {
  return answer === "yes-if" ? condition : answer === "not-yet" ? reason : null;
}

export function marksOf(form: Extract<PositionForm, { intent: "topics" }>): Marks {
  return Object.fromEntries(topics.flatMap((topic) => (form[topic] ? [[topic, form[topic]]] : [])));
}

export const showForm = z.strictObject({ intent: z.literal("show", "Please load the page again.") });
