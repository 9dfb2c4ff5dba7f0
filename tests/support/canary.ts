/**
 * Canaries (S3): rows in every lane of every table that has lanes, each text of which says where it stands. A reader who
 * meets the canary of a lane they do not read has been shown what they must not see.
 */
import { z } from "zod";

import { eventSchemas } from "#app/activity/event.ts";
import type { Lane } from "#app/lib/lane.ts";
import * as schema from "#db/schema/index.ts";

import { plantBrief } from "./canary-brief.ts";
import { plantContent, type PlantedContent } from "./canary-content.ts";
import { plantCriterion, type PlantedCriterion } from "./canary-criterion.ts";
import { plantFile, type PlantedFile } from "./canary-file.ts";
import { plantForward, type PlantedForward } from "./canary-forward.ts";
import { plantForwarded, type PlantedForwarded } from "./canary-forwarded.ts";
import { plantMarks } from "./canary-marks.ts";
import { plantAboutPeople } from "./canary-people.ts";
import { plantPosition } from "./canary-position.ts";
import { plantProject, type PlantedProject } from "./canary-project.ts";
import { plantTalk, type PlantedTalk } from "./canary-talk.ts";
import { plantWhy, type PlantedWhy } from "./canary-why.ts";
import { makeParticipant, makePerson, type Owner, type World, worldNow } from "./world.ts";

/** Whose eyes a row is for: a lane of the plan, behind one forward's link, of another plan or workspace, of the post. */
export const zones = [
  "shared",
  "buyer",
  "forwarded",
  "seller",
  "ownchampion",
  "owndeputy",
  "ownrep",
  "ownmanager",
  "othershared",
  "otherbuyer",
  "rivalshared",
  "rivalseller",
  "post",
] as const;
export type Zone = (typeof zones)[number];

/** The zones whose canaries stand in a text. */
export function canariesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/kanari_([a-z]+)_/g)].map(([, zone]) => zone ?? ""));
}

export interface Planted
  extends PlantedTalk, PlantedForward, PlantedContent, PlantedFile, PlantedWhy, PlantedCriterion, PlantedProject {
  stepId: string;
  doneStepId: string;
  removedStepId: string;
  participantId: string;
  roleId: string;
  proposalId: string;
  requestId: string;
  itemId: string;
  /** Always shared: a move of the plan, a stage, a fact of it. */
  moveId: string;
  stageId: string;
  verifierId: string;
}

interface Place {
  workspaceId: string;
  planId: string;
  stages: World["stages"];
}

export type PlantedZones = Record<Exclude<Zone, "post" | "forwarded">, Planted> & { forwarded: PlantedForwarded };

/** Plants the plan of the world, one more plan of the workspace, and the rival's; returns the ids by zone. */
export async function plantCanaries(world: World, other: Place, rival: Place): Promise<PlantedZones> {
  const db = world.owner;
  const { people } = world;
  const planted: Partial<Record<Zone, Planted>> = {};
  const plant = async (zone: Zone, lane: Lane, place: Place, authorId: string | null = null): Promise<void> => {
    planted[zone] = await plantZone({ db, zone, lane, place, authorId });
  };
  await plant("shared", "shared", world);
  await plant("buyer", "buyer", world, people.champion);
  await plant("seller", "seller", world, people.rep);
  await plant("ownchampion", "own", world, people.champion);
  await plant("owndeputy", "own", world, people.deputy);
  await plant("ownrep", "own", world, people.rep);
  await plant("ownmanager", "own", world, people.manager);
  await plant("othershared", "shared", other);
  await plant("otherbuyer", "buyer", other);
  await plant("rivalshared", "shared", rival);
  await plant("rivalseller", "seller", rival);
  await plantBetweenLanes(world, planted as Record<Zone, Planted>);
  await db.insert(schema.delivery).values({
    id: crypto.randomUUID(),
    workspaceId: world.workspaceId,
    planId: world.planId,
    kind: "invitation",
    recipient: "kanari_post_delivery_recipient@acme.example",
    about: { participantId: planted.buyer?.participantId ?? "", linkId: crypto.randomUUID() },
    lastError: "kanari_post_delivery_error",
    state: "failed",
  });
  return { ...(planted as Record<Zone, Planted>), forwarded: await plantForwarded(world) };
}

