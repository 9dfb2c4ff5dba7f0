/** How somebody is called who says something without their name. */
import type { PlanViewer } from "#app/access/viewer.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import { readPeopleFacts } from "#app/participant/participant.queries.server.ts";

/** "Somebody in finance", where more than one on the list is; else "Somebody at Acme". */
export async function namelessName(viewer: PlanViewer): Promise<string> {
  const people = (await readPeopleFacts(viewer)).filter(({ side, lane }) => side === "buyer" && lane !== "own");
  const field = people.find(({ id }) => id === viewer.participant?.id)?.field ?? null;
  const alike = people.filter((one) => one.field === field).length;
  const inField = field && alike > 1 ? inFields[field] : undefined;
  return inField ? `Somebody in ${inField}` : `Somebody at ${viewer.companyName}`;
}

/** Fields that more than a few people work in. */
const inFields: Partial<Record<FieldOfWork, string>> = {
  users: "the teams that would use it",
  it: "IT",
  security: "security",
  "data-protection": "data protection",
  finance: "finance",
  legal: "legal",
  purchasing: "purchasing",
  "works-council": "the works council",
};
