/**
 * Changing the words about somebody, also where the row both companies read holds back some of them (CO1): what is compared,
 * changed and told is what the team knows; the other company is told of what it reads alone.
 */
import { and, eq, getTableColumns, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import type { NewEvent } from "#app/activity/event.ts";
import { keptName } from "#db/schema/consent.ts";
import { knownNow } from "#db/schema/known-name.ts";
import { participant } from "#db/schema/participant.ts";

import type { DescribedField } from "./person.form.ts";
import { findPerson, type PersonRecord, whoOf } from "./person-record.server.ts";

export type Rewording = { field: DescribedField; was: string; is: string | null };

/** Null where somebody else changed one of these words since the form was shown; then nothing is stored. */
export async function reword(
  viewer: PlanViewer,
  found: PersonRecord,
  changes: readonly Rewording[],
): Promise<NewEvent[] | null> {
  const { tx } = viewer;
  const words = Object.fromEntries(changes.map(({ field, is }) => [field, is]));
  const [seen] = await tx
    .update(participant)
    .set(words)
    .where(and(eq(participant.id, found.id), isNull(participant.revokedAt), ...changes.map(isStill)))
    .returning();
  if (!seen) return null;
  const kept = Object.fromEntries(changes.flatMap(({ field, is }) => (isKeepable(field) ? [[field, is]] : [])));
  // A word taken away where the row holds it back already changed nothing there.
  if (Object.keys(kept).length > 0) await tx.update(keptName).set(kept).where(eq(keptName.participantId, found.id));
  const row = await findPerson(viewer, found.id);
  if (!row) return null;
  const told = changes.map(({ field }) => ({
    field,
    was: found[field],
    is: row[field],
    isHeldBack: isHeldBack(field),
  }));
  return [row.lane, "buyer" as const].flatMap((lane, index): NewEvent[] => {
    const some = told.filter((one) => one.isHeldBack === (index === 1)).map(({ isHeldBack: _, ...change }) => change);
    return some.length > 0 ? [{ kind: "participant.changed", lane, payload: { ...whoOf(row), changes: some } }] : [];
  });

  /** Of nobody in particular all of it, of a role the name. */
  function isHeldBack(field: DescribedField): boolean {
    if (!seen || !row || !isKeepable(field) || seen.name === row.name) return false;
    return field === "name" || seen.title !== row.title;
  }
}

/** The field still holds what the form was made from. */
function isStill({ field, was }: Rewording) {
  const column = participant[field];
  return sql`coalesce(${isKeepable(field) ? knownNow(field) : column}::text, '') = ${was}`;
}

function isKeepable(field: DescribedField): field is Exclude<DescribedField, "neededStageId" | "neededOn"> {
  return field in getTableColumns(keptName);
}