async function plantZone({
  db,
  zone,
  lane,
  place,
  authorId,
}: {
  db: Owner;
  zone: Zone;
  lane: Lane;
  place: Place;
  authorId: string | null;
}): Promise<Planted> {
  const say = (where: string): string => `kanari_${zone}_${where}`;
  const { workspaceId, planId, stages } = place;
  const common = { workspaceId, planId, lane, authorId };
  const side = /seller|rep|manager/.test(zone) ? ("seller" as const) : ("buyer" as const);
  const by = (table: string): { byName: string; at: Date } => ({ byName: say(`${table}_by`), at: worldNow });
  const stage = (index: number): { id: string; verifiers: string[] } => stages[index] ?? { id: "", verifiers: [] };
  const ids = Object.fromEntries(
    ["step", "blocked", "leftOut", "done", "removed", "person", "role", "guess", "proposal", "request"].map((name) => [
      name,
      crypto.randomUUID(),
    ]),
  ) as Record<string, string>;
  const id = (name: string): string => ids[name] ?? "";

  const aPerson = {
    ...common,
    side,
    title: say("participant_title"),
    needs: say("participant_needs"),
    why: say("participant_why"),
    decides: say("participant_decides"),
    createdByName: say("participant_by"),
  };
  await db.insert(schema.participant).values([
    {
      ...aPerson,
      id: id("person"),
      name: say("participant_name"),
      address: `${say("participant_address")}@${side === "buyer" ? "acme" : "northwind"}.example`,
      access: "view",
      invitedAt: worldNow,
      invitedByName: say("participant_inviter"),
    },
    { ...aPerson, id: id("role"), name: null, neededStageId: stage(3).id, neededOn: "2026-12-01" },
    // Somebody of the other company, noted where that company does not read.
    { ...aPerson, id: id("guess"), side: "buyer", name: say("participant_guess"), access: "none" },
  ]);

  const aStep = {
    ...common,
    stageId: stage(1).id,
    ownerSide: side,
    note: say("step_note"),
    doneWhen: say("step_doneWhen"),
    leadTime: say("step_leadTime"),
    handshake: lane === "shared" ? ("accepted" as const) : null,
    createdByName: say("step_by"),
    isRequired: true,
    dueOn: "2026-11-20",
  };
  const whose = { ownerId: id("person"), ownerLane: lane };
  await db.insert(schema.step).values([
    { ...aStep, ...whose, id: id("step"), title: say("step_open"), rank: 10 },
    {
      ...aStep,
      ...whose,
      id: id("blocked"),
      title: say("step_blocked"),
      rank: 20,
      progress: "blocked",
      waitsFor: say("step_waitsFor"),
    },
    {
      ...aStep,
      id: id("leftOut"),
      title: say("step_leftOut"),
      rank: 30,
      progress: "left-out",
      leftOutReason: say("step_leftOutReason"),
    },
    { ...aStep, ...whose, id: id("done"), title: say("step_done"), rank: 40 },
    {
      ...aStep,
      id: id("removed"),
      title: say("step_removed"),
      rank: 50,
      removedAt: worldNow,
      removedByName: say("step_remover"),
      removedBySide: side,
    },
  ]);
  await db
    .insert(schema.stepCompletion)
    .values({ ...common, ...by("completion"), stepId: id("done"), evidence: say("completion_evidence") });
  await db
    .insert(schema.stepHelper)
    .values({ ...common, stepId: id("blocked"), participantLane: lane, participantId: id("role") });
  await db.insert(schema.stepProposal).values({
    ...common,
    ...by("proposal"),
    id: id("proposal"),
    stepId: id("step"),
    kind: "change",
    bySide: side === "buyer" ? "seller" : "buyer",
    reason: say("proposal_reason"),
    changes: { title: say("proposal_title"), dueOn: "2026-11-27" },
  });
  await db.insert(schema.successionNotice).values({
    ...common,
    ...by("succession"),
    id: crypto.randomUUID(),
    participantLane: lane,
    participantId: id("person"),
    effectiveOn: "2026-11-30",
  });
  await db.insert(schema.accessRequest).values({
    ...common,
    id: id("request"),
    name: say("request_name"),
    address: `${say("request_address")}@acme.example`,
    personId: await makePerson(db, `${say("request_person")}@acme.example`),
  });
  const move = await plantMoves({ db, zone, common, place, stepId: id("leftOut"), say, by });
  await plantEvents({ db, lane, common, authorId, say });
  const read = await plantContent({ db, common, side, participantId: id("person"), say, by });
  const filed = await plantFile({ db, common, side, say });
  const forwarded = await plantForward({ db, common, side, participantId: id("person"), say, by });
  await plantBrief({ db, common, participantId: id("person"), forwardId: forwarded.forwardId, say, by });
  await plantMarks({ db, common, say });
  const judged = await plantCriterion({ db, common, participantId: id("person"), say, by });
  await plantAboutPeople({ db, common, person: id("person"), role: id("role"), by });
  const talk = await plantTalk({ db, common, side, stepId: id("step"), participantId: id("person"), say, by });
  await plantPosition({ db, common, participantId: id("person"), forwardId: forwarded.forwardId, say, by });
  const why = await plantWhy({ db, common, side, say, by });
  const measureId = why.figureId;
  const project = await plantProject({ db, common, participantId: id("person"), measureId, say });
  return {
    ...why,
    ...project,
    ...read,
    ...filed,
    ...forwarded,
    ...talk,
    ...judged,
    stepId: id("step"),
    doneStepId: id("done"),
    removedStepId: id("removed"),
    participantId: id("person"),
    roleId: id("role"),
    proposalId: id("proposal"),
    requestId: id("request"),
    ...move,
    stageId: stage(2).id,
    verifierId: stage(2).verifiers[0] ?? "",
  };
}

