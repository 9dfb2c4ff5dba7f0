// `npm start` and `npm run dev`: builds if the sources are newer than the build, then runs the server in this process.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import http from "node:http";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const serverBundle = path.join(root, "build/server/index.js");
const sources = ["app", "db", "public", "vite.config.ts", "package.json", "package-lock.json"];

process.chdir(root);
if (process.argv.includes("--dev")) await startDevelopment();
// The tests build once and then start many servers.
else if (process.argv.includes("--build")) buildIfStale();
else await startProduction();

async function startProduction() {
  process.env.NODE_ENV ??= "production";
  // An image is built once and has no tools left to build with.
  if (!process.argv.includes("--built")) buildIfStale();
  const { runServer } = await import(pathToFileURL(serverBundle).href);
  await runServer();
}

async function startDevelopment() {
  process.env.NODE_ENV ??= "development";
  const { createServer } = await import("vite");
  const server = http.createServer();
  const vite = await createServer({ server: { middlewareMode: true, hmr: { server } }, appType: "custom" });
  const { runServer } = await vite.ssrLoadModule("/app/server/main.ts");
  await runServer({ vite, server });
}

function buildIfStale() {
  if (isStale()) build();
}

function build() {
  console.log("Building Lockstep (the first time, and after each change).");
  const cli = path.join(root, "node_modules/@remix-run/dev/dist/cli.js");
  const { status } = spawnSync(process.execPath, [cli, "vite:build"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (status !== 0) {
    console.error("The build failed; the lines above say where. Lockstep has not started.");
    process.exit(1);
  }
}

function isStale() {
  if (!existsSync(serverBundle)) return true;
  const builtAt = statSync(serverBundle).mtimeMs;
  return sources.some((name) => newestChange(path.join(root, name)) > builtAt);
}

/**
 * The folders count too: a file that was deleted leaves its trace only there.
 * @param {string} file
 * @returns {number} milliseconds since the epoch; 0 for what does not exist
 */
function newestChange(file) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(file).map((name) => newestChange(path.join(file, name))));
}
