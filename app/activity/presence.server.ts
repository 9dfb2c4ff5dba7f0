/**
 * Who has the plan open right now. Only people who switched it on are ever shown (CO4: off for buyers, on for members), a
 * person of the buyer lane only to the buying team, and nobody by a link. The same for the field somebody edits, which only
 * readers of its step's lane are told. Kept in memory, told to the other processes, and forgotten 45 seconds after the last
 * sign of life.
 */
import { randomUUID } from "node:crypto";

import { sql } from "drizzle-orm";

import { inPlan } from "#app/access/context.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { onShutdown } from "#app/server/shutdown.server.ts";
import { type Database, database } from "#db/client.ts";

import { type Listener, messageOf } from "./listener.server.ts";
import { listenersOf } from "./live.server.ts";
import { type AtField, type Field, type Here, type Present, told } from "./presence.ts";

const beatEveryMs = 15_000;
const forgottenAfterMs = 45_000;
/** With the wait for the next beat, a field is forgotten within 45 seconds too. */
const fieldForgottenAfterMs = 30_000;

const process = randomUUID();
/** Of this process: by listener. */
const own = new Map<Listener, Here>();
/** Of the other processes: by plan, then process. */
const others = new Map<string, Map<string, { here: Here[]; at: AtField[]; until: number }>>();
/** Fields that were told to this process: by plan, then person. Whoever is not here is not shown at one either. */
const fields = new Map<string, Map<string, AtField & { until: number }>>();
let started: { on: Database; listening: Promise<unknown> } | undefined;
let beat: NodeJS.Timeout | undefined;

/** Who comes in, without their transaction: a page stays open for hours. */
export type Entering = Pick<PlanViewer, "planId" | "personId" | "participant" | "name" | "nameAcross" | "side">;

/** Shows this viewer to those who may see them for as long as the listener is open. Returns how to take them away. */
export async function enter(viewer: Entering, listener: Listener): Promise<() => Promise<void>> {
  await start();
  await setHere(listener, hereOf(viewer));
  tellListener(listener);
  return () => setHere(listener, null);
}

/** CO1, CO4: the same for a page that is open, of whoever they are by now: what they let be shown of themselves counts at once. */
export async function enterAnew(listener: Listener): Promise<void> {
  const { personId, planId } = listener;
  if (!personId) return;
  const is = await inPlan({ personId, planId, tokenHash: null, now: new Date() }, (viewer) =>
    Promise.resolve(hereOf(viewer)),
  );
  // It may have gone meanwhile.
  if (listenersOf(planId).has(listener)) await setHere(listener, is);
}

function hereOf({ participant, personId, name, nameAcross: across, side }: Entering): Here | null {
  return participant?.showsPresence && personId ? { key: personId, name, across, side, lane: participant.lane } : null;
}

async function setHere(listener: Listener, is: Here | null): Promise<void> {
  if (JSON.stringify(own.get(listener) ?? null) === JSON.stringify(is)) return;
  if (is) own.set(listener, is);
  else own.delete(listener);
  await tellProcesses(listener.planId);
}

/** Says that this viewer edits a field; null, that they no longer do. Of somebody who does not show that they are here, nothing. */
export async function editField(viewer: PlanViewer, at: Field | null): Promise<void> {
  const { participant, personId, planId } = viewer;
  if (!participant?.showsPresence || !personId) return;
  const ofPlan = fields.get(planId) ?? new Map<string, AtField & { until: number }>();
  const before = ofPlan.get(personId);
  if (at) fields.set(planId, ofPlan.set(personId, { ...at, key: personId, until: Date.now() + fieldForgottenAfterMs }));
  else ofPlan.delete(personId);
  startBeat();
  const isSame = before?.stepId === at?.stepId && before?.field === at?.field && before?.lane === at?.lane;
  if (!isSame) await tellProcesses(planId);
}

/** Who else this listener is shown: at most once each, never themselves. */
export function presentFor(listener: Listener): Present[] {
  const people = new Map<string, Here>();
  for (const one of allHere(listener.planId)) {
    if (one.key !== listener.personId && canBeShown(one.lane, listener)) people.set(one.key, one);
  }
  const at = new Map<string, Present["at"]>();
  for (const { key, lane, stepId, field } of allFields(listener.planId)) {
    if (canBeShown(lane, listener)) at.set(key, { stepId, field });
  }
  return [...people.values()]
    .map(({ key, name, across, side }) => ({
      name: isAcross(side, listener) ? across : name,
      side,
      ...withField(at.get(key)),
    }))
    .sort((a, b) => a.name.localeCompare(b.name));
}

function withField(at: Present["at"]): Pick<Present, "at"> {
  return at ? { at } : {};
}

/** Whoever reads by a link has not shown that they are of the company. */
function isAcross(side: Here["side"], { lanes: read }: Listener): boolean {
  return !read.includes(side);
}

function canBeShown(lane: Lane, listener: Listener): boolean {
  return lane !== "own" && listener.lanes.includes(lane);
}

function* allHere(planId: string): Generator<Here> {
  for (const [listener, one] of own) if (listener.planId === planId) yield one;
  for (const [from, { here: some, until }] of others.get(planId) ?? []) {
    if (until < Date.now()) others.get(planId)?.delete(from);
    else yield* some;
  }
}

function* allFields(planId: string): Generator<AtField> {
  for (const one of fields.get(planId)?.values() ?? []) yield one;
  for (const { at } of others.get(planId)?.values() ?? []) yield* at;
}

function start(): Promise<unknown> {
  startBeat();
  // A process that connected anew listens anew; one that could not listen tries again.
  if (started?.on === database()) return started.listening;
  const listening = database().sql.listen("lockstep_presence", hear);
  started = { on: database(), listening };
  listening.catch(() => (started = undefined));
  return listening;
}

function startBeat(): void {
  beat ??= startBeating();
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
  const plans = new Set([...[...own.keys()].map((listener) => listener.planId), ...fields.keys()]);
  for (const [planId, ofPlan] of fields) {
    for (const [key, { until }] of ofPlan) if (until < Date.now()) ofPlan.delete(key);
    if (ofPlan.size === 0) fields.delete(planId);
  }
  for (const planId of plans) await tellProcesses(planId);
}

function hear(text: string): void {
  const message = told.parse(JSON.parse(text));
  if (message.process !== process) {
    const ofPlan = others.get(message.plan) ?? new Map<string, { here: Here[]; at: AtField[]; until: number }>();
    const { here: some, at } = message;
    others.set(message.plan, ofPlan.set(message.process, { here: some, at, until: Date.now() + forgottenAfterMs }));
  }
  for (const listener of listenersOf(message.plan)) tellListener(listener);
}

const lastTold = new WeakMap<Listener, string>();

function tellListener(listener: Listener): void {
  const present = presentFor(listener);
  const text = JSON.stringify(present);
  if (lastTold.get(listener) === text) return;
  lastTold.set(listener, text);
  listener.send(messageOf("presence", present));
}

async function tellProcesses(planId: string): Promise<void> {
  const some = [...own].filter(([listener]) => listener.planId === planId).map(([, one]) => one);
  // A notification holds 8,000 bytes; more people than that are not told apart at a glance anyway.
  const at = [...(fields.get(planId)?.values() ?? [])].map(({ until: _, ...one }) => one);
  const message = { process, plan: planId, here: some.slice(0, 25), at: at.slice(0, 10) };
  await database().db.execute(sql`select pg_notify('lockstep_presence', ${JSON.stringify(message)})`);
}
