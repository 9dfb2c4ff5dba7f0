// /healthz: the process answers. /readyz: it can also do its work.
import { access, constants, statfs } from "node:fs/promises";
import type { RequestHandler } from "express";
import { isShuttingDown } from "./shutdown.server.ts";

export type Check = () => Promise<boolean> | boolean;

const CHECK_WITHIN_MS = 2_000;
const FREE_BYTES = 64 * 1024 * 1024;

export const healthz: RequestHandler = (_request, response) => {
  response.set("Cache-Control", "no-store").json({ status: "ok" });
};

/** 200 when every check passes, else 503; it names the checks that fail and nothing else. */
export function readyz(checks: Record<string, Check>): RequestHandler {
  return (_request, response, next) => {
    failing(checks).then((names) => {
      response.set("Cache-Control", "no-store").status(names.length === 0 ? 200 : 503);
      response.json(names.length === 0 ? { status: "ready" } : { status: "not ready", failing: names });
    }, next);
  };
}

/** The data folder can be written and has room. */
export function diskCheck(folder: string): Check {
  return async () => {
    await access(folder, constants.W_OK);
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize > FREE_BYTES;
  };
}

async function failing(checks: Record<string, Check>): Promise<string[]> {
  const all = { process: () => !isShuttingDown(), ...checks };
  const results = await Promise.all(
    Object.entries(all).map(async ([name, check]) => ({ name, passes: await passes(check) })),
  );
  return results.filter((result) => !result.passes).map((result) => result.name);
}

async function passes(check: Check): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), CHECK_WITHIN_MS).unref());
  return await Promise.race([Promise.resolve().then(check), late]).catch(() => false);
}
