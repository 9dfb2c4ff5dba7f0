// What a reader's first visit to a page loads, read from the build: the scripts a page names, with all they import at once.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

type Loaded = { module: string; imports?: string[] };
type Manifest = { url: string; entry: Loaded; routes: Record<string, Loaded | undefined> };

const client = join(import.meta.dirname, "../../build/client");

/** One kilobyte has 1000 bytes here, as in the budgets. */
export const kB = 1000;

export type Weight = { bytes: number; files: number };

/** The scripts of one page, gzipped, with the table of routes that comes before them. */
export function scriptsOf(routeId: string): Weight {
  const manifest = readManifest();
  const route = manifest.routes[routeId];
  const root = manifest.routes["root"];
  if (!route || !root) throw new Error(`The build has no route ${routeId}`);
  const loaded = [manifest.entry, root, route].flatMap(({ module, imports = [] }) => [module, ...imports]);
  return weigh([...new Set([manifest.url, ...loaded])]);
}

/** Every file of the build whose name ends so; gzipped unless it is compressed as it is. */
export function assetsEnding(ending: "css" | "woff2" | "js"): { name: string; bytes: number }[] {
  return readdirSync(join(client, "assets"))
    .filter((name) => name.endsWith(`.${ending}`))
    .map((name) => ({ name, bytes: sizeOf(`/assets/${name}`) }));
}

/** A sentence for each weight over its ceiling; nothing when it fits. */
export function overweight(
  name: string,
  { bytes, files }: Weight,
  ceiling: { bytes: number; files?: number },
): string[] {
  const heavy = bytes > ceiling.bytes ? [`${name}: ${bytes} bytes, at most ${ceiling.bytes}`] : [];
  const many = files > (ceiling.files ?? Infinity) ? [`${name}: ${files} files, at most ${ceiling.files ?? 0}`] : [];
  return [...heavy, ...many];
}

function weigh(urls: readonly string[]): Weight {
  return { bytes: urls.reduce((sum, url) => sum + sizeOf(url), 0), files: urls.length };
}

function sizeOf(url: string): number {
  const content = readFileSync(join(client, url));
  return url.endsWith(".woff2") ? content.length : gzipSync(content).length;
}

function readManifest(): Manifest {
  const name = readdirSync(join(client, "assets")).find((file) => file.startsWith("manifest-"));
  if (!name) throw new Error("The build has no manifest");
  const script = readFileSync(join(client, "assets", name), "utf8");
  return JSON.parse(script.slice(script.indexOf("{"), script.lastIndexOf("}") + 1)) as Manifest;
}
