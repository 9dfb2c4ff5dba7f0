/**
 * A query whose text never changes. Drizzle writes a query out anew each time it is asked, which costs more than sending it; one
 * that is kept is written once, and from then on only its values change. The wall stands where it stood: it is run by the
 * transaction of whoever asks. It is sent the moment it is asked, so that of several asked together one can lean on what came
 * before it: a lock, a setting.
 */
import { type Placeholder, sql, type SQL } from "drizzle-orm";

import type { Transaction } from "./client.ts";

type Prepared<R> = { execute(values: Record<string, unknown>): Promise<R> };
type Query<R> = { prepare(name: string): Prepared<R> };

/** `build` writes the query with `sql.placeholder(name)` in place of each value; it is called once in a process. */
export function keptQuery<R>(
  build: (tx: Transaction) => Query<R>,
): (tx: Transaction, values: Record<string, unknown>) => Promise<R> {
  let kept: Prepared<R> | undefined;
  return (tx, values) => {
    kept ??= build(tx).prepare("kept");
    // What drizzle prepares belongs to one connection; the same again, on this one.
    const here = Object.create(kept) as Prepared<R> & { client: unknown };
    here.client = (tx as unknown as { session: { client: unknown } }).session.client;
    return here.execute(values);
  };
}

/** The columns of a row that is given anew each time, by their names. */
export function given<const Name extends string>(...names: readonly Name[]): Record<Name, Placeholder<Name>> {
  return Object.fromEntries(names.map((name) => [name, sql.placeholder(name)])) as Record<Name, Placeholder<Name>>;
}

/** The same for a statement written by hand. Gives its rows as the database answers them. */
export function keptStatement<Row>(
  statement: SQL,
): (tx: Transaction, values: Record<string, unknown>) => Promise<Row[]> {
  return keptQuery<Row[]>((tx) => ({
    prepare() {
      const { dialect, session } = tx as unknown as Inner<Row>;
      return session.prepareQuery(dialect.sqlToQuery(statement), undefined, "kept", false);
    },
  }));
}

/** What drizzle has no name for outside. */
type Inner<Row> = {
  dialect: { sqlToQuery(statement: SQL): unknown };
  session: { prepareQuery(query: unknown, fields: undefined, name: string, inArrays: boolean): Prepared<Row[]> };
};
