// The embedded database of a Lockstep that runs beside this process.
import { readFile, stat } from "node:fs/promises";
import path from "node:path";

import { placeFor, serverAccount } from "./embedded-account.ts";
import { urlOf } from "./embedded-process.ts";

/** Its address, by the password in its folder; null where none is running there. */
export async function runningEmbedded(dataDir: string): Promise<string | null> {
  const wanted = path.resolve(dataDir);
  // What is not there or not ours to read is, for whoever asks, not running.
  const existing = await stat(path.join(wanted, "cluster")).catch(() => undefined);
  const folder = existing ? wanted : await placeFor(wanted, await serverAccount(existing));
  const lock = await readFile(path.join(folder, "cluster/postmaster.pid"), "utf8").catch(() => "");
  const password = await readFile(path.join(folder, "password"), "utf8").catch(() => "");
  const port = Number(lock.split("\n")[3]);
  return port > 0 && password ? urlOf({ password: password.trim() }, port, "lockstep") : null;
}
