import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it } from "vitest";

import { database, type Transaction } from "#db/client.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeWorld, type World } from "#tests/support/world.ts";

const db = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(db.url);
});
afterAll(() => world.end());

it("[S7] of many transactions at once each has its line for itself, and leaves nothing behind on it", async () => {
  const one = (index: number): Promise<unknown> =>
    database().db.transaction(async (tx) => {
      const before = await said(tx);
      await say(tx, `plan ${index}`);
      const [after] = await Promise.all([said(tx), tx.execute(sql`select pg_sleep(0.002)`)]);
      return [before === null || before === "", after];
    });
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => one(index)));
    expect(answers).toEqual(Array.from({ length: 40 }, (_, index) => [true, `plan ${index}`]));
  }
});

it("[S7] a statement that fails takes all of its transaction back, also one that nobody looked at, and the line goes on", async () => {
  const table = sql`lane_head_of_nobody`;
  const first = database().db.transaction((tx) => tx.execute(sql`select * from ${table}`));
  await expect(first).rejects.toThrow();
  const later = database().db.transaction(async (tx) => {
    await say(tx, "told");
    await tx.execute(sql`select * from ${table}`).catch(() => undefined);
    return "as if nothing had happened";
  });
  await expect(later).rejects.toThrow();
  const thrown = database().db.transaction(async (tx) => {
    await say(tx, "told");
    throw new Error("for a reason of its own");
  });
  await expect(thrown).rejects.toThrow("for a reason of its own");
  const after = await Promise.all(Array.from({ length: 20 }, () => database().db.transaction(said)));
  expect(new Set(after.map((word) => word ?? ""))).toEqual(new Set([""]));
});

/** As a door does it, and as any transaction then sees it. */
function say(tx: Transaction, word: string): Promise<unknown> {
  return tx.execute(sql`select set_config('app.plan', ${word}, true)`);
}

async function said(tx: Transaction): Promise<unknown> {
  const [row] = await tx.execute<{ word: string }>(sql`select current_setting('app.plan', true) as word`);
  return row?.word;
}
