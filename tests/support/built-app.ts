import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Builds once before the browser tests if the sources are newer, so that no server under test builds for itself. */
export default async function setup(): Promise<void> {
  const root = join(import.meta.dirname, "../..");
  await run(process.execPath, [join(root, "app/server/start.js"), "--build"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production" },
  });
}
