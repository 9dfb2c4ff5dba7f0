/**
 * The one way to write to a plan: the change and what it says of itself are one transaction, and whoever has the plan open
 * hears of it when, and only when, it is stored.
 */
import { sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { storeNothing } from "#app/access/context.server.ts";
import type { Lane } from "#app/lib/lane.ts";
import type { Result } from "#app/lib/result.ts";
import type { Transaction } from "#db/client.ts";
import { event, laneHead, nobody } from "#db/schema/activity.ts";
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
  const isShared = change.events.some(({ lane }) => lane === "shared");
  if (isShared && viewer.participant && viewer.participant.lane !== "shared") {
    return refuseAndStoreNothing(viewer, "your-name-would-show");
  }
  const joined = isShared && viewer.member && !viewer.participant ? [await joinSellerSide(viewer)] : [];
  await recordEvents(viewer.tx, viewer, [...joined, ...change.events]);
  return { ok: true, value: change.result };
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
 * Numbers and stores events and asks for the mails they make necessary (NO1), lane by lane in one fixed order so that two writers never wait for each other in a circle, and
 * wakes the readers of those lanes at commit. For `changePlan`, and for starting a plan, which has no viewer of its own yet.
 */
export async function recordEvents(tx: Transaction, actor: Actor, events: readonly NewEvent[]): Promise<void> {
  const recorded: { event: NewEvent; seq: number }[] = [];
  for (const lane of writeOrder) {
    const inLane = events.filter((one) => one.lane === lane);
    if (inLane.length === 0) continue;
    const authorId = lane === "own" ? actor.personId : nobody;
    if (!authorId) throw new Error("Only somebody who proved who they are has a lane of their own.");
    const [head] = await tx
      .insert(laneHead)
      .values({ ...ofPlan(actor), lane, authorId, seq: inLane.length })
      .onConflictDoUpdate({
        target: [laneHead.planId, laneHead.lane, laneHead.authorId],
        set: { seq: sql`${laneHead.seq} + ${inLane.length}` },
      })
      .returning({ seq: laneHead.seq });
    const first = (head?.seq ?? 0) - inLane.length + 1;
    await tx.insert(event).values(
      inLane.map((one, index) => ({
        ...ofPlan(actor),
        lane,
        authorId,
        seq: first + index,
        kind: one.kind,
        payload: eventSchemas[one.kind].parse(one.payload),
        actorSide: actor.side,
        actorName: actor.name,
        actorPersonId: actor.personId,
        at: actor.now,
      })),
    );
    recorded.push(...inLane.map((one, index) => ({ event: one, seq: first + index })));
    const wake = { plan: actor.planId, lane, seq: head?.seq, ...(lane === "own" ? { author: authorId } : {}) };
    await tx.execute(sql`select pg_notify('lockstep', ${JSON.stringify(wake)})`);
  }
  await askForNotices(tx, actor, recorded);
}

/** Tells every process to ask at once who may still read the plan: sent with each revocation. */
export async function wakeToRecheck(viewer: PlanViewer): Promise<void> {
  await viewer.tx.execute(sql`select pg_notify('lockstep', ${JSON.stringify({ plan: viewer.planId, recheck: true })})`);
}

const writeOrder: readonly Lane[] = ["shared", "buyer", "seller", "own"];

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
