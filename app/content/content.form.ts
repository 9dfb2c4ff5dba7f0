// What the forms of content may carry. The sentences say what to do. A list that is not ticked at all sends nothing.
import { z } from "zod";

import { line, maybeLine, maybeText } from "#app/lib/form-field.ts";
import { fieldsOfWork } from "#app/participant/buying-role.ts";
import { stageKinds } from "#app/plan/stage.ts";

import { contentAnswers, purposes } from "./content.ts";

export const titleLength = 160;
const noteLength = 20_000;
const urlLength = 2_000;

const missingTitle = "Give it a name that says what is in it.";

/** P6 and the security of links: http and https, and nothing else that a browser would run. */
export function isWebAddress(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}

const webAddress = z
  .string()
  .optional()
  .transform((text) => (text ?? "").trim())
  .pipe(z.string().max(urlLength, `Please keep this to ${urlLength} characters.`))
  .refine((text) => text === "" || isWebAddress(text), "An address begins with https:// or http://.")
  .transform((text) => text || null);

const purpose = z.union([z.enum(purposes), z.literal("").transform(() => null)], "Choose one of these.");

function listOf<const Values extends readonly [string, ...string[]]>(values: Values): z.ZodType<Values[number][]> {
  return z
    .array(z.enum(values, "Choose from the list."))
    .max(values.length)
    .optional()
    .transform((list) => [...new Set(list ?? [])]);
}

const ids = z
  .array(z.uuid("Choose from the list."))
  .max(200)
  .optional()
  .transform((list) => [...new Set(list ?? [])]);

/** What is said of every content, file, link or note: the fields of the form that adds one. */
export const wordsShape = {
  title: line(missingTitle, titleLength),
  question: maybeLine(300),
  purpose: purpose.optional().transform((one) => one ?? null),
  stageKinds: listOf(stageKinds),
  fields: listOf(fieldsOfWork),
  isWhenNot: z.literal("yes").optional(),
};

/** Where it is made (LN1), and for whom it is kept (P6). */
export const placeShape = {
  key: z.uuid("Please load the page again and send the form once more."),
  readBy: z.enum(["shared", "team", "own"], "Choose who can read it."),
  keptFor: ids,
};

const versionShape = { url: webAddress, body: maybeText(noteLength) };

export const addContentForm = z
  .strictObject({ ...wordsShape, ...placeShape, ...versionShape, what: z.enum(["link", "note"]) })
  .superRefine(mustHoldSomething);

export const addToLibraryForm = z
  .strictObject({ ...wordsShape, ...versionShape, key: placeShape.key, what: z.enum(["link", "note"]) })
  .superRefine(mustHoldSomething);

/** Only fields whose `was` came along are changed: the whole form sends all, the choice after a conflict one. */
export const editContentForm = z.strictObject({
  title: line(missingTitle, titleLength).optional(),
  question: maybeLine(300),
  purpose: purpose.optional().transform((one) => one ?? null),
  stageKinds: listOf(stageKinds),
  fields: listOf(fieldsOfWork),
  isWhenNot: z.literal("yes").optional(),
  "was.title": z.string().max(titleLength).optional(),
  "was.question": z.string().max(300).optional(),
  "was.purpose": z.string().max(20).optional(),
  "was.stageKinds": z.string().max(200).optional(),
  "was.fields": z.string().max(300).optional(),
  "was.isWhenNot": z.string().max(3).optional(),
  keep: z.enum(["mine", "theirs"]).optional(),
});
export type EditContentForm = z.infer<typeof editContentForm>;

/** `was` is the number of the newest version when the form was shown: a newer one is never passed over unseen. */
export const versionForm = z
  .strictObject({
    ...versionShape,
    what: z.enum(["link", "note"]),
    note: maybeLine(300),
    was: z.coerce.number().int().min(1).max(100_000),
  })
  .superRefine(mustHoldSomething);

export const contentSharingForm = z.strictObject({ with: z.enum(["team", "shared"], "Choose who can read it.") });

export const readersForm = z.strictObject({ keptFor: ids });

export const retirementForm = z.strictObject({
  replacedBy: z.union([z.uuid(), z.literal("").transform(() => null)], "Choose from the list.").optional(),
});

export const takingUpForm = z.strictObject({ back: z.string().max(300).optional() });

export const answerForm = z.strictObject({
  answer: z.enum(contentAnswers, "Say yes or not quite."),
  missing: maybeText(1_000),
  readBy: z.enum(["shared", "team"], "Choose who can read it."),
});

export const readingForm = z.strictObject({ number: z.coerce.number().int().min(1).max(100_000) });

export const placementForm = z.strictObject({
  libraryId: z.uuid("Choose something of the library."),
  readBy: z.enum(["shared", "team"], "Choose who can read it."),
  back: z.string().max(300).optional(),
});

export const ourPlacementForm = z.strictObject({
  planId: z.uuid("Choose a plan."),
  readBy: placementForm.shape.readBy,
});

/** What the page of a content of the workspace's library sends. */
export const ourContentForm = z.discriminatedUnion(
  "intent",
  [
    editContentForm.extend({ intent: z.literal("words") }),
    versionForm.safeExtend({ intent: z.literal("version") }),
    z.strictObject({ intent: z.literal("retirement"), to: z.enum(["retired", "used"]) }),
  ],
  "Load the page again and send the form once more.",
);

type Holds = { what: "link" | "note"; url: string | null; body: string | null };

function mustHoldSomething({ what, url, body }: Holds, context: z.RefinementCtx): void {
  if (what === "link" && url === null)
    context.addIssue({ code: "custom", path: ["url"], message: "Type the address it leads to." });
  if (what === "note" && body === null)
    context.addIssue({ code: "custom", path: ["body"], message: "Write the note." });
}
