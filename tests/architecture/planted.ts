import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A small house with the given files (path to text), gone when the test ends: to see a checker find a hole in it. */
export async function plant(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), "lockstep-planted-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const imports = { "#app/*": "./app/*", "#db/*": "./db/*", "#tests/*": "./tests/*" };
  const manifest = JSON.stringify({ name: "planted", type: "module", imports, dependencies: { lucia: "*" } });
  for (const [path, text] of Object.entries({ "package.json": manifest, ...files })) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}
