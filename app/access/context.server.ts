/**
 * The ways into the database. Each opens one transaction, tells the database who is asking, and hands out a viewer;
 * row-level security then shows that viewer's lanes and nothing else, whatever a query asks for.
 */
import { sql } from "drizzle-orm";

import { database, type Transaction } from "#db/client.ts";
import { keptStatement } from "#db/kept-query.ts";
import type { Lane } from "#app/lib/lane.ts";

import { type OpenedPlan, type OpenedWorkspace, planViewer, workspaceViewer } from "./opened.ts";
import { type FoundSession, standsAsItIs } from "./session-life.ts";
import type { PersonViewer, PlanViewer, WorkspaceViewer } from "./viewer.ts";

/**
 * One plan, in the lanes this person or link reads. Null for an outsider and for a plan that does not exist alike.
 * `personId` is from the session, `tokenHash` from the link's cookie; the session goes first (FW3).
 */
export async function inPlan<T>(
  who: { personId: string | null; tokenHash: string | null; planId: string; now: Date },
  run: (viewer: PlanViewer) => Promise<T>,
): Promise<T | null> {
  return inTransaction(async (tx) => {
    const { personId, tokenHash, planId } = who;
    const [row] = await openedPlan(tx, { personId, tokenHash, planId });
    return row?.opened ? runIn(planViewer(row.opened, { ...who, tx }), run) : null;
  });
}

/**
 * The same for whoever this session says, in the statement that finds it. `isKnown` is false, and nothing was opened, where the
 * session has to be looked at first (`readSession`): it is none, over, or to be written down anew.
 */
export async function inPlanOfSession<T>(
  who: { sessionId: string; tokenHash: string | null; planId: string; now: Date },
  run: (viewer: PlanViewer) => Promise<T>,
): Promise<{ isKnown: false } | { isKnown: true; result: T | null }> {
  return inTransaction(async (tx) => {
    const { sessionId, tokenHash, planId, now } = who;
    const [row] = await openedOfSession(tx, { sessionId, tokenHash, planId });
    if (!row?.session || !standsAsItIs(row.session, now)) return { isKnown: false };
    const viewer = row.opened && planViewer(row.opened, { ...row.session, tokenHash, now, tx });
    return { isKnown: true, result: viewer && (await runIn(viewer, run, (result) => ({ isKnown: true, result }))) };
  });
}

/** `whole` makes what the caller is given of what `run` gives, where the transaction is rolled back with it. */
async function runIn<Viewer extends PlanViewer | WorkspaceViewer | PersonViewer, T>(
  viewer: Viewer,
  run: (viewer: Viewer) => Promise<T>,
  whole: (result: T) => unknown = (result) => result,
): Promise<T> {
  const result = await run(viewer);
  if (refused.has(viewer)) throw new RollBack(whole(result));
  return result;
}

const openedPlan = keptStatement<{ opened: OpenedPlan | null }>(sql`
  select open_plan(${sql.placeholder("personId")}, ${sql.placeholder("tokenHash")}, ${sql.placeholder("planId")})
    || updates_read_of(${sql.placeholder("personId")}, ${sql.placeholder("planId")}) as opened`);

/** Asked outside a transaction it opens nothing that lasts. Without a session it answers for the link alone. */
export const openedOfSession = keptStatement<{ session: FoundSession | null; opened: OpenedPlan | null }>(sql`
  with found as materialized (select user_id, kind, expires_at, created_at, last_seen_at from session
    where id = ${sql.placeholder("sessionId")})
  select (select json_build_object('personId', user_id, 'kind', kind, 'expiresAt', extract(epoch from expires_at) * 1000,
      'createdAt', extract(epoch from created_at) * 1000, 'lastSeenAt', extract(epoch from last_seen_at) * 1000)
      from found) as session,
    open_plan((select user_id from found), ${sql.placeholder("tokenHash")}, ${sql.placeholder("planId")})
      || updates_read_of((select user_id from found), ${sql.placeholder("planId")}) as opened`);

/** All plans of the workspace a person is a member of, lanes shared and seller. Null for somebody who is not a member. */
export async function inWorkspace<T>(
  who: { personId: string; now: Date },
  run: (viewer: WorkspaceViewer) => Promise<T>,
): Promise<T | null> {
  return inTransaction(async (tx) => {
    const [row] = await tx.execute<{ opened: OpenedWorkspace | null }>(
      sql`select open_workspace(${who.personId}) as opened`,
    );
    return row?.opened ? runIn(workspaceViewer(row.opened, { ...who, tx }), run) : null;
  });
}

