// Who runs PostgreSQL. It refuses root, so root hands it to an account that then has to reach folder and programs.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import type { Stats } from "node:fs";
import { chown, lchown, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { EmbeddedProblem } from "./embedded-problem.ts";

/** Undefined: the account that runs Lockstep. */
export type Account = { uid: number; gid: number } | undefined;

const run = promisify(execFile);
const NAME = "postgres";

/** An existing database stays with its owner: PostgreSQL refuses a folder of somebody else's. */
export async function serverAccount(existing: Stats | undefined): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  const found = await accountNamed(NAME);
  if (found) return found;
  // Either may be there already or not be allowed: whether there is an account now is what counts, and is asked below.
  await run("groupadd", ["--system", NAME]).catch(() => undefined);
  await run("useradd", ["--system", "--no-create-home", "--gid", NAME, "--shell", "/usr/sbin/nologin", NAME]).catch(
    () => undefined,
  );
  const made = await accountNamed(NAME);
  if (made) return made;
  throw new EmbeddedProblem(
    `PostgreSQL does not run as root, and an account "${NAME}" for it could not be made. Start Lockstep as an ordinary user, or set DATABASE_URL.`,
  );
}

/**
 * The wanted folder, or one under /var/lib when the database's account cannot reach it, as under a home that only root
 * may enter. The same wanted folder always leads to the same place.
 */
export async function placeFor(wanted: string, account: Account): Promise<string> {
  if (await canReach(path.dirname(wanted), account)) return wanted;
  const sign = createHash("sha256").update(wanted).digest("hex").slice(0, 12);
  return path.join("/var/lib/lockstep", sign);
}

/** Whether the account may enter the folder and all above it. What does not exist yet will be made enterable. */
export async function canReach(folder: string, account: Account): Promise<boolean> {
  if (!account) return true;
  for (let place = path.resolve(folder); ; place = path.dirname(place)) {
    // Not there yet, or below a folder that is closed: that one is met further up and answers.
    const found = await stat(place).catch(() => undefined);
    if (found && !mayEnter(found, account)) return false;
    if (place === path.dirname(place)) return true;
  }
}

/** Gives a file or a whole folder to the account; nothing when that is who runs Lockstep. */
export async function own(target: string, account: Account): Promise<void> {
  if (!account) return;
  const { uid, gid } = account;
  const found = await stat(target);
  if (found.uid !== uid) await chown(target, uid, gid);
  if (!found.isDirectory()) return;
  for (const entry of await readdir(target, { withFileTypes: true })) {
    // The cluster is made by the account itself and PostgreSQL's own to keep.
    // A file that went meanwhile needs no owner; one that cannot be given away is told of by PostgreSQL, which reads it.
    if (!entry.isDirectory()) await lchown(path.join(target, entry.name), uid, gid).catch(() => undefined);
  }
}

async function accountNamed(name: string): Promise<Account> {
  // A system without this file has no account of that name for us.
  const lines = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n");
  const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(":") ?? [];
  return uid && gid ? { uid: Number(uid), gid: Number(gid) } : undefined;
}

function mayEnter(found: Stats, { uid, gid }: NonNullable<Account>): boolean {
  if (found.uid === uid) return (found.mode & 0o100) !== 0;
  if (found.gid === gid) return (found.mode & 0o010) !== 0;
  return (found.mode & 0o001) !== 0;
}
