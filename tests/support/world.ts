/**
 * A small world for integration tests: Northwind with its members, Acme with a plan on the default path, people of every
 * access on both sides, and a rival workspace that must never meet any of it. Rows are written by the owner of the
 * database, so that a test of a command starts from facts and not from other commands.
 */
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";

import { inPlan, inWorkspace } from "#app/access/context.server.ts";
import type { PlanViewer, WorkspaceViewer } from "#app/access/viewer.ts";
import { defaultPath } from "#app/plan/stage.ts";
import * as schema from "#db/schema/index.ts";

export type Owner = PostgresJsDatabase;
type Access = "none" | "view" | "contribute" | "deputy" | "champion";

/** A client of the database's owner, whom row-level security lets pass: for facts a test starts from or looks at. */
export function openAsOwner(url: string): { db: Owner; sql: postgres.Sql; end: () => Promise<void> } {
  const sql = postgres(url, { max: 2, onnotice: () => undefined });
  return { db: drizzle(sql, { casing: "snake_case" }), sql, end: () => sql.end() };
}

export interface World {
  owner: Owner;
  workspaceId: string;
  companyId: string;
  planId: string;
  stages: { id: string; kind: string; label: string; verifiers: string[] }[];
  /** Person ids of members and buyers. `hidden` contributes from the buyer lane; `named` has contribute and may move the stage. */
  people: Record<
    | "owner"
    | "manager"
    | "rep"
    | "marketer"
    | "champion"
    | "deputy"
    | "contributor"
    | "named"
    | "viewer"
    | "hidden"
    | "stranger",
    string
  >;
  participants: Record<"champion" | "deputy" | "contributor" | "named" | "viewer" | "hidden" | "rep" | "role", string>;
  rival: { workspaceId: string; planId: string; rep: string; champion: string };
  end(): Promise<void>;
}

export type Who = keyof World["people"] | "rivalRep" | "rivalChampion";

/** Monday 2 November 2026, 10:00 in Berlin: what tests call now unless they say otherwise. */
export const worldNow = new Date("2026-11-02T09:00:00Z");