const moveNumbers = new Map<string, number>();

/** Moves are always shared; what one side notes beside them is in its own lane. */
async function plantMoves({
  db,
  zone,
  common,
  place: { workspaceId, planId, stages },
  stepId,
  say,
  by,
}: {
  db: Owner;
  zone: Zone;
  common: { workspaceId: string; planId: string; lane: Lane; authorId: string | null };
  place: Place;
  stepId: string;
  say: (where: string) => string;
  by: (table: string) => { byName: string; at: Date };
}): Promise<{ moveId: string; itemId: string }> {
  const number = (moveNumbers.get(planId) ?? 0) + 1;
  moveNumbers.set(planId, number);
  const moveId = crypto.randomUUID();
  const itemId = crypto.randomUUID();
  const isWithin = /^(shared|othershared|rivalshared)$/.test(zone);
  const stageId = stages[number % 3]?.id ?? "";
  await db.insert(schema.stageMove).values({
    id: moveId,
    workspaceId,
    planId,
    number,
    kind: number === 1 ? "start" : "jump",
    fromStageId: number === 1 ? null : (stages[(number - 1) % 3]?.id ?? ""),
    toStageId: stageId,
    ...(isWithin
      ? { reason: "own-words", reasonText: say("move_reason"), ...by("move") }
      : { byName: "Dana Kim", at: worldNow }),
  });
  await db.insert(schema.stageMoveNote).values({ ...common, moveId, text: say("move_note") });
  await db.insert(schema.stageMoveItem).values({
    ...common,
    id: itemId,
    moveId,
    stepLane: common.lane,
    stepId,
    choice: "left-out",
    reason: say("item_reason"),
    takenUpAt: worldNow,
    takenUpByName: say("item_takenUp"),
  });
  const freeStage = stages[number % stages.length]?.id ?? "";
  await db.insert(schema.notYet).values({ ...common, ...by("notYet"), stageId: freeStage });
  await db
    .insert(schema.stageOverrule)
    .values({ ...common, ...by("overrule"), id: crypto.randomUUID(), stageId, reason: say("overrule_reason") });
  return { moveId, itemId };
}

/** One event of every kind. */
async function plantEvents({
  db,
  lane,
  common,
  authorId,
  say,
}: {
  db: Owner;
  lane: Lane;
  common: { workspaceId: string; planId: string };
  authorId: string | null;
  say: (where: string) => string;
}): Promise<void> {
  const head = { ...common, lane, ...(lane === "own" && authorId ? { authorId } : { authorId: undefined }) };
  const kinds = Object.entries(eventSchemas);
  await db.insert(schema.laneHead).values({ ...head, seq: kinds.length });
  await db.insert(schema.event).values(
    kinds.map(([kind, payload], index) => ({
      ...head,
      seq: index + 1,
      kind,
      payload: sample(payload, say(`event_${kind.replace(/\W/g, "_")}`), ""),
      actorSide: "buyer" as const,
      actorName: say("event_actor"),
      at: new Date(worldNow.getTime() - (kinds.length - index) * 60_000),
    })),
  );
}

/** A value a schema takes, with the canary wherever it takes free text. */
function sample(schemaOf: z.ZodType, canary: string, key: string): unknown {
  if (schemaOf instanceof z.ZodObject) {
    const isDates = "on" in schemaOf.shape;
    return Object.fromEntries(
      Object.entries(schemaOf.shape as Record<string, z.ZodType>).map(([name, one]) => [
        name,
        sample(one, canary, isDates && name === "was" ? "on" : name),
      ]),
    );
  }
  if (schemaOf instanceof z.ZodArray) return [sample(schemaOf.element as z.ZodType, canary, key)];
  if (schemaOf instanceof z.ZodNullable || schemaOf instanceof z.ZodOptional)
    return sample(schemaOf.unwrap() as z.ZodType, canary, key);
  if (schemaOf instanceof z.ZodEnum) return schemaOf.options[0];
  if (schemaOf instanceof z.ZodNumber) return 1;
  if (schemaOf instanceof z.ZodBoolean) return false;
  if (key === "at") return worldNow.toISOString();
  if (/(^on|On)$/.test(key)) return "2026-12-01";
  return canary;
}

/** A shared step that somebody of the buyer lane has, and a private step that somebody shared owns (LN6). */
async function plantBetweenLanes(world: World, planted: Record<Zone, Planted>): Promise<void> {
  const { workspaceId, planId, owner: db, people } = world;
  await db.insert(schema.stepAssignment).values({
    workspaceId,
    planId,
    lane: "buyer",
    authorId: people.champion,
    stepId: planted.shared.stepId,
    stepLane: "shared",
    participantLane: "buyer",
    participantId: planted.buyer.participantId,
  });
  await makeParticipant({
    db,
    workspaceId,
    planId,
    personId: null,
    name: "kanari_buyer_namesake",
    // The same address in two lanes: one must not tell of the other.
    address: "kanari_shared_participant_address@acme.example",
    access: "view",
    lane: "buyer",
  });
}
