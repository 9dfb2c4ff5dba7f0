import { sql } from "drizzle-orm";
import { expect, it } from "vitest";

import { openDatabase } from "#db/client.ts";
import { layCable } from "#tests/support/cable.ts";
import { useDatabase } from "#tests/support/database.ts";

const database = useDatabase();

it("[R13] asks a database that is back at once, however often it was asked in vain", async () => {
  const cable = await layCable(database.url);
  const { db, end } = openDatabase({ url: cable.url, poolSize: 4 });
  const ask = (): Promise<unknown> => db.transaction((tx) => tx.execute(sql`select 1`));
  await ask();
  await cable.cut();
  for (let round = 0; round < 3; round += 1) {
    const asked = await Promise.allSettled(Array.from({ length: 4 }, ask));
    expect(asked.map(({ status }) => status)).not.toContain("fulfilled");
  }
  await cable.mend();
  const mendedAt = performance.now();
  await Promise.all(Array.from({ length: 4 }, ask));
  // The driver by itself would wait for ten to twenty seconds now.
  expect(performance.now() - mendedAt).toBeLessThan(5_000);
  await end();
  await cable.cut();
});
