// The world that is measured: one champion, plans of 10, 100 and 1,000 steps they read, steps of the other side they never
// see, and the same rows once more for the reference servers.
import { createHash } from "node:crypto";

import { addDays, type IsoDate } from "#app/lib/date.ts";
import * as schema from "#db/schema/index.ts";
import {
  makeMember,
  makeParticipant,
  makePerson,
  makePlan,
  makeWorkspace,
  openAsOwner,
  type Owner,
} from "#tests/support/world.ts";

import { fillPeople } from "./fill-people.ts";
import { type Row, rowsOf } from "./rows.ts";

export const token = "the-bench-is-the-only-one-who-knows-it";

export interface BenchPlan {
  planId: string;
  /** Steps that the champion may tick and that are open. */
  openSteps: string[];
  stages: string[];
  /** What a mover from the third stage to the fourth is shown as still open, as its form sends it. */
  shown: string;
}

export interface World {
  workspaceId: string;
  /** By the number of steps the champion reads. */
  plans: Map<number, BenchPlan>;
  /** Many small plans, so that writers need not wait for each other. */
  apart: BenchPlan[];
  /** A hundred steps, and a company that uses its own room. */
  peopled: BenchPlan;
  /** Nobody writes in it but whoever measures what its readers hear. */
  listenedTo: BenchPlan;
}

export const sizes = [10, 100, 1_000] as const;
const apartCount = 33;

/** Fills an empty, migrated database. */
export async function fillWorld(url: string): Promise<World> {
  const { db, end } = openAsOwner(url);
  const workspaceId = await makeWorkspace(db, "Northwind", "northwind.example");
  const people = {
    champion: await makePerson(db, "dana@acme.example"),
    colleague: await makePerson(db, "lea@acme.example"),
    rep: await makePerson(db, "sam@northwind.example"),
  };
  const memberId = await makeMember(db, {
    workspaceId,
    personId: people.rep,
    name: "Sam Rep",
    role: "rep",
    address: "sam@northwind.example",
  });
  const expiresAt = new Date(Date.now() + 20 * 86_400_000);
  const id = createHash("sha256").update(token).digest("hex");
  await db
    .insert(schema.session)
    .values({ id, userId: people.champion, kind: "buyer", device: "Firefox on Linux", expiresAt });
  const of = { db, workspaceId, people: { ...people, memberId } };
  const plans = new Map<number, BenchPlan>();
  for (const size of sizes) plans.set(size, await fillPlan(of, size));
  const apart = [];
  for (let count = 0; count < apartCount; count += 1) apart.push(await fillPlan(of, 100));
  const peopled = await fillPlan(of, 100);
  await fillPeople(db, { workspaceId, planId: peopled.planId });
  const listenedTo = await fillPlan(of, 100);
  await db.execute("analyze");
  await end();
  return { workspaceId, plans, apart, peopled, listenedTo };
}

type Of = {
  db: Owner;
  workspaceId: string;
  people: { champion: string; colleague: string; rep: string; memberId: string };
};

async function fillPlan({ db, workspaceId, people }: Of, size: number): Promise<BenchPlan> {
  const { planId, stages } = await makePlan(db, { workspaceId, companyName: "Acme", isAdopted: true });
  const here = { db, workspaceId, planId };
  const champion = await makeParticipant({
    ...here,
    personId: people.champion,
    name: "Dana Kim",
    address: "dana@acme.example",
    access: "champion",
  });
  const colleague = await makeParticipant({
    ...here,
    personId: people.colleague,
    name: "Lea Moreau",
    address: "lea@acme.example",
    access: "contribute",
  });
  const rep = await makeParticipant({
    ...here,
    personId: people.rep,
    memberId: people.memberId,
    name: "Sam Rep",
    address: null,
    access: "contribute",
    side: "seller",
  });
  const goLiveOn = addDays(today(), 120);
  await db.execute(`update plan set go_live_on = '${goLiveOn}' where id = '${planId}'`);
  const ids = stages.map(({ id }) => id);
  const ground = { workspaceId, planId };
  await db.insert(schema.stageMove).values({
    id: crypto.randomUUID(),
    ...ground,
    number: 1,
    kind: "start",
    toStageId: ids[2] ?? null,
    byPersonId: people.champion,
    byName: "Dana Kim",
  });
  const rows = rowsOf({ size, stages: ids, today: today(), owners: { champion, colleague, rep } });
  const hidden = rowsOf({
    size: Math.ceil(size / 5),
    stages: ids,
    today: today(),
    owners: { champion, colleague, rep },
  });
  await insertRows(db, ground, [
    ...rows,
    ...hidden.map((row) => ({
      ...row,
      lane: "seller" as const,
      ownerSide: "seller" as const,
      ownerId: rep,
      isDone: false,
    })),
  ]);
  const openSteps = rows
    .filter((row) => !row.isDone && row.ownerSide === "buyer" && row.progress === "open")
    .map(({ id }) => id);
  const open = rows.filter(({ stageId }) => stageId === ids[2]).map(({ id }) => `step:${id}`);
  const shown = [...(stages[2]?.verifiers ?? []).map((id) => `verifier:${id}`), ...open].join(" ");
  return { planId, openSteps, stages: ids, shown };
}

async function insertRows(
  db: Owner,
  ground: { workspaceId: string; planId: string },
  rows: readonly Row[],
): Promise<void> {
  const parts = Array.from({ length: Math.ceil(rows.length / 500) }, (_, part) =>
    rows.slice(part * 500, part * 500 + 500),
  );
  for (const some of parts) {
    await db.insert(schema.step).values(
      some.map(({ isDone: _, ownerName: __, ...row }) => ({
        ...ground,
        ...row,
        ownerLane: "shared" as const,
        handshake: row.lane === "shared" ? ("accepted" as const) : null,
        createdByName: "Sam Rep",
      })),
    );
    const done = some.filter(({ isDone }) => isDone);
    if (done.length === 0) continue;
    await db
      .insert(schema.stepCompletion)
      .values(done.map(({ id, lane }) => ({ stepId: id, ...ground, lane, byName: "Lea Moreau" })));
  }
}

/** By the clock of this machine, as the servers have it. */
export function today(): IsoDate {
  return new Date().toISOString().slice(0, 10) as IsoDate;
}
