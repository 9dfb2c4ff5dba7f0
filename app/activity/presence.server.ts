/**
 * Who has the plan open right now. Only people who switched it on are ever shown (CO4: off for buyers, on for members), a
 * person of the buyer lane only to the buying team, and nobody by a link. Kept in memory, told to the other processes, and
 * forgotten 45 seconds after the last sign of life.
 */
import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";
import { z } from "zod";

import type { PlanViewer } from "#app/access/viewer.ts";
import { lanes, type Lane, sides } from "#app/lib/lane.ts";
import { onShutdown } from "#app/server/shutdown.server.ts";
import { type Database, database } from "#db/client.ts";

import { listenersOf, type Listener } from "./live.server.ts";

export interface Present {
  name: string;
  side: "buyer" | "seller";
}

const here = z.object({ key: z.string(), name: z.string(), side: z.enum(sides), lane: z.enum(lanes) });
type Here = z.infer<typeof here>;
const told = z.object({ process: z.string(), plan: z.string(), here: z.array(here) });

const beatEveryMs = 15_000;
const forgottenAfterMs = 45_000;

const process = randomUUID();
/** Of this process: by listener. */
const own = new Map<Listener, Here>();
/** Of the other processes: by plan, then process. */
const others = new Map<string, Map<string, { here: Here[]; until: number }>>();
let started: { on: Database; listening: Promise<unknown> } | undefined;
let beat: NodeJS.Timeout | undefined;

/** Shows this viewer to those who may see them for as long as the listener is open. Returns how to take them away. */
export async function enter(viewer: PlanViewer, listener: Listener): Promise<() => Promise<void>> {
  await start();
  const { participant, personId, name, side, planId } = viewer;
  if (!participant?.showsPresence || !personId) {
    tellListener(listener);
    return () => Promise.resolve();
  }
  own.set(listener, { key: personId, name, side, lane: participant.lane });
  await tellProcesses(planId);
  tellListener(listener);
  return async () => {
    own.delete(listener);
    await tellProcesses(planId);
  };
}

/** Who else this listener is shown: at most once each, never themselves. */
export function presentFor(listener: Listener): Present[] {
  const people = new Map<string, Here>();
  for (const one of allHere(listener.planId)) {
    if (one.key !== listener.personId && canBeShown(one.lane, listener)) people.set(one.key, one);
  }
  return [...people.values()].map(({ name, side }) => ({ name, side })).sort((a, b) => a.name.localeCompare(b.name));
}

function canBeShown(lane: Lane, listener: Listener): boolean {
  return lane !== "own" && listener.lanes.includes(lane);
}

function* allHere(planId: string): Generator<Here> {
  for (const [listener, one] of own) if (listener.planId === planId) yield one;
  const now = Date.now();
  for (const [from, { here: some, until }] of others.get(planId) ?? []) {
    if (until < now) others.get(planId)?.delete(from);
    else yield* some;
  }
}

function start(): Promise<unknown> {
  beat ??= startBeating();
  // A process that connected anew listens anew; one that could not listen tries again.
  if (started?.on === database()) return started.listening;
  const listening = database().sql.listen("lockstep_presence", hear);
  started = { on: database(), listening };
  listening.catch(() => (started = undefined));
  return listening;
}

function startBeating(): NodeJS.Timeout {
  const timer = setInterval(() => void beatAll(), beatEveryMs);
  timer.unref();
  onShutdown(() => {
    clearInterval(timer);
  });
  return timer;
}

async function beatAll(): Promise<void> {
  for (const planId of new Set([...own.keys()].map((listener) => listener.planId))) await tellProcesses(planId);
}

function hear(text: string): void {
  const message = told.parse(JSON.parse(text));
  if (message.process !== process) {
    const ofPlan = others.get(message.plan) ?? new Map<string, { here: Here[]; until: number }>();
    others.set(message.plan, ofPlan.set(message.process, { here: message.here, until: Date.now() + forgottenAfterMs }));
  }
  for (const listener of listenersOf(message.plan)) tellListener(listener);
}

const lastTold = new WeakMap<Listener, string>();

function tellListener(listener: Listener): void {
  const present = presentFor(listener);
  const text = JSON.stringify(present);
  if (lastTold.get(listener) === text) return;
  lastTold.set(listener, text);
  listener.send({ name: "presence", data: present });
}

async function tellProcesses(planId: string): Promise<void> {
  const some = [...own].filter(([listener]) => listener.planId === planId).map(([, one]) => one);
  // A notification holds 8,000 bytes; more people than that are not told apart at a glance anyway.
  const message = { process, plan: planId, here: some.slice(0, 40) };
  await database().db.execute(sql`select pg_notify('lockstep_presence', ${JSON.stringify(message)})`);
}
