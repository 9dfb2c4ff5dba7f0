/** Lines of reporting as this reader may read them, between people whose access was not taken away. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";

import type { PlanViewer } from "#app/access/viewer.ts";
import { keptRead } from "#db/kept-read.ts";
import { participant } from "#db/schema/participant.ts";
import { reportingLine } from "#db/schema/people.ts";

import type { ReportingLine } from "./reporting.ts";

const person = alias(participant, "person_of_line");
const head = alias(participant, "head_of_line");

const linesOf = keptRead((tx) =>
  tx
    .select({ lane: reportingLine.lane, personId: reportingLine.participantId, toId: reportingLine.toId })
    .from(reportingLine)
    .innerJoin(person, and(eq(person.id, reportingLine.participantId), isNull(person.revokedAt)))
    .innerJoin(head, and(eq(head.id, reportingLine.toId), isNull(head.revokedAt)))
    .where(eq(reportingLine.planId, sql.placeholder("planId")))
    // Left to the database, the order would follow rows this reader must not know of (LN2).
    .orderBy(asc(reportingLine.participantId), asc(reportingLine.lane)),
);

export async function readReportingLines({ tx, planId }: PlanViewer): Promise<ReportingLine[]> {
  return linesOf(tx, { planId });
}
