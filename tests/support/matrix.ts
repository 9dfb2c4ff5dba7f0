/**
 * Who asks, and what each may do, as the design says it: written out here once more on purpose, so that a slip in the
 * product's own table shows.
 */
import { randomBytes } from "node:crypto";

import * as schema from "#db/schema/index.ts";
import { eq as isId } from "drizzle-orm";

import { hashOf } from "#app/access/secret.server.ts";

import type { Answer } from "./routed-app.ts";
import { plantCanaries, type Planted, type PlantedZones, type Zone } from "./canary.ts";
import { makeMember, makeParticipant, makePerson, makePlan, makeWorld, type World } from "./world.ts";

export const insiders = [
  "linkReader",
  "linkOfViewer",
  "linkOfNobody",
  "linkOfForward",
  "viewer",
  "contributor",
  "hidden",
  "named",
  "deputy",
  "champion",
  "marketer",
  "rep",
  "manager",
  "owner",
] as const;
export const outsiders = [
  "nobody",
  "revokedLink",
  "expiredLink",
  "linkOfRevoked",
  "linkOfRevokedForward",
  "stranger",
  "otherBuyer",
  "rivalChampion",
  "rivalRep",
  "revoked",
  "formerMember",
  "administrator",
] as const;
export type Insider = (typeof insiders)[number];
export type Outsider = (typeof outsiders)[number];
export type Reader = Insider | Outsider;
export const readers: readonly Reader[] = [...insiders, ...outsiders];
export const sellers = ["marketer", "rep", "manager", "owner"] as const;
export type PlanRight =
  | "readShared"
  | "readOwnLane"
  | "takePart"
  | "editSteps"
  | "meetVerifiers"
  | "moveStage"
  | "changePath"
  | "leadPlan"
  | "runSellerSide";
const reading: PlanRight[] = ["readShared"];
const viewing: PlanRight[] = [...reading, "readOwnLane", "takePart"];
const contributing: PlanRight[] = [...viewing, "editSteps", "meetVerifiers"];
const leading: PlanRight[] = [...contributing, "moveStage", "changePath", "leadPlan"];
const selling: PlanRight[] = [...viewing, "editSteps", "changePath", "runSellerSide"];
export const rights: Record<Insider, readonly PlanRight[]> = {
  linkReader: reading,
  linkOfViewer: reading,
  linkOfNobody: reading,
  linkOfForward: reading,
  viewer: viewing,
  contributor: contributing,
  hidden: contributing,
  named: [...contributing, "moveStage"],
  deputy: leading,
  champion: leading,
  marketer: viewing,
  rep: selling,
  manager: selling,
  owner: selling,
};
/** What the code would open for a link reader: they are sent to it. Nobody knows yet who holds a link made for nobody. */
export const afterProof: Partial<Record<Insider, readonly PlanRight[]>> = {
  linkReader: contributing,
  linkOfViewer: viewing,
  linkOfNobody: [...leading, "runSellerSide"],
  linkOfForward: viewing,
};

export type WorkspaceRight = "readPlans" | "startPlan" | "editTemplates" | "manageMembers" | "manageOwners";
export const workspaceRights: Partial<Record<Reader, readonly WorkspaceRight[]>> = {
  marketer: ["readPlans", "editTemplates"],
  rep: ["readPlans", "startPlan"],
  manager: ["readPlans", "startPlan", "editTemplates", "manageMembers"],
  owner: ["readPlans", "startPlan", "editTemplates", "manageMembers", "manageOwners"],
  // In a workspace of their own.
  rivalRep: ["readPlans", "startPlan", "editTemplates", "manageMembers", "manageOwners"],
};

const team: Zone[] = ["shared", "buyer", "forwarded"];
const selves: Zone[] = ["shared", "seller", "othershared"];
/** The zones each may read somewhere on the server. */
export const mayRead: Record<Reader, readonly Zone[]> = {
  linkReader: ["shared"],
  linkOfViewer: ["shared"],
  linkOfNobody: ["shared"],
  // FW5: the shared lane and the items forwarded by that link, nothing else.
  linkOfForward: ["shared", "forwarded"],
  viewer: team,
  contributor: team,
  hidden: team,
  named: team,
  deputy: [...team, "owndeputy"],
  champion: [...team, "ownchampion"],
  marketer: selves,
  rep: [...selves, "ownrep"],
  manager: [...selves, "ownmanager"],
  owner: selves,
  nobody: [],
  revokedLink: [],
  expiredLink: [],
  linkOfRevoked: [],
  linkOfRevokedForward: [],
  stranger: [],
  otherBuyer: ["othershared", "otherbuyer"],
  rivalChampion: ["rivalshared"],
  rivalRep: ["rivalshared", "rivalseller"],
  revoked: [],
  formerMember: [],
  administrator: ["post"],
};

