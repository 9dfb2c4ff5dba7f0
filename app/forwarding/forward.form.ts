// The forms of forwards. `key` is made by the page and becomes the id: a form sent twice passes on once (R4).
import { z } from "zod";

import { cuts } from "#app/brief/cut.ts";
import { isAddress, plainAddress } from "#app/lib/address.ts";

import { askLength, forwardAnswers, forwardWays, messageLength, takesWords, wordsLength } from "./forward.ts";

const key = z.uuid("Please load the page again and send the form once more.");
const maybeId = z.preprocess((value) => (value === "" ? undefined : value), z.uuid().optional());

export const newForwardForm = z
  .strictObject({
    key,
    contentId: maybeId,
    /** The summary, in this cut. */
    brief: z.preprocess((value) => (value === "" ? undefined : value), z.enum(cuts).optional()),
    /** It asks where they stand, and carries nothing else. */
    asks: z.literal("stand").optional(),
    /** The forward it was made from. */
    from: maybeId,
    /** Somebody of the plan; empty for somebody new, or nobody in particular. */
    to: maybeId,
    name: z.string().trim().max(120, "The name can have 120 characters at most.").default(""),
    address: z.preprocess(
      (value) => (typeof value === "string" && value.trim() === "" ? undefined : value),
      z
        .string()
        .transform(plainAddress)
        .refine(isAddress, "That is no mail address yet. It looks like lea@acme.com.")
        .optional(),
    ),
    ask: words("Say in one sentence what you ask of them.", askLength),
    message: words("Write a few words to go with it.", messageLength),
    mayForward: z
      .literal("on")
      .optional()
      .transform((value) => value === "on"),
    way: z.enum(forwardWays, "Choose how it reaches them."),
  })
  .superRefine(({ way, to, name, address }, context) => {
    if (to) return;
    if (name === "" && (address || way !== "copied"))
      context.addIssue({ code: "custom", path: ["name"], message: "Say whom it is for." });
    if (way === "sent" && !address)
      context.addIssue({ code: "custom", path: ["address"], message: "Type the address it should go to." });
  });
export type NewForwardForm = z.infer<typeof newForwardForm>;

const answerFields = {
  answer: z.enum(forwardAnswers, "Choose one of the four."),
  words: z.string().trim().max(wordsLength, `Please keep this to ${wordsLength} characters.`).default(""),
};

/** What whoever it is for sends from their page: a tap, a question, or that they have read it. */
export const receivedForm = z
  .discriminatedUnion(
    "intent",
    [
      z.strictObject({ intent: z.literal("answer"), ...answerFields }),
      z.strictObject({ intent: z.literal("ask"), key, text: words("Please write your question.", 2_000) }),
      z.strictObject({ intent: z.literal("read") }),
    ],
    "Please load the page again.",
  )
  .superRefine((form, context) => {
    if (form.intent !== "answer" || !takesWords(form.answer) || form.words !== "") return;
    const message = form.answer === "yes-if" ? "Say what would have to be so." : "Say what it waits for.";
    context.addIssue({ code: "custom", path: ["words"], message });
  });
export type ForwardAnswerForm = Omit<Extract<z.infer<typeof receivedForm>, { intent: "answer" }>, "intent">;

export const revokeForwardForm = z.strictObject({
  /** What hangs from it and goes along. */
  also: z.array(z.uuid()).max(200).default([]),
  endAccess: z
    .literal("on")
    .optional()
    .transform((value) => value === "on"),
});
/** The form of that page, and what its undo sends. */
export const revocationForm = z.discriminatedUnion(
  "intent",
  [revokeForwardForm.extend({ intent: z.literal("take") }), z.strictObject({ intent: z.literal("give") })],
  "Please load the page again.",
);
export type RevokeForwardForm = z.infer<typeof revokeForwardForm>;

export const conditionForm = z.strictObject({ key, text: words("Write the condition.", wordsLength) });

/** That they were reminded in person, and its undo. */
export const reminderForm = z.strictObject({
  intent: z.enum(["reminded", "not-reminded"], "Please load the page again."),
  forwardId: z.uuid("Please load the page again."),
});
export type ReminderForm = z.infer<typeof reminderForm>;

function words(missing: string, most: number): z.ZodType<string> {
  return z.string(missing).trim().min(1, missing).max(most, `Please keep this to ${most} characters.`);
}
