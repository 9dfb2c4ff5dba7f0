// Commands for whoever can start programs on the server itself. Today one: a one-time link to a new password.
import path from "node:path";

import { connect, disconnect } from "#db/client.ts";
import { runningEmbedded } from "#db/embedded-running.ts";
import { makeResetOnServer } from "#app/access/code.server.ts";
import { hasAccount } from "#app/access/reset.server.ts";
import { isAddress, plainAddress } from "#app/lib/address.ts";

import { now } from "./clock.server.ts";
import { readEnv } from "./env.server.ts";
import { complain, say } from "./say.server.ts";

/** Returns the exit code. */
export async function runAdmin([command, typed = ""]: string[]): Promise<number> {
  const address = plainAddress(typed);
  if (command !== "reset" || !isAddress(address)) {
    complain(
      "Usage: npm run admin -- reset <address>\nPrints a link to a new password that works once, for ten minutes.",
    );
    return 2;
  }
  const env = readEnv();
  const url = env.databaseUrl ?? (await runningEmbedded(path.join(env.dataDir, "postgres")));
  if (!url) {
    complain("The embedded database is not running. Start Lockstep first, then run this beside it.");
    return 1;
  }
  connect({ url, applicationName: "lockstep-admin", poolSize: 1 });
  try {
    if (!(await hasAccount(address))) {
      complain(`Nobody here has the address ${address}.`);
      return 1;
    }
    say(await makeResetOnServer(address, now()));
    return 0;
  } finally {
    await disconnect();
  }
}
