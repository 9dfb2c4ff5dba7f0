// Ten thousand other plans of a hundred steps each beside the one that is read.
import postgres from "postgres";

import { ours } from "./asked.ts";
import { atMost, type Figure } from "./figures.ts";
import type { World } from "./fill.ts";
import type { Readers, Running } from "./processes.ts";
import { median } from "./rounds.ts";

const warmUpMs = 500;
const roundMs = 1_500;

/** The time of the steps page to one reader, before and after the database has filled. */
export async function measureOthers(
  lockstep: Running,
  { world, readers, databaseUrl, others }: { world: World; readers: Readers; databaseUrl: string; others: number },
): Promise<Figure[]> {
  const path = `/plans/${world.plans.get(100)?.planId ?? ""}/steps`;
  const time = async (): Promise<number> => {
    const job = { name: path, url: lockstep.url, requests: [{ path, headers: ours }], connections: 1, status: 200 };
    await readers.ask({ ...job, ms: warmUpMs });
    const rounds = [];
    for (let round = 0; round < 3; round += 1) rounds.push((await readers.ask({ ...job, ms: roundMs })).p50);
    return median(rounds);
  };
  const alone = await time();
  await fillOthers(databaseUrl, world.workspaceId, others);
  const among = await time();
  const what = `Steps page, one reader, among ${others.toLocaleString("en-GB")} other plans`;
  return [atMost(what, "ms", { value: among, of: alone, times: 1.3, name: "alone" })];
}

/** By the owner and in whole statements; references are true by the way the rows are made, so they are not checked again. */
async function fillOthers(url: string, workspaceId: string, count: number): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql`set session_replication_role = replica`;
  await sql`set synchronous_commit = off`;
  await sql`create temporary table other as
    select gen_random_uuid() as plan_id, gen_random_uuid() as company_id, gen_random_uuid() as stage_id, n from generate_series(1, ${count}) as n`;
  await sql`insert into company (id, workspace_id, name, country) select company_id, ${workspaceId}, 'Company ' || n, 'DE' from other`;
  await sql`insert into plan (id, workspace_id, company_id, name, country, time_zone, template, created_by_name, adopted_at)
    select plan_id, ${workspaceId}, company_id, 'Plan ' || n, 'DE', 'Europe/Berlin', 'middle', 'Sam Rep', now() from other`;
  await sql`insert into stage (id, workspace_id, plan_id, kind, label, name, rank)
    select stage_id, ${workspaceId}, plan_id, 'needs', 'Needs', 'Needs', 10 from other`;
  await sql`insert into step (id, workspace_id, plan_id, lane, stage_id, title, owner_side, rank, handshake, created_by_name)
    select gen_random_uuid(), ${workspaceId}, plan_id, 'shared', stage_id, 'Step ' || m, 'buyer', m, 'accepted', 'Sam Rep'
    from other, generate_series(1, 100) as m`;
  await sql`insert into step_completion (step_id, workspace_id, plan_id, lane, by_name)
    select step.id, step.workspace_id, step.plan_id, 'shared', 'Lea Moreau' from step join other on other.plan_id = step.plan_id where step.rank % 5 = 0`;
  await sql`insert into participant (id, workspace_id, plan_id, lane, side, name, title, created_by_name)
    select gen_random_uuid(), ${workspaceId}, plan_id, 'shared', 'buyer', 'Person ' || m, 'Company', 'Sam Rep' from other, generate_series(1, 5) as m`;
  await sql`insert into stage_move (id, workspace_id, plan_id, number, kind, to_stage_id, by_name)
    select gen_random_uuid(), ${workspaceId}, plan_id, 1, 'start', stage_id, 'Lea Moreau' from other`;
  await sql`analyze`;
  await sql.end();
}
