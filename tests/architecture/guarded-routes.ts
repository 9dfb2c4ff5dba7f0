import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join, relative } from "node:path";

/** Set by the functions of `#app/access/guard.server.ts` on what they make. */
const guard = Symbol.for("lockstep.guard");

/**
 * Every loader and action below `root` that no guard made, as `file: export`. Read are all files of app/routes, whether
 * the table of addresses names them or not, and the root.
 */
export async function findUnguardedRoutes(root: string): Promise<string[]> {
  const files = await routeFiles(root);
  const unguarded: string[] = [];
  for (const file of files) {
    const module = (await import(/* @vite-ignore */ file)) as Record<string, unknown>;
    for (const name of ["loader", "action"]) {
      if (name in module && !isGuarded(module[name])) unguarded.push(`${relative(root, file)}: ${name}`);
    }
  }
  return unguarded;
}

async function routeFiles(root: string): Promise<string[]> {
  const folder = join(root, "app/routes");
  const entries = existsSync(folder) ? await readdir(folder, { recursive: true, withFileTypes: true }) : [];
  const files = entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const shell = join(root, "app/root.tsx");
  return existsSync(shell) ? [...files, shell] : files;
}

function isGuarded(handler: unknown): boolean {
  return typeof handler === "function" && Boolean((handler as { [guard]?: unknown })[guard]);
}