/** Where mail reaches those who have an address. */
export const mailAddresses: Partial<Record<Reader, string>> = {
  champion: "dana@acme.example",
  deputy: "dev@acme.example",
  contributor: "lea@acme.example",
  hidden: "hilda@acme.example",
  viewer: "vic@acme.example",
  rep: "sam@northwind.example",
  manager: "mia@northwind.example",
  marketer: "max@northwind.example",
  rivalRep: "ria@rival.example",
  rivalChampion: "bob@bolt.example",
  stranger: "stranger@elsewhere.example",
};

export interface MatrixWorld extends World {
  /** The Cookie header of each reader. */
  cookies: Record<Reader, string>;
  /** Personal links as they stand in an address. */
  tokens: Record<Extract<Reader, `${string}ink${string}`>, string>;
  planted: PlantedZones;
  otherPlanId: string;
}

/** A world with everybody who ever asks, signed in at `now`, and canaries in every lane. */
export async function makeMatrixWorld(url: string, now: Date): Promise<MatrixWorld> {
  const world = await makeWorld(url);
  const { owner: db, workspaceId, planId, people } = world;
  const other = await makePlan(db, { workspaceId, companyName: "Otherco", isAdopted: true });
  const person = (name: string): Promise<string> => makePerson(db, `${name}@elsewhere.example`);
  const extra = {
    otherBuyer: await person("orla"),
    revoked: await person("rex"),
    formerMember: await makePerson(db, "frank@northwind.example"),
    administrator: await makePerson(db, "root@server.example"),
  };
  await db.update(schema.person).set({ isAdministrator: true }).where(isId(schema.person.id, extra.administrator));
  const buyer = { db, workspaceId, name: "Somebody Else", address: null };
  await makeParticipant({ ...buyer, planId: other.planId, personId: extra.otherBuyer, access: "champion" });
  const revoked = await makeParticipant({ ...buyer, planId, personId: extra.revoked, access: "contribute" });
  await db.update(schema.participant).set({ revokedAt: now }).where(isId(schema.participant.id, revoked));
  const former = await makeMember(db, {
    workspaceId,
    personId: extra.formerMember,
    name: "Frank Former",
    role: "manager",
    address: "frank@northwind.example",
  });
  await db.update(schema.member).set({ endedAt: now }).where(isId(schema.member.id, former));
  const rivalStages = await stagesOf(db, world.rival.planId);
  const planted = await plantCanaries(
    world,
    { workspaceId, planId: other.planId, stages: other.stages },
    { workspaceId: world.rival.workspaceId, planId: world.rival.planId, stages: rivalStages },
  );

  const link = (participantId: string | null, rest: { revokedAt?: Date; expiresAt?: Date } = {}): Promise<string> =>
    makeLink(world, participantId, rest);
  const tokens = {
    linkReader: await link(world.participants.contributor),
    linkOfViewer: await link(world.participants.viewer),
    linkOfNobody: await link(null),
    revokedLink: await link(world.participants.contributor, { revokedAt: now }),
    expiredLink: await link(world.participants.contributor, { expiresAt: new Date("2020-01-01") }),
    linkOfRevoked: await link(revoked),
    linkOfForward: planted.forwarded.token,
    linkOfRevokedForward: await linkOfRevokedForward(world),
  };
  const everybody = { ...people, ...extra, rivalRep: world.rival.rep, rivalChampion: world.rival.champion };
  const cookies = Object.fromEntries(
    await Promise.all(
      readers.map(async (who) => {
        if (who === "nobody") return [who, ""];
        if (who in tokens) return [who, linkCookie(planId, tokens[who as keyof typeof tokens])];
        const kind = sellers.some((one) => one === who) ? ("member" as const) : ("buyer" as const);
        return [who, await signIn(db, { personId: everybody[who as keyof typeof everybody], kind, now })];
      }),
    ),
  ) as Record<Reader, string>;
  return { ...world, cookies, tokens, planted, otherPlanId: other.planId };
}

