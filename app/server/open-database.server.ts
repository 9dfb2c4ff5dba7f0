import { access, constants, mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { EmbeddedProblem, startEmbedded } from "#db/embedded.ts";
import { migrate, MigrationRefused } from "#db/migrate.ts";
import { isDatabaseAway } from "./database-away.server.ts";
import type { Env } from "./env.server.ts";
import type { Logger } from "./logger.server.ts";
import { say } from "./say.server.ts";
import { onShutdown } from "./shutdown.server.ts";
import { StartProblem } from "./start-problem.ts";

const WAIT_FOR_DATABASE_MS = 10_000;

export async function prepareDataFolder({ dataDir }: Pick<Env, "dataDir">): Promise<void> {
  try {
    // Root's database account has to pass through it; what is secret in it is closed by itself.
    await mkdir(dataDir, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 });
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartProblem(
      `The data folder ${dataDir} cannot be used (${(error as NodeJS.ErrnoException).code}). Give it to the account that starts Lockstep, or set DATA_DIR to another folder.`,
    );
  }
}

/** Brings up the database that the settings name, at this version. Returns the owner's address. */
export async function prepareDatabase(
  { databaseUrl, dataDir }: Pick<Env, "databaseUrl" | "dataDir">,
  logger: Logger,
): Promise<string> {
  const url = databaseUrl ?? (await startOwn(path.join(dataDir, "postgres"), logger));
  const giveUpAt = Date.now() + WAIT_FOR_DATABASE_MS;
  for (;;) {
    try {
      await migrate(url);
      return url;
    } catch (error) {
      if (error instanceof MigrationRefused) throw new StartProblem(error.message);
      const { code } = error as { code?: string };
      if (code === "28P01" || code === "28000")
        throw new StartProblem(`The database at ${placeOf(url)} refuses the user or password of DATABASE_URL.`);
      if (code === "3D000")
        throw new StartProblem(
          `There is no database of that name at ${placeOf(url)}. Create it, or correct DATABASE_URL.`,
        );
      if (!isDatabaseAway(error)) throw error;
      if (Date.now() > giveUpAt)
        throw new StartProblem(
          `The database at ${placeOf(url)} cannot be reached (${code ?? "no answer"}). Start it, or correct DATABASE_URL.`,
        );
      await sleep(500);
    }
  }
}

async function startOwn(folder: string, logger: Logger): Promise<string> {
  try {
    const embedded = await startEmbedded({ dataDir: folder, log: say });
    onShutdown(() => embedded.stop(), "database");
    logger.warn(
      { version: embedded.version },
      "running on the embedded database: made for trying out and small teams; set DATABASE_URL to a patched PostgreSQL for production",
    );
    return embedded.url;
  } catch (error) {
    if (error instanceof EmbeddedProblem) throw new StartProblem(error.message);
    throw error;
  }
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || "5432"}${pathname}`;
}
