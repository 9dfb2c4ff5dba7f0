/** Every comment of the plan that this reader may read, under what it stands on: for whoever takes the plan away (EX1). */
import { and, asc, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { Lane } from "#app/lib/lane.ts";
import { comment } from "#db/schema/index.ts";

import { targetOf } from "./target.server.ts";

export interface ToldComment {
  by: string;
  company: string;
  at: string;
  text: string;
  isAnswer: boolean;
  lane: Lane;
}

/** By the id of the step, person or content; each thread together, in the order it was written. Removed ones are left out. */
export async function readAllComments(viewer: PlanViewer): Promise<ReadonlyMap<string, ToldComment[]>> {
  const rows = await viewer.tx
    .select()
    .from(comment)
    .where(and(eq(comment.planId, viewer.planId), isNull(comment.removedAt)))
    .orderBy(asc(comment.at), asc(comment.id));
  const opened = new Map(rows.map(({ id, at }) => [id, at.getTime()]));
  const begun = (row: (typeof rows)[number]): number => opened.get(row.threadId ?? row.id) ?? row.at.getTime();
  const told = new Map<string, ToldComment[]>();
  // Sorting keeps the order in which the rows of one thread came.
  for (const row of [...rows].sort((a, b) => begun(a) - begun(b))) {
    const { onId } = targetOf(row);
    told.set(onId, [
      ...(told.get(onId) ?? []),
      {
        by: row.byName,
        company: row.side === "buyer" ? viewer.companyName : viewer.workspaceName,
        at: row.at.toISOString(),
        text: row.text,
        isAnswer: row.threadId !== null,
        lane: row.lane,
      },
    ]);
  }
  return told;
}