/** One plan of a member's workspace, in the transaction that listed them: it then reads that plan alone; null for others. */
export async function openPlanOf(member: WorkspaceViewer, planId: string): Promise<PlanViewer | null> {
  const { tx, personId, workspaceId } = member;
  const [row] = await tx.execute<{ opened: OpenedPlan | null }>(
    sql`select open_plan(${personId}, null, ${planId}) as opened`,
  );
  if (row?.opened?.member && row.opened.workspaceId === workspaceId) return planViewer(row.opened, member);
  await clearContext(tx, {});
  return null;
}

/**
 * One after the other the plans that a person takes part in as a buyer, in the transaction that listed them: each is read, or
 * changed, with the rights it gives and nothing of the others in sight. Then their own things are open again, and no plan. What is
 * refused in one of them is stored in none. Who changes several names them in the order of their ids, as everybody else does, so
 * that two people at once never wait for each other in a circle.
 */
export async function inEachPlanOf<T>(
  person: PersonViewer,
  planIds: readonly string[],
  run: (viewer: PlanViewer) => Promise<T>,
): Promise<T[]> {
  const { tx, personId } = person;
  const results: T[] = [];
  for (const planId of planIds) {
    const [row] = await openedPlan(tx, { personId, tokenHash: null, planId });
    if (row?.opened?.side !== "buyer") continue;
    const plan = planViewer(row.opened, person);
    results.push(await run(plan));
    if (refused.has(plan)) storeNothing(person);
  }
  await openOwnThings(tx, person);
  return results;
}

/** A person's own things: devices, settings, the list of their plans. No plan or workspace is open. */
export async function asPerson<T>(
  who: Pick<PersonViewer, "personId" | "address" | "isAdministrator" | "sessionId" | "now">,
  run: (viewer: PersonViewer) => Promise<T>,
): Promise<T> {
  return inTransaction(async (tx) => {
    await openOwnThings(tx, who);
    return runIn({ ...who, tx } as PersonViewer, run);
  });
}

/** The outbox is the administrator's (PE5); nobody else's things are opened by it. */
async function openOwnThings(
  tx: Transaction,
  { personId, isAdministrator }: Pick<PersonViewer, "personId" | "isAdministrator">,
): Promise<void> {
  await clearContext(tx, { person: personId, ...(isAdministrator ? { job: "yes" } : {}) });
}

/** Mail that waits to be sent; nothing of any plan. Each mail is then written inside its recipient's own context. */
export async function asJob<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
  return inTransaction(async (tx) => {
    await clearContext(tx, { job: "yes" });
    return run(tx);
  });
}

/** One lane of one plan, for the live stream, which reads a lane once for all who listen to it. */
export async function inLane<T>(
  of: { workspaceId: string; planId: string; lane: Lane; personId: string | null },
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { workspaceId, planId, lane } = of;
  const person = lane === "own" ? (of.personId ?? "") : "";
  return new Promise<T>((resolve, reject) => {
    inTransaction(async (tx) => {
      // Sent first and answered first: what `run` asks goes to the database in the same breath.
      const [, result] = await Promise.all([openLane(tx, { workspaceId, planId, lane, person }), run(tx)]);
      // Nothing was written: nobody waits for the end.
      resolve(result);
    }).catch(reject);
  });
}

const openLane = keptStatement(sql`select set_config('app.workspace', ${sql.placeholder("workspaceId")}, true),
  set_config('app.plan', ${sql.placeholder("planId")}, true), set_config('app.every_plan', '', true),
  set_config('app.lanes', ${sql.placeholder("lane")}, true), set_config('app.side', '', true),
  set_config('app.person', ${sql.placeholder("person")}, true), set_config('app.job', '', true),
  set_config('app.forward', '', true), set_config('app.forwarded', '', true)`);

/**
 * Says that nothing of this request may be stored: the transaction is rolled back after the answer is made. Called by
 * `changePlan` and `changeWorkspace` for a refusal, and by what changes several plans at once.
 */
export function storeNothing(viewer: PlanViewer | WorkspaceViewer | PersonViewer): void {
  refused.add(viewer);
}

const refused = new WeakSet();

class RollBack extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("rolled back on purpose");
    this.result = result;
  }
}

async function inTransaction<T>(run: (tx: Transaction) => Promise<T>): Promise<T> {
  try {
    return await database().db.transaction(run);
  } catch (error) {
    if (error instanceof RollBack) return error.result as T;
    throw error;
  }
}

async function clearContext(
  tx: Transaction,
  { person = "", job = "" }: { person?: string; job?: string },
): Promise<void> {
  await tx.execute(sql`select set_config('app.workspace', '', true), set_config('app.plan', '', true),
    set_config('app.every_plan', '', true), set_config('app.lanes', '', true), set_config('app.side', '', true),
    set_config('app.person', ${person}, true), set_config('app.job', ${job}, true),
    set_config('app.forward', '', true), set_config('app.forwarded', '', true)`);
}