/** The cookie of somebody who signed in at `now` on this device. */
export async function signIn(
  db: World["owner"],
  { personId, kind, now }: { personId: string; kind: "member" | "buyer" | "administrator"; now: Date },
): Promise<string> {
  const token = randomBytes(25).toString("hex");
  await db.insert(schema.session).values({
    id: hashOf(token),
    userId: personId,
    kind,
    device: "Firefox on Linux",
    // The clock of a test may stand anywhere; that of the library does not.
    expiresAt: new Date("2100-01-01"),
    createdAt: now,
    lastSeenAt: now,
  });
  return `lockstep-session=${token}`;
}

export async function makeLink(
  { owner: db, workspaceId, planId }: World,
  participantId: string | null,
  rest: { revokedAt?: Date; expiresAt?: Date } = {},
): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await db.insert(schema.link).values({
    id: crypto.randomUUID(),
    workspaceId,
    planId,
    lane: "shared",
    participantId,
    tokenHash: hashOf(token),
    createdByName: "Sam Rep",
    ...rest,
  });
  return token;
}

/** Only its forward was taken back: the link itself still stands. */
async function linkOfRevokedForward(world: World): Promise<string> {
  const { owner: db, workspaceId, planId, people } = world;
  const token = await makeLink(world, null);
  const common = { workspaceId, planId, lane: "buyer" as const, authorId: people.champion };
  const id = crypto.randomUUID();
  await db.insert(schema.forward).values({
    ...{ ...common, id, side: "buyer", way: "own-mail", toName: "kanari_buyer_revoked_to", byName: "Dana Kim" },
    ...{ message: "kanari_buyer_revoked_message", revokedAt: new Date(), revokedByName: "kanari_buyer_revoker" },
  });
  const [row] = await db
    .select()
    .from(schema.link)
    .where(isId(schema.link.tokenHash, hashOf(token)));
  await db.insert(schema.forwardLink).values({ ...common, linkId: row?.id ?? "", forwardId: id });
  return token;
}

export function linkCookie(planId: string, token: string): string {
  return `lockstep-link-${planId}=${token}`;
}

async function stagesOf(db: World["owner"], planId: string): Promise<World["stages"]> {
  const rows = await db.select().from(schema.stage).where(isId(schema.stage.planId, planId)).orderBy(schema.stage.rank);
  const facts = await db.select().from(schema.verifier).where(isId(schema.verifier.planId, planId));
  return rows.map(({ id, kind, label }) => ({
    ...{ id, kind, label },
    verifiers: facts.filter(({ stageId }) => stageId === id).map((fact) => fact.id),
  }));
}

export function isOutsider(who: Reader): who is Outsider {
  return outsiders.some((one) => one === who);
}

/** Outsiders whom the server does not know at all; the others are signed in. */
export function isNobody(who: Reader): boolean {
  return ["nobody", "revokedLink", "expiredLink", "linkOfRevoked", "linkOfRevokedForward"].includes(who);
}

/** The path of a route for one plan, each parameter filled from `ids`. */
export function fill(
  path: string,
  ids: Partial<Planted> & { planId: string; token?: string; persona?: string },
): string {
  const filled = path.replaceAll(/:(\w+)\??/g, (_all, name: string) => ids[name as keyof typeof ids] ?? "none");
  return `/${filled}`;
}

/** What differs between two equal answers: nonces, the number of the request, how long it took. */
export function steady({ status, headers, text }: Answer): string {
  const kept = Object.entries(headers).filter(
    ([name]) => !["x-request-id", "content-security-policy", "date", "keep-alive", "connection"].includes(name),
  );
  const nonce = /'nonce-([\w-]+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "none";
  const body = text.replaceAll(nonce, "NONCE").replaceAll(String(headers["x-request-id"]), "REQUEST");
  return [status, body, ...kept.map(([name, value]) => `${name}: ${String(value)}`).sort()].join("\n");
}