export async function makeWorld(url: string, options: { isAdopted?: boolean } = {}): Promise<World> {
  const { db, end } = openAsOwner(url);
  const people = {
    owner: await makePerson(db, "olga@northwind.example"),
    manager: await makePerson(db, "mia@northwind.example"),
    rep: await makePerson(db, "sam@northwind.example"),
    marketer: await makePerson(db, "max@northwind.example"),
    champion: await makePerson(db, "dana@acme.example"),
    deputy: await makePerson(db, "dev@acme.example"),
    contributor: await makePerson(db, "lea@acme.example"),
    named: await makePerson(db, "nils@acme.example"),
    viewer: await makePerson(db, "vic@acme.example"),
    hidden: await makePerson(db, "hilda@acme.example"),
    stranger: await makePerson(db, "stranger@elsewhere.example"),
  };
  const workspaceId = await makeWorkspace(db, "Northwind", "northwind.example");
  const members = {
    owner: await makeMember(db, {
      workspaceId,
      personId: people.owner,
      name: "Olga Owner",
      role: "owner",
      address: "olga@northwind.example",
    }),
    manager: await makeMember(db, {
      workspaceId,
      personId: people.manager,
      name: "Mia Manager",
      role: "manager",
      address: "mia@northwind.example",
    }),
    rep: await makeMember(db, {
      workspaceId,
      personId: people.rep,
      name: "Sam Rep",
      role: "rep",
      address: "sam@northwind.example",
    }),
    marketer: await makeMember(db, {
      workspaceId,
      personId: people.marketer,
      name: "Max Market",
      role: "marketer",
      address: "max@northwind.example",
    }),
  };
  const { companyId, planId, stages } = await makePlan(db, {
    workspaceId,
    companyName: "Acme",
    isAdopted: options.isAdopted ?? true,
  });
  const buyer = { db, workspaceId, planId };
  const participants = {
    champion: await makeParticipant({
      ...buyer,
      personId: people.champion,
      name: "Dana Kim",
      address: "dana@acme.example",
      access: "champion",
    }),
    deputy: await makeParticipant({
      ...buyer,
      personId: people.deputy,
      name: "Dev Deputy",
      address: "dev@acme.example",
      access: "deputy",
    }),
    contributor: await makeParticipant({
      ...buyer,
      personId: people.contributor,
      name: "Lea Moreau",
      address: "lea@acme.example",
      access: "contribute",
    }),
    named: await makeParticipant({
      ...buyer,
      personId: people.named,
      name: "Nils Named",
      address: "nils@acme.example",
      access: "contribute",
      canMoveStage: true,
    }),
    viewer: await makeParticipant({
      ...buyer,
      personId: people.viewer,
      name: "Vic View",
      address: "vic@acme.example",
      access: "view",
    }),
    hidden: await makeParticipant({
      ...buyer,
      personId: people.hidden,
      name: "Hilda Hidden",
      address: "hilda@acme.example",
      access: "contribute",
      lane: "buyer",
      authorId: people.champion,
    }),
    role: await makeParticipant({
      ...buyer,
      personId: null,
      name: null,
      title: "Finance approver",
      address: null,
      access: "none",
    }),
    rep: await makeParticipant({
      ...buyer,
      personId: people.rep,
      memberId: members.rep,
      name: "Sam Rep",
      address: null,
      access: "contribute",
      side: "seller",
    }),
  };
  const rivalRep = await makePerson(db, "ria@rival.example");
  const rivalChampion = await makePerson(db, "bob@bolt.example");
  const rivalWorkspaceId = await makeWorkspace(db, "Rival", "rival.example");
  await makeMember(db, {
    workspaceId: rivalWorkspaceId,
    personId: rivalRep,
    name: "Ria Rival",
    role: "owner",
    address: "ria@rival.example",
  });
  const rivalPlan = await makePlan(db, { workspaceId: rivalWorkspaceId, companyName: "Bolt", isAdopted: true });
  await makeParticipant({
    db,
    workspaceId: rivalWorkspaceId,
    planId: rivalPlan.planId,
    personId: rivalChampion,
    name: "Bob Bolt",
    address: "bob@bolt.example",
    access: "champion",
  });
  return {
    owner: db,
    workspaceId,
    companyId,
    planId,
    stages,
    people,
    participants,
    rival: { workspaceId: rivalWorkspaceId, planId: rivalPlan.planId, rep: rivalRep, champion: rivalChampion },
    end,
  };
}

/** Runs `run` as that person on the plan (the rival's people on theirs), in the transaction a guard would open. */
export async function as<T>(
  world: World,
  who: Who,
  run: (viewer: PlanViewer) => Promise<T>,
  options: { now?: Date; planId?: string } = {},
): Promise<T> {
  const isRival = who === "rivalRep" || who === "rivalChampion";
  const personId =
    who === "rivalRep" ? world.rival.rep : who === "rivalChampion" ? world.rival.champion : world.people[who];
  const planId = options.planId ?? (isRival ? world.rival.planId : world.planId);
  const result = await inPlan({ personId, tokenHash: null, planId, now: options.now ?? worldNow }, async (viewer) => ({
    value: await run(viewer),
  }));
  if (result === null) throw new Error(`${who} may not open this plan`);
  return result.value;
}

/** Runs `run` as a reader of the personal link with this token's hash. */
export async function asLink<T>(
  world: World,
  tokenHash: string,
  run: (viewer: PlanViewer) => Promise<T>,
  now = worldNow,
): Promise<T | null> {
  return inPlan({ personId: null, tokenHash, planId: world.planId, now }, run);
}

export async function asMember<T>(
  world: World,
  who: "owner" | "manager" | "rep" | "marketer" | "rivalRep",
  run: (viewer: WorkspaceViewer) => Promise<T>,
  now = worldNow,
): Promise<T> {
  const personId = who === "rivalRep" ? world.rival.rep : world.people[who];
  const result = await inWorkspace({ personId, now }, async (viewer) => ({ value: await run(viewer) }));
  if (result === null) throw new Error(`${who} is no member`);
  return result.value;
}

