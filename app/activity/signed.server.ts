/**
 * CO1: whoever shows the other company a role, or nobody, has signed as that where both companies read. Colleagues read the name
 * all the same: where a row keeps the person who signed it, and only for them. The row stays as it is, and so does what the
 * other company reads.
 */
import { and, eq, isNotNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { keptRead } from "#db/kept-read.ts";
import { knownName } from "#db/schema/known-name.ts";
import { participant } from "#db/schema/participant.ts";

/**
 * As this reader calls whoever signed: a name is only ever told by the person, or the participant, who stands beside it, since two
 * may share a role.
 */
export type NameOfSigner = (signed: string, id: string | null) => string;

/** `signed`: what stands in the rows; where nobody signed in place of a name, nothing is asked of the database. */
export async function signersFor(viewer: PlanViewer, signed: readonly (string | null)[]): Promise<NameOfSigner> {
  const { tx, planId, lanes, companyName } = viewer;
  const isInPlaceOfName = (name: string): boolean => withoutNote(name).endsWith(` at ${companyName}`);
  if (!lanes.includes("buyer") || !signed.some((name) => name !== null && isInPlaceOfName(name))) return (name) => name;
  const colleagues = await colleaguesOf(tx, { planId });
  const names = new Map(colleagues.flatMap(({ id, personId, name }) => [id, personId ?? id].map((of) => [of, name])));
  return (name, id) => {
    const known = id !== null && isInPlaceOfName(name) ? names.get(id) : null;
    return known ? `${known}${name.slice(withoutNote(name).length)}` : name;
  };
}

/** The same for rows that say by whom they are, as they are read. */
export async function signedByName<Row extends { byName: string; byPersonId: string | null }>(
  viewer: PlanViewer,
  rows: readonly Row[],
): Promise<Row[]> {
  const nameOf = await signersFor(
    viewer,
    rows.map(({ byName }) => byName),
  );
  return rows.map((row) => ({ ...row, byName: nameOf(row.byName, row.byPersonId) }));
}

/** AC1: where nobody proved the address, that stands behind the name. */
function withoutNote(name: string): string {
  return name.replace(/ \(address not proved\)$/, "");
}

// Whoever left and came back stands there twice; the last one counts.
const colleaguesOf = keptRead((tx) =>
  tx
    .select({ id: participant.id, personId: participant.personId, name: knownName })
    .from(participant)
    .where(
      and(
        eq(participant.planId, sql.placeholder("planId")),
        eq(participant.side, "buyer"),
        eq(participant.lane, "shared"),
        isNotNull(participant.name),
      ),
    )
    .orderBy(participant.createdAt, participant.id),
);
