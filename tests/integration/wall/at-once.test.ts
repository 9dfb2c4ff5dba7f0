// Several processes of Lockstep that start at the same moment on one database.
import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { expect, inject, it } from "vitest";

import { migrate } from "#db/migrate.ts";
import { holesInWall } from "#db/wall.ts";

it("[R8] five at once make one database whole, and find it whole when they start again", async () => {
  const server = inject("databaseServer");
  const name = `lockstep_test_${randomBytes(6).toString("hex")}`;
  const admin = postgres(server, { max: 1, onnotice: () => undefined });
  await admin.unsafe(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const sql = postgres(url.href, { max: 1 });
  try {
    const five = (): Promise<PromiseSettledResult<void>[]> =>
      Promise.allSettled([1, 2, 3, 4, 5].map(() => migrate(url.href)));
    expect(await five()).toEqual([1, 2, 3, 4, 5].map(() => ({ status: "fulfilled", value: undefined })));
    const applied = (): Promise<{ hash: string }[]> => sql`select hash from drizzle.__drizzle_migrations order by id`;
    const once = await applied();
    expect(new Set(once.map(({ hash }) => hash)).size).toBe(once.length);
    expect(await five()).toEqual([1, 2, 3, 4, 5].map(() => ({ status: "fulfilled", value: undefined })));
    expect(await applied()).toEqual(once);
    expect(await holesInWall(sql)).toEqual([]);
  } finally {
    await sql.end();
    await admin.unsafe(`drop database ${name} with (force)`);
    await admin.end();
  }
});
