import postgres from "postgres";
import { expect, it } from "vitest";
import { database as connected } from "#db/client.ts";
import { cloneDatabase, useDatabase } from "#tests/support/database.ts";

const database = useDatabase();

it("connects the app to a migrated database of the file's own, as the role that cannot pass the wall", async () => {
  const [row] = await connected().sql`
    select current_user as role, current_database() as name, count(*)::int as tables
    from pg_tables where schemaname = 'public'`;
  expect(row).toMatchObject({ role: "lockstep_app", name: new URL(database.url).pathname.slice(1) });
  expect(row!["tables"]).toBeGreaterThan(0);
});

it("keeps what is written in one clone out of the next", async () => {
  const [first, second] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  const one = postgres(first.url, { max: 1 });
  const two = postgres(second.url, { max: 1 });
  try {
    await one`create table left_here (id int)`;
    expect(await two`select to_regclass('left_here') as found`).toEqual([{ found: null }]);
  } finally {
    await Promise.all([one.end(), two.end()]);
    await Promise.all([first.drop(), second.drop()]);
  }
});
