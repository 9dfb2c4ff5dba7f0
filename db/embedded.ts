// The embedded database: a real PostgreSQL that Lockstep starts itself when DATABASE_URL is not set.
// It listens on loopback only, under a random password, and is owned by one Lockstep process at a time.
import { randomBytes } from "node:crypto";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { readableBinaries } from "./embedded-binaries.ts";
import { own, placeFor, serverAccount } from "./embedded-account.ts";
import { claimFolder } from "./embedded-claim.ts";
import type { Cluster } from "./embedded-process.ts";
import { runToEnd, stopLeftover, superviseServer } from "./embedded-process.ts";
import { EmbeddedProblem } from "./embedded-problem.ts";

export { EmbeddedProblem } from "./embedded-problem.ts";

export interface EmbeddedDatabase {
  /** Of the owner; holds the password. */
  url: string;
  /** As the server tells it, like `18.4`. */
  version: string;
  /** Where the data really lies: elsewhere than asked for if root's database account cannot reach that. */
  folder: string;
  /** Ends the server cleanly; it is the last thing to stop. */
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a folder, creating the database `lockstep` there the first time. The folder itself must be free
 * for the database; started by root it is given to the account that runs PostgreSQL. Throws `EmbeddedProblem`, whose
 * message is a sentence for the person who started Lockstep.
 */
export async function startEmbedded({
  dataDir,
  log,
}: {
  dataDir: string;
  log: (line: string) => void;
}): Promise<EmbeddedDatabase> {
  const wanted = path.resolve(dataDir);
  // Nothing there, or in a folder closed to us: then a place for the data is looked for.
  const existing = await stat(path.join(wanted, "cluster")).catch(() => undefined);
  const account = await serverAccount(existing);
  const folder = await placeFor(wanted, account);
  if (folder !== wanted) {
    log(`The account that runs the database cannot reach ${wanted}; the database lies in ${folder}.`);
  }
  await makeFolder(folder);
  const claim = await claimFolder(folder);
  try {
    const binaries = await readableBinaries({ folder, account, log });
    await own(folder, account);
    const cluster: Cluster = {
      folder,
      data: path.join(folder, "cluster"),
      binaries,
      account,
      password: await readPassword(folder, account),
      log,
    };
    await initialise(cluster);
    await stopLeftover(cluster);
    const server = await superviseServer(cluster);
    return {
      url: server.url,
      version: server.version,
      folder,
      async stop() {
        await server.stop();
        await claim.release();
      },
    };
  } catch (error) {
    await claim.release();
    throw error;
  }
}

async function makeFolder(folder: string): Promise<void> {
  try {
    // What lies above may have to be passed by the database's account.
    await mkdir(path.dirname(folder), { recursive: true, mode: 0o711 });
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(path.join(folder, ".probe"), "");
    await rm(path.join(folder, ".probe"));
  } catch (error) {
    throw new EmbeddedProblem(
      `The database folder ${folder} cannot be written (${(error as NodeJS.ErrnoException).code}). Give it to the account that starts Lockstep, or set DATA_DIR to another folder.`,
    );
  }
}

async function readPassword(folder: string, account: Cluster["account"]): Promise<string> {
  const file = path.join(folder, "password");
  const kept = await readFile(file, "utf8").catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    // A password that is there and cannot be read must not be written over: the database knows no other.
    if (code === "ENOENT") return "";
    throw new EmbeddedProblem(`The password of the database in ${file} cannot be read (${code}).`);
  });
  if (kept.trim()) return kept.trim();
  const password = randomBytes(32).toString("base64url");
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  await own(file, account);
  return password;
}

/** Into a folder of its own first, so that a start cut short leaves no half of a database behind. */
async function initialise(cluster: Cluster): Promise<void> {
  const version = await readFile(path.join(cluster.data, "PG_VERSION"), "utf8").catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return "";
    throw new EmbeddedProblem(
      `The database in ${cluster.data} cannot be read (${code}): it belongs to another account. Start Lockstep as that account, or set DATA_DIR to another folder.`,
    );
  });
  if (version) {
    if (version.trim() === cluster.binaries.major) return;
    throw new EmbeddedProblem(
      `The database in ${cluster.data} was made by PostgreSQL ${version.trim()}, this Lockstep brings ${cluster.binaries.major}. Start the earlier Lockstep to copy the data out first.`,
    );
  }
  cluster.log("Making the embedded database (the first time only).");
  const fresh = `${cluster.data}.new`;
  await rm(fresh, { recursive: true, force: true });
  await runToEnd(cluster, cluster.binaries.initdb, [
    `--pgdata=${fresh}`,
    "--username=lockstep",
    `--pwfile=${path.join(cluster.folder, "password")}`,
    "--auth=scram-sha-256",
    "--encoding=UTF8",
    "--locale-provider=builtin",
    "--builtin-locale=C.UTF-8",
    "--locale=C",
    "--no-instructions",
  ]);
  await rename(fresh, cluster.data);
}
