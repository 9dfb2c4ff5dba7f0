/** What the addresses of the sample name: found in the database by the words its story uses. */
import type postgres from "postgres";

import { tokenFor } from "#app/access/secret.server.ts";

import { openAsOwner } from "./world.ts";

export type SampleIds = Record<IdName, string>;
export type IdName =
  keyof typeof told | "request" | "proposal" | "nothing" | "invitation" | "reset" | "mailOff" | "project";

/** What stands for a parameter of an address where nothing else is said. */
export const usual: Readonly<Record<string, IdName>> = {
  planId: "acme",
  stageId: "trial",
  stepId: "step",
  participantId: "lea",
  requestId: "request",
  proposalId: "proposal",
  moveId: "move",
  itemId: "nothing",
  verifierId: "verifier",
  contentId: "content",
  questionId: "question",
  commentId: "comment",
  decisionId: "decision",
  forwardId: "answeredForward",
  criterionId: "criterion",
  optionId: "option",
  lineId: "line",
  projectLineId: "approval",
  projectId: "project",
  figureId: "measure",
  cut: "financeCut",
};

/** The one that is under way, where a company has an earlier one too. */
function planOf(company: string): string {
  return `select p.id from plan p join company c on c.id = p.company_id where c.name = '${company}' and p.archived_at is null`;
}
const ofAcme = `plan_id = (${planOf("Acme")})`;

/** Each id by the question that finds it. */
const told = {
  acme: planOf("Acme"),
  eastfield: planOf("Eastfield"),
  paused: "select plan_id as id from stage_move where kind = 'pause' limit 1",
  ended:
    "select m.plan_id as id from stage_move m join plan p on p.id = m.plan_id where m.kind = 'end' and p.archived_at is null limit 1",
  needs: `select id from stage where kind = 'needs' and ${ofAcme}`,
  trial: `select id from stage where kind = 'trial' and ${ofAcme}`,
  choice: `select id from stage where kind = 'choice' and ${ofAcme}`,
  step: `select id from step where title = 'Book the finance review' and ${ofAcme}`,
  proposedStep: `select id from step where title = 'Show finance the pilot half way through' and ${ofAcme}`,
  theirStep: `select id from step where title = 'Open the pilot for Lyon as well' and ${ofAcme}`,
  privateStep: `select id from step where title like 'Before I talk to finance%' and ${ofAcme}`,
  lea: `select id from participant where name = 'Lea Moreau' and ${ofAcme}`,
  role: `select id from participant where title = 'Finance approver' and ${ofAcme}`,
  privatePerson: `select id from participant where name = 'Ana Duarte' and ${ofAcme}`,
  move: `select id from stage_move where ${ofAcme} order by number desc limit 1`,
  verifier: `select id from verifier where stage_id = (select id from stage where kind = 'trial' and ${ofAcme}) limit 1`,
  content: `select id from content where title = 'Security on two pages' and ${ofAcme}`,
  ownContent: `select id from content where title = 'What finance will ask us' and ${ofAcme}`,
  keptContent: `select id from content where title like 'Penetration test%' and ${ofAcme}`,
  ours: "select id from content where title = 'Cost and return worksheet' and plan_id is null",
  question: `select id from question where text like 'Where is our customers%' and ${ofAcme}`,
  askedQuestion: `select id from question where text like 'Which day suits%' and ${ofAcme}`,
  teamQuestion: `select id from question where text like 'Who still has the bill%' and ${ofAcme}`,
  comment: `select id from comment where text like 'Half an hour is enough%' and ${ofAcme}`,
  note: `select id from comment where text like 'Before I talk to finance%' and ${ofAcme}`,
  measure: `select id from measure where ${ofAcme}`,
  answeredForward: `select id from forward where to_name = 'Finance approver' and ${ofAcme}`,
  financeCut: "select 'finance' as id",
  briefForward: `select id from forward where brief = 'finance' and ${ofAcme}`,
  chainedForward: `select id from forward where to_name = 'Helene Brandt' and ${ofAcme}`,
  revokedForward: `select id from forward where to_name like 'Tom%' and ${ofAcme}`,
  criterion: `select id from criterion where text like 'Hamburg and Lyon%' and ${ofAcme}`,
  option: `select id from option where kind = 'ourselves' and ${ofAcme}`,
  ownLine: `select id from deciding_line where lane = 'own' and ${ofAcme}`,
  line: `select id from deciding_line where started_as = 'dates' and ${ofAcme}`,
  approval: `select id from project_line where lane = 'buyer' and text like 'The works council%' and ${ofAcme}`,
  ownProjectLine: `select id from project_line where lane = 'own' and ${ofAcme}`,
  decision: `select id from decision where outcome is null and ${ofAcme}`,
} as const;

/**
 * Adds what the story lacks: somebody who opened another's link, said who they are and waits (FW3), and a change of the path
 * that the seller suggests (ST12).
 */
export async function readSampleIds(databaseUrl: string): Promise<SampleIds> {
  const { sql, end } = openAsOwner(databaseUrl);
  const ids: Partial<SampleIds> = { nothing: crypto.randomUUID() };
  try {
    for (const [name, question] of Object.entries(told)) ids[name as IdName] = await idOf(sql, question);
    const [request] = await sql<{ id: string }[]>`
      insert into access_request (id, workspace_id, plan_id, lane, name, address, person_id)
      select gen_random_uuid(), workspace_id, id, 'buyer', 'Clara Weiss', 'clara.weiss@acme.example', gen_random_uuid()
      from plan where id = ${ids.acme ?? ""} returning id`;
    const [proposal] = await sql<{ id: string }[]>`
      insert into path_proposal (id, workspace_id, plan_id, wish, by_name, by_person_id, at)
      select gen_random_uuid(), workspace_id, id,
        jsonb_build_object('kind', 'move', 'stageId', ${ids.trial ?? ""}::text, 'where', 'later'), 'Sam Okafor', null, now()
      from plan where id = ${ids.acme ?? ""} returning id`;
    const mailOff = tokenFor("mail-off", `${ids.acme ?? ""} ${await idOf(sql, personOfDana)}`);
    const made = { request: request?.id ?? "", proposal: proposal?.id ?? "", mailOff };
    return { ...ids, ...made, invitation: "", reset: "", project: "" } as SampleIds;
  } finally {
    await end();
  }
}

const personOfDana = `select person_id as id from participant where name = 'Dana Kim' and ${ofAcme}`;

async function idOf(sql: postgres.Sql, question: string): Promise<string> {
  const [found] = await sql.unsafe<{ id: string }[]>(question);
  if (!found) throw new Error(`The story of the sample no longer tells: ${question}`);
  return found.id;
}
