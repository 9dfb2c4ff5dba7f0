/**
 * Tells every open page of a plan that something it may read has changed. A notification carries plan, lane and number
 * only and wakes only readers of that lane; what happened is read from the event log after each reader's own cursor, so
 * nothing is missed and nothing of another lane is ever in reach. Who may still read is asked again each time (S20).
 */
import { sql } from "drizzle-orm";
import { z } from "zod";

import { lanes, type Lane } from "#app/lib/lane.ts";
import { onShutdown } from "#app/server/shutdown.server.ts";
import { database } from "#db/client.ts";

import { type Listener, messageOf, readAfter, tellLane } from "./listener.server.ts";

const recheckEveryMs = 30_000;

const byPlan = new Map<string, Set<Listener>>();
let listening: Promise<unknown> | undefined;
let sweep: NodeJS.Timeout | undefined;

/** Adds a listener, replays what it missed since its cursor, and returns how to take it away. */
export async function listen(listener: Listener): Promise<() => void> {
  await startListening();
  const ofPlan = byPlan.get(listener.planId) ?? new Set();
  byPlan.set(listener.planId, ofPlan.add(listener));
  const leave = onShutdown(() => {
    listener.close();
  });
  await tell(listener.planId, new Set([listener]), listener.lanes);
  return () => {
    leave();
    ofPlan.delete(listener);
    if (ofPlan.size === 0) byPlan.delete(listener.planId);
  };
}

export function listenersOf(planId: string): ReadonlySet<Listener> {
  return byPlan.get(planId) ?? new Set();
}

/** How many pages listen in this process. */
export function countListeners(): number {
  return [...byPlan.values()].reduce((sum, ofPlan) => sum + ofPlan.size, 0);
}

/** For a process that connects anew: the pages ask for their streams again. */
export function stopListening(): void {
  for (const ofPlan of byPlan.values()) for (const listener of ofPlan) listener.close();
  byPlan.clear();
  listening = undefined;
}

const notification = z.object({
  plan: z.string(),
  lane: z.enum(lanes).optional(),
  author: z.string().optional(),
  recheck: z.boolean().optional(),
});

function startListening(): Promise<unknown> {
  if (listening) return listening;
  sweep ??= startSweeping();
  // The second function runs at each connect, also after the database was away: whatever was missed is read then.
  listening = database()
    .sql.listen(
      "lockstep",
      (text) => void hear(text),
      () => void wakeAll(),
    )
    .catch((error: unknown) => {
      // The database was away: the next page that listens tries again.
      listening = undefined;
      throw error;
    });
  return listening;
}

function startSweeping(): NodeJS.Timeout {
  const timer = setInterval(() => void recheckAll(), recheckEveryMs);
  timer.unref();
  onShutdown(() => {
    clearInterval(timer);
  });
  return timer;
}

async function hear(text: string): Promise<void> {
  const { plan, lane, author, recheck } = notification.parse(JSON.parse(text));
  const ofPlan = byPlan.get(plan);
  if (!ofPlan) return;
  if (recheck) return recheckPlan(plan, ofPlan);
  if (!lane) return;
  const key = `${plan} ${lane} ${author ?? ""}`;
  // What is written while readers are told is told in one more go, however much it is.
  if (telling.has(key)) return void telling.set(key, "more came");
  try {
    do {
      telling.set(key, "all is being told");
      const due = new Set(
        [...listenersOf(plan)].filter((one) => one.lanes.includes(lane) && (lane !== "own" || one.personId === author)),
      );
      if (due.size > 0) await tell(plan, due, [lane]);
    } while (telling.get(key) === "more came");
  } finally {
    telling.delete(key);
  }
}

const telling = new Map<string, "all is being told" | "more came">();

async function wakeAll(): Promise<void> {
  for (const [plan, ofPlan] of byPlan) await tell(plan, ofPlan, lanes);
}

async function recheckAll(): Promise<void> {
  for (const [plan, ofPlan] of byPlan) await recheckPlan(plan, ofPlan);
}

/** Closes the streams of those who may no longer read; returns those who may. */
async function recheckPlan(planId: string, some: ReadonlySet<Listener>): Promise<void> {
  const allowed = await stillReading(planId, some);
  for (const listener of some) {
    if (allowed.has(listener)) continue;
    listener.send(messageOf("gone", {}));
    listener.close();
  }
}

async function stillReading(planId: string, some: ReadonlySet<Listener>): Promise<Set<Listener>> {
  const persons = [...some].flatMap(({ personId }) => personId ?? []);
  const links = [...some].flatMap(({ linkId }) => linkId ?? []);
  const rows = await database().db.execute<{ person_id: string | null; link_id: string | null }>(
    sql`select person_id, link_id from still_read(${planId}, ${sqlArray(persons)}, ${sqlArray(links)})`,
  );
  const ids = new Set(rows.flatMap((row) => row.person_id ?? row.link_id ?? []));
  return new Set([...some].filter(({ personId, linkId }) => ids.has(personId ?? linkId ?? "")));
}

function sqlArray(ids: readonly string[]): ReturnType<typeof sql> {
  return sql`${`{${[...new Set(ids)].join(",")}}`}::uuid[]`;
}

/** One read a lane for all listeners together, then to each what came after its own cursor. */
async function tell(planId: string, some: ReadonlySet<Listener>, inLanes: readonly Lane[]): Promise<void> {
  const checked = recheckPlan(planId, some);
  for (const lane of inLanes) {
    const readers = [...some].filter((one) => one.lanes.includes(lane));
    for (const alike of lane === "own" ? readers.map((one) => [one]) : [readers]) {
      // Asked for at once; whoever may no longer read is gone before anything is told.
      const [happened] = await Promise.all([readAfter(alike, lane), checked]);
      tellLane(
        lane,
        alike.filter((one) => listenersOf(planId).has(one)),
        happened,
      );
    }
  }
  await checked;
}
