import { z } from "zod";

import { address } from "./person.form.ts";

const ticked = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

/** How much of the plan somebody is given. */
const access = z.enum(["view", "contribute", "deputy"], { error: "Choose what they may do." });

export const invitationForm = z.strictObject({
  address: z.preprocess((value) => (value === "" ? undefined : value), address.optional()),
  access: access.optional(),
  canMoveStage: ticked,
  /** `link` makes the link to copy or to mail oneself; `send` asks this server to mail it. */
  way: z.enum(["link", "send"]).default("link"),
});
export type InvitationForm = z.infer<typeof invitationForm>;

/** PE4: the one person of the buying side whom the seller names. */
export const firstLeadForm = z.strictObject({
  key: z.uuid(),
  name: z.string().trim().min(1, "Type the name of the person.").max(120, "The name can have 120 characters at most."),
  title: z.string().trim().max(120, "What they do can have 120 characters at most.").default(""),
  address,
  way: z.enum(["link", "send"]).default("link"),
});
export type FirstLeadForm = z.infer<typeof firstLeadForm>;

export const accessForm = z.strictObject({
  access: z.enum(["view", "contribute", "deputy", "champion"], { error: "Choose what they may do." }),
  canMoveStage: ticked,
  "was.access": z.string(),
});
export type AccessForm = z.infer<typeof accessForm>;

export const revocationForm = z.strictObject({ intent: z.enum(["end", "undo"]).default("end") });

export const successionForm = z.strictObject({ intent: z.enum(["announce", "withdraw", "stay", "take-over"]) });

export const accessRequestForm = z.strictObject({
  answer: z.enum(["agreed", "refused"]),
  access: access.default("view"),
  lane: z.enum(["buyer", "shared"]).default("buyer"),
});
export type AccessRequestForm = z.infer<typeof accessRequestForm>;
