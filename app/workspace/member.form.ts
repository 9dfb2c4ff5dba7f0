/** Forms about the members of a workspace. */
import { z } from "zod";

import { isAddress, plainAddress } from "#app/lib/address.ts";

/** How a person is called beside what they do. Any script, any length that fits a line. */
export const nameField = z.string().trim().min(1, "Type a name.").max(120, "Use at most 120 characters.");

export const addressField = z
  .string()
  .transform(plainAddress)
  .refine(isAddress, "Type a whole mail address, like sam@northwind.example.");

export const roleWords = {
  owner: "Owner",
  manager: "Manager",
  rep: "Rep",
  marketer: "Marketer",
} as const;

export const functionWords = {
  sales: "Sales",
  marketing: "Marketing",
  presales: "Presales",
  success: "Success",
} as const;

const role = z.enum(["owner", "manager", "rep", "marketer"], "Choose what they may do.");
const work = z.enum(["sales", "marketing", "presales", "success"], "Choose what they work on.");

export const inviteForm = z.strictObject({
  intent: z.literal("invite"),
  name: nameField,
  address: addressField,
  role,
  function: work,
});

export const changeForm = z.strictObject({ intent: z.literal("change"), memberId: z.uuid(), role, function: work });

export const endForm = z.strictObject({ intent: z.literal("end"), memberId: z.uuid() });

export const membersForm = z.discriminatedUnion("intent", [inviteForm, changeForm, endForm], "Load the page again.");
