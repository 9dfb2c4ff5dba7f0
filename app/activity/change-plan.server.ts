/**
 * The one way to write to a plan: the change and what it says of itself are one transaction, and whoever has the plan open
 * hears of it when, and only when, it is stored.
 */
import { sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { storeNothing } from "#app/access/context.server.ts";
import { putAwayWords } from "#app/access/put-away.ts";
import { type Lane, lanes } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { keptStatement } from "#db/kept-query.ts";
import { nobody } from "#db/schema/activity.ts";
import { participant } from "#db/schema/participant.ts";

import { eventSchemas, type NewEvent } from "./event.ts";
import { askForNotices } from "./notice.server.ts";

/** What the work of a command comes to: a result with its events, or a refusal with nothing stored. */
export type Change<T, R> =
  { result: T; events: readonly [NewEvent, ...NewEvent[]] | readonly NewEvent[] | "nothing-changed" } | { refusal: R };

/** LN6: somebody whom only the buying team knows would show their name by acting where the other side reads. */
export type NameWouldShow = "your-name-would-show";

/**
 * Runs `work` in the viewer's own transaction and records its events. A refusal rolls everything back and comes back as a
 * value. Refuses "your-name-would-show" for an act in the shared lane by a participant of a private lane (LN6). A member's
 * first act in the shared lane adds them as a participant the buyer can see.
 */
export async function changePlan<T, const R = never>(
  viewer: PlanViewer,
  work: (tx: Transaction) => Promise<Change<T, R>>,
): Promise<Result<T, R | NameWouldShow>> {
  const change = await work(viewer.tx);
  if ("refusal" in change) return refuseAndStoreNothing(viewer, change.refusal);
  if (change.events === "nothing-changed") return { ok: true, value: change.result };
  if (change.events.length === 0)
    throw new Error("A change without an event: say what happened, or that nothing changed.");
  if (viewer.isArchived && change.events.some(({ kind }) => kind !== "plan.taken-out")) throw putAway();
  const isShared = change.events.some(({ lane }) => lane === "shared");
  if (isShared && viewer.participant && viewer.participant.lane !== "shared") {
    return refuseAndStoreNothing(viewer, "your-name-would-show");
  }
  const joined = isShared && viewer.member && !viewer.participant ? [await joinSellerSide(viewer)] : [];
  await recordEvents(viewer.tx, viewer, [...joined, ...change.events]);
  return { ok: true, value: change.result };
}

/** EX1: the guard has said so before; whatever came by another door ends here, and with it all that was written. */
function putAway(): Response {
  return new Response(putAwayWords, { status: 409, statusText: "Conflict" });
}

/** Who acts, as events and records keep it. */
export interface Actor {
  workspaceId: string;
  planId: string;
  side: "buyer" | "seller";
  name: string;
  personId: string | null;
  now: Date;
}

/** The columns `byWhom()` of a record: who did it, with the name as it is now, and when. */
export function by({ personId, name, now }: Pick<Actor, "personId" | "name" | "now">): {
  byPersonId: string | null;
  byName: string;
  at: Date;
} {
  return { byPersonId: personId, byName: name, at: now };
}

/** The columns of where a row belongs: `{ workspaceId, planId }`. */
export function ofPlan({ workspaceId, planId }: Pick<Actor, "workspaceId" | "planId">): {
  workspaceId: string;
  planId: string;
} {
  return { workspaceId, planId };
}

/**
 * Numbers and stores events, wakes the readers of their lanes at commit, and asks for the mails they make necessary (NO1).
 * For `changePlan`, and for starting a plan, which has no viewer of its own yet.
 */
export async function recordEvents(tx: Transaction, actor: Actor, events: readonly NewEvent[]): Promise<void> {
  if (actor.personId === null && events.some(({ lane }) => lane === "own"))
    throw new Error("Only somebody who proved who they are has a lane of their own.");
  const said = events.map(({ kind, lane, payload }) => ({ kind, lane, payload: eventSchemas[kind].parse(payload) }));
  const heads = await storeEvents(tx, {
    ...ofPlan(actor),
    said: JSON.stringify(said),
    side: actor.side,
    name: actor.name,
    personId: actor.personId,
    at: actor.now.toISOString(),
  });
  await askForNotices(tx, actor, numbered(events, new Map(heads.map(({ lane, seq }) => [lane, Number(seq)]))));
}

/**
 * One statement for what is always done together. It takes the lanes in one fixed order, so that two writers never wait for
 * each other in a circle.
 */
const storeEvents = keptStatement<{ lane: Lane; seq: string }>(sql`
  with said as (
    select lane, kind, payload, case lane when 'own' then ${sql.placeholder("personId")}::uuid else ${nobody}::uuid end as author_id,
      row_number() over (partition by lane order by place) as nth, count(*) over (partition by lane) as of_lane
    from rows from (jsonb_to_recordset(${sql.placeholder("said")}::jsonb) as (lane text, kind text, payload jsonb))
      with ordinality as said (lane, kind, payload, place)
  ), head as (
    insert into lane_head (workspace_id, plan_id, lane, author_id, seq)
    select ${sql.placeholder("workspaceId")}::uuid, ${sql.placeholder("planId")}::uuid, lane, author_id, of_lane
      from said where nth = 1 order by array_position(array['shared', 'buyer', 'seller', 'own'], lane)
    on conflict (plan_id, lane, author_id) do update set seq = lane_head.seq + excluded.seq
    returning lane, author_id, seq
  ), stored as (
    insert into event
      (workspace_id, plan_id, lane, author_id, seq, kind, payload, actor_side, actor_name, actor_person_id, at)
    select ${sql.placeholder("workspaceId")}::uuid, ${sql.placeholder("planId")}::uuid, lane, head.author_id,
      head.seq - of_lane + nth, kind, payload, ${sql.placeholder("side")}, ${sql.placeholder("name")},
      ${sql.placeholder("personId")}::uuid, ${sql.placeholder("at")}::timestamptz
    from said join head using (lane)
  )
  select lane, seq, pg_notify('lockstep', json_strip_nulls(json_build_object('plan', ${sql.placeholder("planId")}::text,
    'lane', lane, 'seq', seq, 'author', case lane when 'own' then author_id end))::text)
  from head`);

/** The events of one act with the numbers they were given: each lane counts for itself, up to its head. */
function numbered(events: readonly NewEvent[], heads: ReadonlyMap<Lane, number>): { event: NewEvent; seq: number }[] {
  return lanes.flatMap((lane) => {
    const inLane = events.filter((one) => one.lane === lane);
    const first = (heads.get(lane) ?? 0) - inLane.length + 1;
    return inLane.map((event, index) => ({ event, seq: first + index }));
  });
}

/** Tells every process to ask at once who may still read the plan: sent with each revocation. */
export async function wakeToRecheck(viewer: PlanViewer): Promise<void> {
  await viewer.tx.execute(sql`select pg_notify('lockstep', ${JSON.stringify({ plan: viewer.planId, recheck: true })})`);
}

function refuseAndStoreNothing<R>(viewer: PlanViewer, refusal: R): { ok: false; refusal: R } {
  storeNothing(viewer);
  return { ok: false, refusal };
}

async function joinSellerSide(viewer: PlanViewer): Promise<NewEvent> {
  const id = crypto.randomUUID();
  await viewer.tx.insert(participant).values({
    id,
    ...ofPlan(viewer),
    lane: "shared",
    authorId: viewer.personId,
    side: "seller",
    personId: viewer.personId,
    memberId: viewer.member?.id ?? null,
    name: viewer.name,
    title: viewer.workspaceName,
    access: "contribute",
    showsPresence: true,
    createdAt: viewer.now,
    createdByName: viewer.name,
  });
  return {
    kind: "participant.joined",
    lane: "shared",
    payload: { participantId: id, who: viewer.name, side: "seller" },
  };
}
