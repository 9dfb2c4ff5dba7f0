/* eslint-disable no-restricted-syntax -- the names of tables and columns come from the catalogue itself */
/**
 * Fills every table that has lanes, as the database itself lists them: so no table is forgotten, the one of tomorrow included.
 * A row is a copy of one that stands there, with what must be its own: an id, a number, a parent that has none like it yet.
 */
import { type SQL, sql } from "drizzle-orm";

import type { Lane } from "#app/lib/lane.ts";

import type { Owner } from "./world.ts";

interface Reference {
  columns: string[];
  parent: string;
  parentColumns: string[];
}
interface Table {
  name: string;
  columns: string[];
  types: Record<string, string>;
  /** The columns of each unique index. */
  uniques: string[][];
  /** References to other tables that have lanes. */
  references: Reference[];
}

/** One row a lane, a stage, a move, a plan: there cannot be many. */
export const fewRows = ["lane_head", "not_yet", "project_plan", "stage_move_note"];

/** Every table of a plan that has lanes. Links have one as well, and are read by nobody. */
export async function lanedTables(db: Owner): Promise<Table[]> {
  return db.execute<Table & Record<string, unknown>>(sql`
    with laned as (select attrelid as id from pg_attribute a join pg_class c on c.oid = a.attrelid
      where a.attname = 'lane' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'link')
    select (select relname from pg_class where oid = laned.id) as name,
      types, (select json_agg(jsonb_object_keys) from jsonb_object_keys(types)) as columns,
      (select json_agg((select coalesce(json_agg(attname), '[]') from pg_attribute
        where attrelid = laned.id and attnum = any(indkey))) from pg_index where indrelid = laned.id and indisunique) as uniques,
      coalesce((select json_agg(json_build_object('parent', (select relname from pg_class where oid = confrelid),
        'columns', (select json_agg(attname order by place) from unnest(conkey) with ordinality as k(number, place)
          join pg_attribute on attrelid = conrelid and attnum = number),
        'parentColumns', (select json_agg(attname order by place) from unnest(confkey) with ordinality as k(number, place)
          join pg_attribute on attrelid = confrelid and attnum = number)))
        from pg_constraint where conrelid = laned.id and contype = 'f' and confrelid <> conrelid
          and confrelid in (select id from laned)), '[]') as references
    from laned cross join lateral (select jsonb_object_agg(attname, atttypid::regtype::text) as types from pg_attribute
      where attrelid = laned.id and attnum > 0 and not attisdropped and attgenerated = '') as t order by 1`);
}

/** Up to `rows` of each table in one lane of a plan (of one author in their own): copies of what stands there. */
export async function fillLane(
  db: Owner,
  { planId, lane, authorId, rows }: { planId: string; lane: Lane; authorId: string; rows: number },
): Promise<void> {
  const within = sql`plan_id = ${planId} and lane = ${lane}`;
  for (const table of parentsFirst(await lanedTables(db)).filter(({ name }) => !fewRows.includes(name))) {
    const { joins, own } = apart(table, within, lane === "own" ? authorId : null);
    const self = sql.identifier(table.name);
    const listed = (of: SQL): SQL =>
      sql.join(
        table.columns.map((name) => sql`${of}${sql.identifier(name)}`),
        sql`, `,
      );
    await db.execute(sql`insert into ${self} (${listed(sql``)}) select ${listed(sql`copy.`)}
      from generate_series(1, ${rows} - (select count(*) from ${self} where ${within})) as n
      join (select to_jsonb(t) as row, row_number() over () as place, count(*) over () as of from ${self} as t where ${within})
        as made on made.place = n % made.of + 1
      ${joins} cross join lateral jsonb_populate_record(null::${self}, row || ${own}) as copy on conflict do nothing`);
  }
  await db.execute(sql`analyze`);
}

/** What a copy has for itself, so that it stands beside the first: for each unique index one column of it. */
function apart(
  { name, types, uniques, references }: Table,
  within: SQL,
  authorId: string | null,
): { joins: SQL; own: SQL } {
  const salt = crypto.randomUUID();
  const joins: SQL[] = [];
  const own: SQL[] = [];
  const set = new Set<string>();
  for (const unique of uniques) {
    if (unique.some((column) => set.has(column))) continue;
    const parent = references.find((one) => idOf(one) && unique.includes(idOf(one) ?? ""));
    const ofType = (type: RegExp, except = /^$/): string | undefined =>
      unique.find((column) => type.test(types[column] ?? "") && !except.test(column));
    const id = ofType(/^uuid$/, /^(workspace|plan|stage|move|link|author)_id$/);
    const number = ofType(/int/);
    const text = ofType(/^text$/, /^lane$/);
    if (parent) {
      const as = sql.identifier(`parent${joins.length}`);
      joins.push(sql`join (select *, row_number() over () as place from ${sql.identifier(parent.parent)} as p where ${within}
        and not exists (select 1 from ${sql.identifier(name)} as t where t.${sql.identifier(idOf(parent) ?? "")} = p.${sql.identifier("id")})) as ${as}
        on ${as}.place = n`);
      for (const [index, column] of parent.columns.entries()) {
        own.push(sql`${column}::text, ${as}.${sql.identifier(parent.parentColumns[index] ?? "")}`);
        set.add(column);
      }
    } else {
      const [column, value] = id
        ? [id, sql`md5(${salt} || n)::uuid`]
        : number
          ? [number, sql`10000 + n`]
          : text
            ? [text, sql`(row ->> ${text}) || n`]
            : ["author_id", sql`md5(${salt} || n)::uuid`];
      if (!unique.includes(column)) continue;
      own.push(sql`${column}::text, ${value}`);
      set.add(column);
    }
  }
  if (authorId && !set.has("author_id")) own.push(sql`'author_id', ${authorId}::text`);
  return { joins: sql.join(joins, sql` `), own: sql`jsonb_build_object(${sql.join(own, sql`, `)})` };
}

/** The column that says which row of the parent is meant. */
function idOf({ columns, parentColumns }: Reference): string | undefined {
  return columns[parentColumns.indexOf("id")];
}

function parentsFirst(tables: readonly Table[]): Table[] {
  const sorted = new Set<Table>();
  const add = (table: Table): void => {
    if (sorted.has(table)) return;
    for (const { parent } of table.references) {
      const first = tables.find(({ name }) => name === parent);
      if (first) add(first);
    }
    sorted.add(table);
  };
  for (const table of tables) add(table);
  return [...sorted];
}
