// The forms of the summary. `was` is the text as the page showed it: whoever wrote in between is not overwritten.
import { z } from "zod";

import { textLength } from "./brief.ts";
import { costKinds, figures, readAmount } from "./cost.ts";
import { briefSections } from "./cut.ts";

const section = z.enum(briefSections, "Please load the page again.");

/** What is done to one section: its words, whether it is there, and a draft given to the team. */
export const sectionForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({
      intent: z.literal("words"),
      section,
      /** Empty: as the plan says. */
      text: z
        .string("Please write something.")
        .max(textLength, `Please keep this to ${textLength} characters.`)
        .transform((text) => text.replace(/\r\n?/g, "\n").trim()),
      "was.text": z.string().transform((text) => text.replace(/\r\n?/g, "\n").trim()),
      /** Made words as they were shown, to tell later that the plan has moved on. */
      readBy: z.enum(["buyer", "own"], "Choose who reads it."),
      keep: z.enum(["mine", "theirs"]).optional(),
    }),
    z.strictObject({ intent: z.literal("show"), section, isOn: z.enum(["on", "off"]) }),
    z.strictObject({ intent: z.literal("give"), section }),
  ],
  "Please load the page again.",
);
export type WordsForm = Omit<Extract<z.infer<typeof sectionForm>, { intent: "words" }>, "intent" | "keep">;

const id = z.uuid("Please load the page again.");

export const costForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({
      intent: z.literal("save"),
      /** Made by the page: a form sent twice adds one line. */
      id,
      what: z
        .string("Write what it is for.")
        .trim()
        .min(1, "Write what it is for.")
        .max(120, "Please keep this to 120 characters."),
      kind: z.enum(costKinds, "Choose whether it is paid once or every year."),
      amount: z.string("Write the amount, like 24,000.").transform((text, context) => {
        const cents = readAmount(text);
        if (cents === null) context.addIssue({ code: "custom", message: "Write the amount as a number, like 24,000." });
        return cents ?? 0;
      }),
      currency: z
        .string("Write the currency in three letters, like EUR.")
        .trim()
        .toUpperCase()
        .regex(/^[A-Z]{3}$/, "Write the currency in three letters, like EUR."),
      figure: z.enum(figures, "Choose whose figure it is."),
      /** The line as the page showed it; empty for a new one. */
      was: z.string().max(400).default(""),
    }),
    z.strictObject({ intent: z.literal("remove"), id }),
    z.strictObject({ intent: z.literal("restore"), id }),
  ],
  "Please load the page again.",
);
export type CostLineForm = Omit<Extract<z.infer<typeof costForm>, { intent: "save" }>, "intent">;
