/** Reads of people, each for one reader: what the database shows this viewer, in their words. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { readGround } from "#app/step/step-facts.server.ts";
import { keptRead } from "#db/kept-read.ts";
import { keptName, participant, person, stage } from "#db/schema/index.ts";
import { knownColumns, theirKept } from "#db/schema/known-name.ts";

import type { BuyingRole, FieldOfWork } from "./buying-role.ts";
import { orderPeople, type PeopleReader, type PersonFacts, type PersonRow, personRow } from "./person-row.ts";
import { type WhoElse, whoElse } from "./who-else.ts";

export type { PersonRow } from "./person-row.ts";
export type { WhoElse } from "./who-else.ts";

/** Everybody of both companies this reader may read, one's own company first: who leads, then names, then roles. */
export async function readPeople(viewer: PlanViewer): Promise<PersonRow[]> {
  const facts = await readPeopleFacts(viewer);
  const reader = peopleReader(viewer);
  return orderPeople(
    facts.map((one) => personRow(one, reader, facts)),
    viewer.side,
  );
}

/**
 * PE2: who else should hear about this at the buyer's stage (before they said one: at the first of the path). For a buyer
 * from all they may read; for the seller from the shared lane alone, so that naming somebody in private changes nothing.
 */
export async function readMissingRoles(viewer: PlanViewer): Promise<WhoElse> {
  const [facts, ground] = await Promise.all([readPeopleFacts(viewer), readGround(viewer)]);
  const current = ground.stages.find(({ id }) => id === ground.currentStageId);
  const at = current ?? ground.stages.find(({ retired }) => !retired);
  if (!at) return { rows: [], neededCount: 0 };
  return whoElse(facts, { stageKind: at.kind, stageId: at.id, side: viewer.side, today: viewer.today });
}

export function peopleReader(viewer: PlanViewer): PeopleReader {
  return {
    side: viewer.side,
    participantId: viewer.participant?.id ?? viewer.link?.participantId ?? null,
    companyName: viewer.companyName,
    workspaceName: viewer.workspaceName,
    today: viewer.today,
    zone: viewer.planZone,
  };
}

const factsOf = keptRead((tx) =>
  tx
    .select({
      id: participant.id,
      side: participant.side,
      lane: participant.lane,
      name: knownColumns.name,
      title: knownColumns.title,
      field: knownColumns.field,
      buyingRole: knownColumns.buyingRole,
      decides: knownColumns.decides,
      needs: knownColumns.needs,
      why: knownColumns.why,
      shownAs: keptName.shown,
      neededOn: participant.neededOn,
      neededStageId: participant.neededStageId,
      neededStage: stage.label,
      access: participant.access,
      canMoveStage: participant.canMoveStage,
      personId: participant.personId,
      provedAt: person.provedAt,
      invitedAt: participant.invitedAt,
      invitedByName: participant.invitedByName,
      sharedAt: participant.sharedAt,
      sharedByName: participant.sharedByName,
    })
    .from(participant)
    .leftJoin(keptName, theirKept)
    .leftJoin(stage, eq(stage.id, participant.neededStageId))
    .leftJoin(person, eq(person.id, participant.personId))
    .where(and(eq(participant.planId, sql.placeholder("planId")), isNull(participant.revokedAt)))
    // Left to the database, the order would follow how many rows there are that this reader must not know of (LN2).
    .orderBy(asc(knownColumns.title), asc(participant.id)),
);

/** What the database shows this viewer of everybody whose access was not taken away. */
export async function readPeopleFacts({ tx, planId }: PlanViewer): Promise<PersonFacts[]> {
  const rows = await factsOf(tx, { planId });
  return rows.map(({ personId, provedAt, ...row }) => ({
    ...row,
    field: row.field as FieldOfWork | null,
    buyingRole: row.buyingRole as BuyingRole | null,
    neededOn: row.neededOn as IsoDate | null,
    takesPart: personId !== null,
    isProved: personId === null ? null : provedAt !== null,
  }));
}
