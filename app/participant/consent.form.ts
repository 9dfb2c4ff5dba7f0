import { z } from "zod";

import { answerChoices, answerConsents, nameConsents, viewConsents } from "./consent.ts";

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");
const choose = { error: "Choose one of these." };

/** What somebody lets be seen of themselves; a member has only whether they show that they are here. */
const mine = z.strictObject({
  intent: z.literal("save"),
  showsPresence: ticked,
  showsViewsToTeam: ticked,
  /** A form that does not ask leaves it as it is. */
  showsName: z.enum(nameConsents, choose).optional(),
  showsViews: z.enum(viewConsents, choose).default("nothing"),
  showsAnswers: z.enum(answerChoices, choose).default("each-time"),
});
export type MineForm = z.infer<typeof mine>;

/** The most that may be shown of anybody; with what the page showed. */
const ceiling = z.strictObject({
  intent: z.literal("most"),
  mostViews: z.enum(viewConsents, choose),
  mostAnswers: z.enum(answerConsents, choose),
  mostNames: z.enum(nameConsents, choose),
  "was.mostNames": z.string(),
  "was.mostViews": z.string(),
  "was.mostAnswers": z.string(),
});
export type CeilingForm = z.infer<typeof ceiling>;

export const consentForm = z.discriminatedUnion(
  "intent",
  [
    mine,
    ceiling,
    z.strictObject({ intent: z.literal("become-visible") }),
    z.strictObject({ intent: z.literal("naming"), mayBeNamed: ticked }),
  ],
  { error: "Press one of the buttons." },
);
