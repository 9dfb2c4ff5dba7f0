// The forms of steps. A form names, for each field it changes, the value the page showed (`was.…`): whoever wrote in between
// is not overwritten. `back` is the page of ours the reader came from.
import { z } from "zod";

import { isIsoDate } from "#app/lib/date.ts";
import { line, maybeDate, maybeText } from "#app/lib/form-field.ts";

const titleLength = 300;
const missingTitle = "Please say in a few words what is to be done.";
const back = z.string().max(500).optional();
const was = z.string().transform((text) => text || null);

const day = z
  .string()
  .trim()
  .refine((text) => text === "" || isIsoDate(text), "That is no day of the calendar. Please write it like 2027-01-15.")
  .transform((text) => (isIsoDate(text) ? text : null));

const reason = maybeText(500);

export const addStepForm = z.strictObject({
  key: z.uuid("Please load the page again and send the form once more."),
  title: line(missingTitle, titleLength),
  stageId: z.uuid("Choose a stage."),
  readBy: z.enum(["shared", "team", "own"], "Choose who can read it."),
  owner: z.string().max(50).optional(),
  dueOn: maybeDate(),
  doneWhen: maybeText(1_000),
  note: maybeText(),
  isRequired: z.literal("yes").optional(),
  back,
});

export const editStepForm = z.strictObject({
  title: line(missingTitle, titleLength).optional(),
  note: emptiable(4_000).optional(),
  doneWhen: emptiable(1_000).optional(),
  dueOn: day.optional(),
  stageId: z.uuid("Choose a stage.").optional(),
  "was.title": was.optional(),
  "was.note": was.optional(),
  "was.doneWhen": was.optional(),
  "was.dueOn": was.optional(),
  "was.stageId": was.optional(),
  /** Sent by the whole form only: a box that is not ticked sends nothing. */
  marks: z.literal("yes").optional(),
  isRequired: z.literal("yes").optional(),
  /** The reader's choice between two texts. */
  keep: z.enum(["mine", "theirs"]).optional(),
  /** The field that choice is about, where the form holds others too. */
  of: z.enum(["title", "note", "doneWhen", "dueOn", "stageId"]).optional(),
  back,
});

export const completionForm = z.strictObject({ evidence: maybeText(1_000), back });

export const progressForm = z
  .strictObject({
    progress: z.enum(["in-progress", "blocked", "open", "left-out"]),
    waitsFor: maybeText(300),
    reason,
    back,
  })
  .refine(({ progress, waitsFor }) => progress !== "blocked" || waitsFor !== null, {
    path: ["waitsFor"],
    error: "Please say what it waits for.",
  });

/** "accept-by" takes a suggestion by another day than the one the page showed. */
export const handshakeForm = z
  .strictObject({
    answer: z.enum(["accept", "accept-by", "decline"]),
    dueOn: day.optional(),
    "was.dueOn": was.optional(),
    reason,
    back,
  })
  .refine(({ answer, dueOn }) => answer !== "accept-by" || Boolean(dueOn), {
    path: ["dueOn"],
    error: "Please say by which day.",
  });

/** Without a step: they edit none any more. */
export const presenceForm = z.strictObject({
  stepId: z.uuid().optional(),
  field: z.enum(["title", "note", "doneWhen", "dueOn", "stageId", "owner"]).optional(),
  /** The address of a page that was in sight, without its search. */
  opened: z.string().max(300).optional(),
});

export const takeOverForm = z.strictObject({ reason, back });

export const acceptanceForm = z.strictObject({
  steps: z.union(
    [z.uuid().transform((one) => [one]), z.array(z.uuid()).min(1).max(2_000)],
    "Choose at least one step.",
  ),
  back,
});

export const proposalForm = z.strictObject({
  proposalId: z.uuid(),
  answer: z.enum(["accepted", "declined", "withdrawn"]),
  reason,
  back,
});

/** "up", "down", "first", or the id of the step it is put after. */
export const orderForm = z.strictObject({
  to: z.union([z.enum(["up", "down", "first"]), z.uuid()], "Choose a step."),
  back,
});

export const ownerForm = z.strictObject({
  owner: z.union([z.enum(["buyer", "seller"]), z.uuid()], "Choose who has this step."),
  back,
});

export const helperForm = z.strictObject({
  participantId: z.uuid("Choose somebody."),
  helps: z.enum(["yes", "no"]),
  back,
});

export const sharingForm = z.strictObject({ with: z.enum(["team", "shared"]), back });

export const removalForm = z.strictObject({ reason, back });

export const restorationForm = z.strictObject({ back });

export const undoForm = z.strictObject({ token: z.string().max(2_500), back });

/** Text that may be emptied: a field that is not in the form is not changed. */
function emptiable(most: number): z.ZodType<string | null> {
  return z
    .string()
    .trim()
    .max(most, `Please keep this to ${most} characters.`)
    .transform((text) => text || null);
}
