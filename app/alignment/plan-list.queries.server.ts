/** The seller's list: every plan of the workspace, from a fixed number of queries, in lanes shared and seller. */
import { and, eq, isNull } from "drizzle-orm";

import type { WorkspaceViewer } from "#app/access/viewer.ts";
import { participant } from "#db/schema/index.ts";

import { readPlanFacts } from "./plan-facts.server.ts";
import { planLine } from "./plan-line.ts";
import type { PlanLine } from "./plan-line.ts";
import { chooseLines, summaryOf } from "./plan-list.ts";
import type { ListAsked, ListSummary } from "./plan-list.ts";

export interface PlanList {
  lines: PlanLine[];
  summary: ListSummary;
  /** How many plans there are at all, so that an empty answer can say why. */
  planCount: number;
}

export async function readPlanList(viewer: WorkspaceViewer, asked: ListAsked): Promise<PlanList> {
  const [facts, mine] = await Promise.all([readPlanFacts(viewer.tx, { now: viewer.now }), readMine(viewer)]);
  const lines = chooseLines(
    facts.map((one) => planLine(one, viewer.now)),
    asked,
    mine,
  );
  return { lines, summary: summaryOf(lines), planCount: facts.length };
}

/** The plans this member takes part in; whoever starts one takes part in it. */
async function readMine({ tx, member }: WorkspaceViewer): Promise<Set<string>> {
  const rows = await tx
    .select({ planId: participant.planId })
    .from(participant)
    .where(and(eq(participant.memberId, member.id), isNull(participant.revokedAt)));
  return new Set(rows.map(({ planId }) => planId));
}
