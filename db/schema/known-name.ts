/**
 * What a reader calls somebody and knows of them: their company all of it; the other one what they chose (CO1), because the wall
 * shows it no row of `kept_name`. Reads ask for this in place of the columns; whatever is written with it goes through
 * `keep_names`, which lets no kept name come to where both companies read.
 */
import { eq, getTableColumns, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";

import { keptName } from "./consent.ts";
import { participant } from "./participant.ts";

// Without the other table's columns: where one table is read, the names of columns are written without it.
export const knownName = sql<string | null>`coalesce((select kept_name.name from kept_name
  where kept_name.participant_id = ${participant.id}), ${participant.name})`;

/** One of `knownColumns` for the `where` of a change, where nothing can be joined. */
export function knownNow(field: KeptField) {
  return sql`coalesce((select ${keptName[field]} from kept_name
    where kept_name.participant_id = ${participant.id}), ${participant[field]})`;
}

type KeptField = "name" | "title" | "field" | "buyingRole" | "decides" | "needs" | "why";

/** For `.leftJoin(keptName, theirKept)`, with `knownColumns`. */
export const theirKept = eq(keptName.participantId, participant.id);

export const knownColumns = {
  ...getTableColumns(participant),
  name: known<string | null>(keptName.name, participant.name),
  title: known<string>(keptName.title, participant.title),
  field: known<string | null>(keptName.field, participant.field),
  buyingRole: known<string | null>(keptName.buyingRole, participant.buyingRole),
  decides: known<string | null>(keptName.decides, participant.decides),
  needs: known<string | null>(keptName.needs, participant.needs),
  why: known<string | null>(keptName.why, participant.why),
};

// Where something was kept, the row itself says nothing or the same.
function known<Value>(kept: AnyPgColumn, column: AnyPgColumn) {
  return sql<Value>`coalesce(${kept}, ${column})`;
}
