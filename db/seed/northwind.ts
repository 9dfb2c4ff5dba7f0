/** The seller of the story and its people. */
import { personOfAddress } from "#app/access/entrance.server.ts";
import { openSampleWorkspace } from "#app/access/sample-workspace.server.ts";

import { storyDays } from "./story-days.ts";

export const ingrid = "ingrid@northwind.example";
export const mara = "mara@northwind.example";
export const sam = "sam@northwind.example";
export const priya = "priya@northwind.example";
export const noor = "noor@northwind.example";
export const theo = "theo@northwind.example";

const people = [
  { address: ingrid, name: "Ingrid Solberg", role: "owner", function: "sales" },
  { address: mara, name: "Mara Lindqvist", role: "manager", function: "sales" },
  { address: sam, name: "Sam Okafor", role: "rep", function: "sales" },
  { address: priya, name: "Priya Nair", role: "rep", function: "presales" },
  { address: noor, name: "Noor Haddad", role: "rep", function: "success" },
  { address: theo, name: "Theo Brandt", role: "marketer", function: "marketing" },
] as const;

export async function openNorthwind(now: Date): Promise<void> {
  const createdAt = storyDays("DE", now).at(-70, "08:30");
  const members = [];
  for (const one of people) members.push({ ...one, personId: await personOfAddress(one.address, createdAt) });
  await openSampleWorkspace(
    { name: "Northwind", domains: ["northwind.example"], country: "DE", timeZone: "Europe/Berlin", createdAt },
    members,
  );
}
