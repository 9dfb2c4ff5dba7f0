// What the forms that carry a file say beside it. The file itself is looked at where it arrives.
import { z } from "zod";

import { maybeLine } from "#app/lib/form-field.ts";
import type { Side } from "#app/lib/lane.ts";

import type { ContentWords } from "./change.ts";
import { placeShape, wordsShape } from "./content.form.ts";

const wordsOfFile = z.strictObject(wordsShape);

export const addFileForm = wordsOfFile.extend(placeShape);

export const addFileToLibraryForm = wordsOfFile.extend({ key: placeShape.key });

/** `was` is the number of the newest version when the form was shown: a newer one is never passed over unseen. */
export const fileVersionForm = z.strictObject({
  note: maybeLine(300),
  was: z.coerce.number().int().min(1).max(100_000),
});

/** Only the seller says when it is not the right choice. */
export function wordsIn(form: z.infer<typeof wordsOfFile>, side: Side): ContentWords {
  const { title, question, purpose, stageKinds, fields, isWhenNot } = form;
  return { title, question, purpose, stageKinds, fields, isWhenNot: isWhenNot === "yes" && side === "seller" };
}
