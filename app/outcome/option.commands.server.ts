/** The ways beside each other: another one put down, called differently, left out and taken up again. For the company alone. */
import { and, eq } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { isUuid } from "#app/step/step-record.server.ts";
import { option } from "#db/schema/index.ts";

import type { CriterionRefusal } from "./criterion-refusal.ts";
import { fromTheStart, isFromTheStart, mostOptions, optionName } from "./option.ts";

export type OptionRecord = typeof option.$inferSelect;
type Answer<T> = Promise<Result<T, CriterionRefusal>>;

/** CR4: another vendor's name is written for the company alone. */
export function addOption(viewer: PlanViewer, { key, name }: { key: string; name: string }): Answer<null> {
  return changePlan<null, CriterionRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const before = await lockOption(viewer, key);
    if (before) return before.name === name ? { result: null, events: "nothing-changed" } : { refusal: "key-used" };
    if ((await countStanding(viewer)) >= mostOptions) return { refusal: "too-many-options" };
    const [row] = await tx
      .insert(option)
      .values({ ...newRow(viewer), id: key, kind: "other", name })
      .onConflictDoNothing()
      .returning();
    if (!row) return { refusal: "key-used" };
    return { result: null, events: [{ kind: "option.added", lane: row.lane, payload: theOption(viewer, row) }] };
  });
}

/** Both names, where somebody gave it another one meanwhile; nothing is stored. */
export function renameOption(
  viewer: PlanViewer,
  { id, name, was }: { id: string; name: string; was: string },
): Answer<{ name: string } | { mine: string; theirs: string }> {
  return changePlan<{ name: string } | { mine: string; theirs: string }, CriterionRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const row = await lockOption(viewer, id);
    if (row?.kind !== "other" || row.name === null) return { refusal: "no-such-option" };
    if (row.name === name) return { result: { name }, events: "nothing-changed" };
    if (row.name !== was) return { result: { mine: name, theirs: row.name }, events: "nothing-changed" };
    await tx.update(option).set({ name }).where(eq(option.id, row.id));
    const payload = { optionId: row.id, option: name, was };
    return { result: { name }, events: [{ kind: "option.renamed", lane: row.lane, payload }] };
  });
}

/** Left out, it is not looked at any more; what was found is kept, and comes back with it. */
export function standOption(viewer: PlanViewer, ref: string, stands: boolean): Answer<{ name: string }> {
  return changePlan<{ name: string }, CriterionRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer") return { refusal: "not-yours" };
    const row = await findOrMakeOption(viewer, ref);
    if (!row) return { refusal: "no-such-option" };
    const payload = theOption(viewer, row);
    const result = { name: payload.option };
    if ((row.leftOutAt === null) === stands) return { result, events: "nothing-changed" };
    if (stands && (await countStanding(viewer)) >= mostOptions) return { refusal: "too-many-options" };
    const leftOut = stands
      ? { leftOutAt: null, leftOutByName: null }
      : { leftOutAt: viewer.now, leftOutByName: viewer.name };
    await tx.update(option).set(leftOut).where(eq(option.id, row.id));
    const kind = stands ? ("option.taken-up" as const) : ("option.left-out" as const);
    return { result, events: [{ kind, lane: row.lane, payload }] };
  });
}

/** By its id, or by its kind for one that stands there from the start: that gets its row with the first word about it. */
export async function findOrMakeOption(viewer: PlanViewer, ref: string): Promise<OptionRecord | undefined> {
  const found = await lockOption(viewer, ref);
  if (found || !isFromTheStart(ref)) return found;
  const values = { ...newRow(viewer), id: crypto.randomUUID(), kind: ref, name: null };
  await viewer.tx.insert(option).values(values).onConflictDoNothing();
  return lockOption(viewer, ref);
}

/** What both sides call it. */
export function theOption(
  { workspaceName }: PlanViewer,
  row: Pick<OptionRecord, "id" | "kind" | "name">,
): { optionId: string; option: string } {
  return { optionId: row.id, option: optionName(row, { workspaceName }).name };
}

async function lockOption({ tx, planId }: PlanViewer, ref: string): Promise<OptionRecord | undefined> {
  if (!isFromTheStart(ref) && !isUuid(ref)) return undefined;
  const [row] = await tx
    .select()
    .from(option)
    .where(and(eq(option.planId, planId), isFromTheStart(ref) ? eq(option.kind, ref) : eq(option.id, ref)))
    .for("update");
  return row;
}

function newRow(viewer: PlanViewer): Pick<
  OptionRecord,
  "workspaceId" | "planId" | "authorId" | "createdAt" | "createdByName"
> & {
  lane: "buyer";
} {
  return {
    ...ofPlan(viewer),
    lane: "buyer",
    authorId: viewer.personId,
    createdAt: viewer.now,
    createdByName: viewer.name,
  };
}

/** With those from the start that nobody has said a word about. */
async function countStanding({ tx, planId }: PlanViewer): Promise<number> {
  const rows = await tx
    .select({ kind: option.kind, leftOutAt: option.leftOutAt })
    .from(option)
    .where(eq(option.planId, planId));
  const unsaid = fromTheStart.filter((kind) => !rows.some((row) => row.kind === kind));
  return unsaid.length + rows.filter(({ leftOutAt }) => leftOutAt === null).length;
}
