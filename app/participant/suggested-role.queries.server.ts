/** PE2: roles the company's earlier plans had, for its own people who can add to the team's list. */
import { and, asc, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { keptName, participant, step } from "#db/schema/index.ts";
import { knownColumns, theirKept } from "#db/schema/known-name.ts";

import type { BuyingRole, FieldOfWork } from "./buying-role.ts";
import { shortName } from "./participant.ts";
import { type EarlierRole, type Stated, type SuggestedRole, suggestRoles } from "./suggested-role.ts";

type Row = {
  field: FieldOfWork | null;
  title: string;
  decides: string | null;
  needs: string | null;
  buying_role: BuyingRole | null;
  is_role: boolean;
  started_at: Date | string;
};

/** The database answers nothing to a member or to whoever reads by a link; the newest plan comes first. */
export async function readSuggestedRoles(viewer: PlanViewer): Promise<SuggestedRole[]> {
  if (viewer.side !== "buyer" || viewer.personId === null || !viewer.can("editSteps")) return [];
  const rows = await viewer.tx.execute<Row>(sql`select * from earlier_roles()`);
  if (rows.length === 0) return [];
  const last = String(rows[0]?.started_at);
  const earlier = rows.map(({ buying_role, is_role, started_at, ...row }): EarlierRole => ({
    ...row,
    buyingRole: buying_role,
    isRole: is_role,
    isOfLastPlan: String(started_at) === last,
  }));
  const [known, stated] = await Promise.all([readKnown(viewer), readStated(viewer)]);
  return suggestRoles(earlier, {
    known,
    stated: [...stated, ...known.flatMap(statedOf)],
    companyName: viewer.companyName,
  });
}

/** Everybody of the company whom this reader may read; who was taken off the list was taken off on purpose. */
async function readKnown({ tx, planId }: PlanViewer) {
  const rows = await tx
    .select(knownColumns)
    .from(participant)
    .leftJoin(keptName, theirKept)
    .where(and(eq(participant.planId, planId), eq(participant.side, "buyer")))
    .orderBy(asc(participant.title), asc(participant.id));
  return rows.map(({ field, ...row }) => ({ ...row, field: field as FieldOfWork | null }));
}

function statedOf(one: Awaited<ReturnType<typeof readKnown>>[number]): Stated[] {
  if (one.revokedAt) return [];
  return [{ where: shortName(one), text: [one.title, one.decides, one.why].filter(Boolean).join(". ") }];
}

async function readStated({ tx, planId }: PlanViewer): Promise<Stated[]> {
  const rows = await tx
    .select({ title: step.title, doneWhen: step.doneWhen, note: step.note })
    .from(step)
    .where(and(eq(step.planId, planId), isNull(step.removedAt)))
    .orderBy(asc(step.rank), asc(step.id));
  return rows.map(({ title, doneWhen, note }) => ({
    where: title,
    text: [title, doneWhen, note].filter(Boolean).join(". "),
  }));
}
