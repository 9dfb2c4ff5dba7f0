// The path as its company edits it: a place has a short label, a sentence for a name, and one to three facts that show it is done.
import { z } from "zod";

import { line } from "#app/lib/form-field.ts";

import { factsMost, labelMost } from "./path-limit.ts";
import { stageKinds } from "./stage.ts";

const label = line("What is this place called, in a word or two?", labelMost);
const name = line("Say in a few words what happens here.", 80);

export const addStageForm = z.strictObject({
  /** Made with the page: sent twice, it still adds one place. */
  id: z.uuid(),
  kind: z.enum(stageKinds, "Which of these comes closest?"),
  label,
  name,
  /** The place it comes after; empty for the first. */
  after: z.union([z.uuid(), z.literal("")]),
});

/** A fact that was there carries its id and the text it had; an empty text takes it away. */
const fact = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().max(200, "Please keep this to 200 characters."));

export const editStageForm = z.strictObject({
  label,
  name,
  "was.label": z.string(),
  "was.name": z.string(),
  factId: z.array(z.union([z.uuid(), z.literal("")])).max(factsMost),
  fact: z.array(fact).max(factsMost),
  "was.fact": z.array(z.string()).max(factsMost),
});

export const placeStageForm = z.strictObject({ intent: z.enum(["earlier", "later"]) });
export const retireStageForm = z.strictObject({ intent: z.enum(["leave-out", "take-up"]) });

export const answerPathForm = z.strictObject({ answer: z.enum(["accepted", "declined", "withdrawn"]) });

export type AddStageForm = z.infer<typeof addStageForm>;
export type EditStageForm = z.infer<typeof editStageForm>;
