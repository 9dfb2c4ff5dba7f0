// What somebody sends who says where they are, pauses, ends, or answers. Every field but the target may be missing: a
// reason is never a condition (ST3, ST11).
import { z } from "zod";

import { isIsoDate } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";

import { changeReasons, endOutcomes } from "./reason.ts";

/** A longer text belongs into a paper, not beside a move. */
function tooLong(most: number): string {
  return `Please keep this under ${most} characters.`;
}

function optionalText(most: number): z.ZodType<string | null> {
  return z
    .string()
    .max(most, tooLong(most))
    .optional()
    .transform((text) => text?.trim() || null);
}

/** One choice of a list, or none: an empty choice is none. */
function optionalChoice<const Values extends readonly [string, ...string[]]>(
  values: Values,
): z.ZodType<Values[number] | null> {
  return z
    .union([z.enum(values), z.literal("")], "Please choose one of the lines.")
    .optional()
    .transform((value) => value || null);
}

function optionalDate(): z.ZodType<IsoDate | null> {
  return z
    .string()
    .optional()
    .transform((text) => text?.trim() ?? "")
    .refine((text) => text === "" || isIsoDate(text), "This is not a day of the calendar. Write it like 2027-02-01.")
    .transform((text) => (isIsoDate(text) ? text : null));
}

const list = z
  .union([z.array(z.string().max(100)).max(500), z.string().max(100)])
  .optional()
  .transform((value) => (value === undefined ? [] : typeof value === "string" ? [value] : value));

/** The last move the sender had seen ("none" before the first); without it the one at the time of sending counts. */
const after = z.string().max(50).optional();
const back = z.string().max(300).optional();

export const moveForm = z.strictObject({
  toStageId: z.uuid("Please pick the line that fits."),
  after,
  reason: optionalChoice(changeReasons),
  reasonText: optionalText(300),
  note: optionalText(2000),
  /** ST4: the keys of what the sender was shown as still open. */
  shown: z.string().max(50_000).optional(),
  leaveOut: list,
  leaveOutReason: optionalText(300),
  /** ST5: ids of done steps to look at again. */
  lookAgain: list,
  back,
});
export type MoveForm = z.output<typeof moveForm>;

/** ST11: the reason is optional and has a lane. */
const reasonWithLane = {
  reasonText: optionalText(300),
  reasonLane: z.enum(["shared", "buyer"], "Please choose who may read it.").default("buyer"),
};

export const pauseForm = z.strictObject({
  after,
  untilOn: optionalDate(),
  untilEvent: optionalText(200),
  ...reasonWithLane,
});
export type PauseForm = z.output<typeof pauseForm>;

export const endForm = z.strictObject({
  after,
  outcome: z.enum(endOutcomes, "Please pick the line that fits."),
  ...reasonWithLane,
});
export type EndForm = z.output<typeof endForm>;

export const resumeForm = z.strictObject({ after, back });
export const undoForm = z.strictObject({ back });
export const notYetForm = z.strictObject({ stageId: z.uuid(), back });
export const takeUpForm = z.strictObject({ back });
export const askForm = z.strictObject({ back });

export const answerForm = z
  .strictObject({
    answer: z.enum(["still-here", "ask-after", "switched-off", "switched-on"], "Please pick an answer."),
    on: optionalDate(),
    back,
  })
  .refine(({ answer, on }) => answer !== "ask-after" || on !== null, {
    path: ["on"],
    message: "Please say after which day.",
  });
