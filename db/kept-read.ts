/**
 * A read whose text never changes. Drizzle writes a query out anew each time it is asked and reads its rows field by field,
 * which costs more than what the database does for it. A kept one is written once; those that are asked at the same moment in
 * one transaction go as one statement, each once, and come back as lists, one for each column. The wall stands where it
 * stood: the transaction of whoever asks runs them, behind the policies of every table they name.
 */
import { Column, fillPlaceholders, getTableName, is, SQL } from "drizzle-orm";
import type postgres from "postgres";

import type { Transaction } from "./client.ts";
import { sendWaiting, type Waiting, waitingReads } from "./waiting-read.ts";

type Query<Row> = { prepare(name: string): { execute(): Promise<Row[]> } };
type Values = Record<string, unknown>;

/** What drizzle keeps of a query, where it says it to nobody. */
type Written = {
  queryString: string;
  params: unknown[];
  fields: { path: string[]; field: Column | SQL | SQL.Aliased }[];
  joinsNotNullableMap?: Record<string, boolean>;
};

type Kept = { id: number; text: string; params: unknown[]; width: number; rowsOf: (columns: Columns) => object[] };
type Columns = (unknown[] | null)[];

/** `build` writes the query with `sql.placeholder(name)` in place of each value; it is called once in a process. */
export function keptRead<Row extends object>(
  build: (tx: Transaction) => Query<Row>,
): (tx: Transaction, values: Values) => Promise<Row[]> {
  let kept: Kept | undefined;
  return async (tx, values) => {
    kept ??= keep(build(tx).prepare("kept") as unknown as Written);
    const { rowsOf } = kept;
    return rowsOf(await askTogether(tx, kept, fillPlaceholders(kept.params, values))) as Row[];
  };
}

let count = 0;

function keep({ queryString: text, params, fields, joinsNotNullableMap }: Written): Kept {
  count += 1;
  return { id: count, text, params, width: fields.length, rowsOf: rowsFrom(fields, joinsNotNullableMap ?? {}) };
}

type Together = Waiting & { asked: { kept: Kept; params: unknown[] }[]; answer: Promise<Columns[]> };

const waiting = waitingReads as WeakMap<object, Together>;

async function askTogether(tx: Transaction, kept: Kept, params: unknown[]): Promise<Columns> {
  const { client } = (tx as unknown as { session: { client: postgres.TransactionSql } }).session;
  const { asked, answer } = waiting.get(client) ?? openList(client);
  const known = asked.findIndex((one) => one.kept === kept && one.params.every((each, at) => each === params[at]));
  const place = known >= 0 ? known : asked.push({ kept, params }) - 1;
  return (await answer)[place] ?? [];
}

/** A list that stays open until whoever asks without waiting has asked everything. */
function openList(client: postgres.TransactionSql): Together {
  const asked: Together["asked"] = [];
  let send: Together["send"] = () => undefined;
  const answer = new Promise<Columns[]>((resolve) => (send = () => resolve(ask(client, asked))));
  const together = { asked, answer, send };
  waiting.set(client, together);
  queueMicrotask(() => {
    if (waiting.get(client) === together) sendWaiting(client);
  });
  return together;
}

async function ask(client: postgres.TransactionSql, asked: Together["asked"]): Promise<Columns[]> {
  const params = asked.flatMap((one) => one.params) as postgres.SerializableParameter[];
  // eslint-disable-next-line no-restricted-syntax -- each part was written by drizzle, with its parameters
  const [row = []] = await client.unsafe(textOf(asked.map(({ kept }) => kept)), params).values();
  return row as Columns[];
}

const texts = new Map<string, string>();

function textOf(some: readonly Kept[]): string {
  const key = some.map(({ id }) => id).join();
  const known = texts.get(key);
  if (known !== undefined) return known;
  let before = 0;
  const parts = some.map(({ text, params, width }) => {
    const renumbered = text.replace(/\$(\d+)/g, (_, number: string) => `$${before + Number(number)}`);
    const names = Array.from({ length: width }, (_, at) => `c${at}`);
    before += params.length;
    return `(select json_build_array(${names.map((name) => `json_agg(${name})`).join()}) from (${renumbered}) as kept(${names.join()}))`;
  });
  const text = `select ${parts.join()}`;
  texts.set(key, text);
  return text;
}

/** Makes rows of columns, as drizzle makes them of rows. */
function rowsFrom(fields: Written["fields"], notNullable: Record<string, boolean>): Kept["rowsOf"] {
  const places = fields.map(({ path, field }, at) => ({ at, path, decode: decoderOf(field) }));
  const absent = absentOf(fields, notNullable);
  return (columns) =>
    (columns[0] ?? []).map((_, index) => {
      const row: Values = {};
      for (const { at, path, decode } of places) {
        const value = columns[at]?.[index] ?? null;
        put(row, path, value === null || !decode ? value : decode(value));
      }
      for (const { name, at } of absent) if ((columns[at]?.[index] ?? null) === null) row[name] = null;
      return row;
    });
}

function put(row: Values, [name = "", inner]: string[], value: unknown): void {
  if (inner === undefined) row[name] = value;
  else ((row[name] ??= {}) as Values)[inner] = value;
}

/** Null for a column whose value is what the database sent. */
function decoderOf(field: Column | SQL | SQL.Aliased): ((value: unknown) => unknown) | null {
  if (is(field, Column)) {
    const isAsSent = field.mapFromDriverValue === Column.prototype.mapFromDriverValue;
    return isAsSent ? null : (value) => field.mapFromDriverValue(value);
  }
  const { decoder } = (is(field, SQL.Aliased) ? field.sql : field) as unknown as {
    decoder: { mapFromDriverValue(value: unknown): unknown };
  };
  return (value) => decoder.mapFromDriverValue(value);
}

/** Groups of one joined table's columns that are null as a whole where the join found nothing: their first column says it. */
function absentOf(fields: Written["fields"], notNullable: Record<string, boolean>): { name: string; at: number }[] {
  const groups = new Map<string, { at: number; tables: Set<string> }>();
  for (const [at, { path, field }] of fields.entries()) {
    const [name = "", inner] = path;
    if (inner === undefined || !is(field, Column)) continue;
    const group = groups.get(name) ?? { at, tables: new Set() };
    groups.set(name, { ...group, tables: group.tables.add(getTableName(field.table)) });
  }
  return [...groups].flatMap(([name, { at, tables }]) => {
    const [table = "", ...others] = tables;
    return others.length === 0 && !notNullable[table] ? [{ name, at }] : [];
  });
}