export async function makePerson(db: Owner, address: string): Promise<string> {
  const id = crypto.randomUUID();
  await db.insert(schema.person).values({ id, address, provedAt: worldNow });
  return id;
}

export async function makeWorkspace(db: Owner, name: string, domain: string): Promise<string> {
  const id = crypto.randomUUID();
  await db.insert(schema.workspace).values({ id, name, domains: [domain], country: "DE", timeZone: "Europe/Berlin" });
  return id;
}

export async function makeMember(
  db: Owner,
  values: {
    workspaceId: string;
    personId: string;
    name: string;
    role: "owner" | "manager" | "rep" | "marketer";
    address: string;
  },
): Promise<string> {
  const id = crypto.randomUUID();
  await db
    .insert(schema.member)
    .values({ id, ...values, function: values.role === "marketer" ? "marketing" : "sales" });
  return id;
}

export async function makePlan(
  db: Owner,
  { workspaceId, companyName, isAdopted }: { workspaceId: string; companyName: string; isAdopted: boolean },
): Promise<{ companyId: string; planId: string; stages: World["stages"] }> {
  const companyId = crypto.randomUUID();
  const planId = crypto.randomUUID();
  await db.insert(schema.company).values({ id: companyId, workspaceId, name: companyName, country: "DE" });
  await db.insert(schema.plan).values({
    id: planId,
    workspaceId,
    companyId,
    name: "Service desk",
    country: "DE",
    timeZone: "Europe/Berlin",
    template: "middle",
    createdByName: "Sam Rep",
    ...(isAdopted ? { adoptedAt: worldNow, adoptedByName: "Dana Kim" } : {}),
  });
  const stages = defaultPath.map((stage, index) => ({
    id: crypto.randomUUID(),
    kind: stage.kind,
    label: stage.label,
    name: stage.name,
    rank: (index + 1) * 10,
    texts: stage.verifiers,
    verifiers: stage.verifiers.map(() => crypto.randomUUID()),
  }));
  await db
    .insert(schema.stage)
    .values(stages.map(({ id, kind, label, name, rank }) => ({ id, workspaceId, planId, kind, label, name, rank })));
  await db.insert(schema.verifier).values(
    stages.flatMap((stage) =>
      stage.verifiers.map((id, index) => ({
        id,
        workspaceId,
        planId,
        stageId: stage.id,
        text: stage.texts[index] ?? "",
        rank: (index + 1) * 10,
      })),
    ),
  );
  return { companyId, planId, stages };
}

export async function makeParticipant({
  db,
  title = "Acme",
  side = "buyer",
  lane = "shared",
  ...values
}: {
  db: Owner;
  workspaceId: string;
  planId: string;
  personId: string | null;
  memberId?: string;
  name: string | null;
  address: string | null;
  access: Access;
  canMoveStage?: boolean;
  title?: string;
  side?: "buyer" | "seller";
  lane?: "shared" | "buyer";
  authorId?: string;
}): Promise<string> {
  const id = crypto.randomUUID();
  await db.insert(schema.participant).values({ id, title, side, lane, createdByName: "Sam Rep", ...values });
  return id;
}

/** A step as a fact. The owner's side decides the handshake unless it is given. */
export async function makeStep(
  world: World,
  values: Partial<typeof schema.step.$inferInsert> & { title: string },
): Promise<string> {
  const id = crypto.randomUUID();
  await world.owner.insert(schema.step).values({
    id,
    workspaceId: world.workspaceId,
    planId: world.planId,
    lane: "shared",
    stageId: world.stages[0]?.id ?? "",
    ownerSide: "buyer",
    rank: 10,
    handshake: (values.lane ?? "shared") === "shared" ? "accepted" : null,
    createdByName: "Sam Rep",
    ...values,
  });
  return id;
}
