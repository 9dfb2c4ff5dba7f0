// An embedded PostgreSQL for the bench alone, with a database for Lockstep and one for the reference servers.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import postgres from "postgres";

import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";

export interface BenchDatabase {
  lockstep: string;
  reference: string;
  stop(): Promise<void>;
}

export async function startDatabase(): Promise<BenchDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "lockstep-bench-"));
  const embedded = await startEmbedded({ dataDir: join(folder, "postgres"), log: () => undefined });
  const [lockstep, reference] = await Promise.all(["bench", "reference"].map((name) => create(embedded.url, name)));
  if (!lockstep || !reference) throw new Error("The databases could not be made.");
  await migrate(lockstep);
  return {
    lockstep,
    reference,
    async stop() {
      await embedded.stop();
      await rm(embedded.folder, { recursive: true, force: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function create(server: string, name: string): Promise<string> {
  const sql = postgres(server, { max: 1, onnotice: () => undefined });
  await sql`create database ${sql(name)}`;
  await sql.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
