import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { unpackBrowser } from "./chromium.ts";

const run = promisify(execFile);

/** Builds once before the browser tests if the sources are newer, and unpacks the browser: no worker does it for itself. */
export default async function setup(): Promise<void> {
  const root = join(import.meta.dirname, "../..");
  const built = run(process.execPath, [join(root, "app/server/start.js"), "--build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  });
  await Promise.all([built, unpackBrowser()]);
}
