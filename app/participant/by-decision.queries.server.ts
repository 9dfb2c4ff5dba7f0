/** The company's people by the part they have: the picture, and the same rows with what this reader may do about each. */
import { eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { keptName } from "#db/schema/consent.ts";
import { knownColumns, theirKept } from "#db/schema/known-name.ts";
import { participant } from "#db/schema/participant.ts";

import type { BuyingRole } from "./buying-role.ts";
import { type DecisionMap, decisionMap, type MapFacts } from "./decision-map.ts";
import { readPeople } from "./participant.queries.server.ts";
import { type PersonRecord, targetOf } from "./person-record.server.ts";
import type { PersonRow } from "./person-row.ts";
import { readReportingLines } from "./reporting.queries.server.ts";
import { mayDescribe } from "./right.ts";

export type DecisionRow = {
  part: BuyingRole | null;
  /** `part` of one is as it is stored: a role's place is not the person's until somebody says so. */
  people: { row: PersonRow; part: string; reportsTo: string | null; mayDescribe: boolean }[];
};

export async function readByDecision(viewer: PlanViewer): Promise<{ map: DecisionMap; rows: DecisionRow[] }> {
  const [people, records, lines] = await Promise.all([
    readPeople(viewer),
    readRecords(viewer),
    readReportingLines(viewer),
  ]);
  const company = new Map(people.filter(({ side }) => side === "buyer").map((row) => [row.id, row]));
  const facts = [...company.values()].map(({ id, called, initials, lane, name, knownAs }): MapFacts => {
    return { id, called, initials, part: partOf(records.get(id)), lane, isNamed: name !== null, knownAs };
  });
  const map = decisionMap(facts, lines);
  const heads = new Map(map.lines.map(({ from, to }) => [from, company.get(to)?.called ?? null]));
  const rows = map.rows.map(({ part, people: some }) => ({
    part,
    people: some.flatMap(({ id }) => {
      const [row, record] = [company.get(id), records.get(id)];
      if (!row || !record) return [];
      const may = viewer.can("takePart") && mayDescribe(viewer, targetOf(record));
      return [{ row, part: partOf(record) ?? "", reportsTo: heads.get(id) ?? null, mayDescribe: may }];
    }),
  }));
  return { map, rows };
}

async function readRecords({ tx, planId }: PlanViewer): Promise<Map<string, PersonRecord>> {
  const rows = await tx
    .select(knownColumns)
    .from(participant)
    .leftJoin(keptName, theirKept)
    .where(eq(participant.planId, planId));
  return new Map(rows.map((row) => [row.id, row]));
}

function partOf(record: PersonRecord | undefined): BuyingRole | null {
  return (record?.buyingRole ?? null) as BuyingRole | null;
}
