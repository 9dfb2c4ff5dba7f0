import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Env } from "./env.server.ts";
import { readEnv } from "./env.server.ts";

let ofThisProcess: string | undefined;

/** The key for keyed hashes: SECRET_KEY, or a random one kept as `secret` (0600) in the data folder. */
export function secretKey(): string {
  return (ofThisProcess ??= readSecret(readEnv()));
}

export function readSecret({ secretKey: given, dataDir }: Pick<Env, "secretKey" | "dataDir">): string {
  if (given) return given;
  const file = path.join(dataDir, "secret");
  try {
    // Fails when the file exists, so of two first starts at once both end with the same key.
    writeFileSync(file, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
