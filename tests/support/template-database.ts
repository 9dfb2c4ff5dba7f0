import { randomBytes } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "#db/embedded.ts";
import { migrate } from "#db/migrate.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The address of a superuser on the server that holds the template. */
    databaseServer: string;
    /** The name of the migrated, empty database that tests clone. */
    templateDatabase: string;
  }
}

interface Template {
  server: string;
  name: string;
  end(): Promise<void>;
}

// The integration and the e2e project run this file each in a module world of its own; the database is one for both.
const shared = globalThis as { [users: symbol]: { users: number; template: Promise<Template> } | undefined };
const key = Symbol.for("lockstep.test.template-database");

/** One PostgreSQL for the run, migrated once. `TEST_DATABASE_URL` (a superuser) takes the place of the embedded one. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const entry = (shared[key] ??= { users: 0, template: makeTemplate() });
  entry.users += 1;
  const template = await entry.template;
  project.provide("databaseServer", template.server);
  project.provide("templateDatabase", template.name);
  return async () => {
    entry.users -= 1;
    if (entry.users > 0) return;
    shared[key] = undefined;
    await template.end();
  };
}

/** A copy of the template beside those of the tests, for who prepares something for all of them. */
export async function copyOfTemplate(
  project: TestProject,
  name: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const { databaseServer, templateDatabase } = project.getProvidedContext();
  const own = `${name}_${randomBytes(4).toString("hex")}`;
  await runOn(databaseServer, `create database ${own} template ${templateDatabase}`);
  return {
    url: databaseUrl(databaseServer, own),
    drop: () => runOn(databaseServer, `drop database if exists ${own} with (force)`),
  };
}

async function makeTemplate(): Promise<Template> {
  const given = process.env["TEST_DATABASE_URL"];
  const server = given === undefined ? await startServer() : { url: given, stop: () => Promise.resolve() };
  try {
    const name = `lockstep_template_${randomBytes(4).toString("hex")}`;
    await runOn(server.url, `create database ${name}`);
    await migrate(databaseUrl(server.url, name));
    return {
      server: server.url,
      name,
      async end() {
        if (given !== undefined) await runOn(server.url, `drop database ${name} with (force)`);
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function startServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const log: string[] = [];
  const dataDir = join(tmpdir(), `lockstep-test-${randomBytes(6).toString("hex")}`);
  const embedded = await startEmbedded({ dataDir, log: (line) => void log.push(line) }).catch((error: unknown) => {
    throw new Error(`The test database did not start.\n${log.join("\n")}`, { cause: error });
  });
  const breakOff = (): void => {
    endAtOnce(embedded.folder);
  };
  process.once("exit", breakOff);
  // Nothing here outlives the run, so no write has to wait for the disk.
  await runOn(embedded.url, "alter role all set synchronous_commit = off");
  return {
    url: embedded.url,
    async stop() {
      process.off("exit", breakOff);
      await embedded.stop();
      await rm(embedded.folder, { recursive: true, force: true });
    },
  };
}

/** For a run that is broken off: there is no time to wait for a clean stop, and nothing to lose. */
function endAtOnce(folder: string): void {
  try {
    const [pid] = readFileSync(join(folder, "cluster/postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), "SIGQUIT");
  } catch {
    // It has ended already.
  }
  rmSync(folder, { recursive: true, force: true });
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function runOn(server: string, statement: string): Promise<void> {
  const client = postgres(server, { max: 1, onnotice: () => undefined });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}
