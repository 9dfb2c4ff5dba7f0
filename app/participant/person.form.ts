import { z } from "zod";

import { isAddress, plainAddress } from "#app/lib/address.ts";
import { isIsoDate } from "#app/lib/date.ts";
import { lanes } from "#app/lib/lane.ts";

import { buyingRoles, fieldsOfWork } from "./buying-role.ts";

/** A line of text that may stay empty; null then. */
function line(what: string, most = 300) {
  return z
    .string()
    .trim()
    .max(most, `${what} can have ${most} characters at most. Please shorten it.`)
    .transform((text) => text || null)
    .nullable()
    .default(null);
}

function oneOf<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z.preprocess((value) => (value === "" ? null : value), z.enum(values).nullable().default(null));
}

export const address = z
  .string({ error: "Type a mail address." })
  .transform(plainAddress)
  .refine(isAddress, "That is no mail address yet. It looks like lea@acme.com.");

const title = z
  .string({ error: "Say what they are, for example “Finance approver”." })
  .trim()
  .min(1, "Say what they are, for example “Finance approver”.")
  .max(120, "What they are can have 120 characters at most.");

/** What is written about somebody; each field may stay empty but what they are. */
const words = {
  name: line("The name", 120),
  title,
  field: oneOf(fieldsOfWork),
  buyingRole: oneOf(buyingRoles),
  decides: line("What they decide"),
  needs: line("What they need", 600),
  why: line("Why they are needed", 600),
  neededStageId: z.preprocess((value) => (value === "" ? null : value), z.uuid().nullable().default(null)),
  neededOn: z.preprocess(
    (value) => (value === "" ? null : value),
    z.string().refine(isIsoDate, "That is no day of the calendar.").nullable().default(null),
  ),
};
export const describedFields = [
  "name",
  "title",
  "field",
  "buyingRole",
  "decides",
  "needs",
  "why",
  "neededStageId",
  "neededOn",
] as const;
export type DescribedField = (typeof describedFields)[number];

export const newPersonForm = z.strictObject({
  key: z.uuid(),
  ...words,
  lane: z.enum(lanes, { error: "Choose who can read this." }),
});
export type NewPersonForm = z.infer<typeof newPersonForm>;

const was = Object.fromEntries(
  describedFields.map((field) => [`was.${field}`, z.string().max(2_000).optional()]),
) as Record<`was.${DescribedField}`, z.ZodOptional<z.ZodString>>;
export const editPersonForm = z.strictObject({ ...words, ...was, keep: z.enum(["mine", "theirs"]).optional() });
export type EditPersonForm = z.infer<typeof editPersonForm>;

/** Their part alone, from the pages that show people by it. */
export const partForm = z.strictObject({
  participantId: z.uuid(),
  buyingRole: oneOf(buyingRoles),
  "was.buyingRole": oneOf(buyingRoles),
});
export type PartForm = z.infer<typeof partForm>;

export const nameRoleForm = z.strictObject({
  name: z
    .string({ error: "Type the name of the person." })
    .trim()
    .min(1, "Type the name of the person.")
    .max(120, "The name can have 120 characters at most."),
  lane: z.enum(lanes).optional(),
});
export type NameRoleForm = z.infer<typeof nameRoleForm>;

export const shareForm = z.strictObject({ to: z.enum(["buyer", "shared"], { error: "Choose who should read this." }) });

export const colleagueForm = z.strictObject({ memberId: z.uuid("Choose somebody.") });
