// `npm run bench`: builds what is measured and what measures it, then measures.
import { spawnSync } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

import { build } from "vite";

const root = path.resolve(import.meta.dirname, "../..");
const built = path.join(root, "build/bench");
const tsEntries = ["bench.ts", "load.ts", "reference/r0.ts", "reference/r1.ts", "reference/r2.ts"];

process.chdir(root);
process.env.NODE_ENV = "production";
runNode("app/server/start.js", "--build");
runNode("node_modules/@remix-run/dev/dist/cli.js", "vite:build", "tests/bench/reference");
await build({
  configFile: false,
  logLevel: "warn",
  build: {
    ssr: true,
    target: "es2022",
    outDir: built,
    rollupOptions: {
      input: tsEntries.map((name) => path.join(import.meta.dirname, name)),
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
await import(pathToFileURL(path.join(built, "bench.js")).href);

/** @param {string[]} parts a script of this repository and its arguments */
function runNode(...parts) {
  const { status } = spawnSync(process.execPath, parts, { stdio: ["ignore", "ignore", "inherit"] });
  if (status !== 0) process.exit(status ?? 1);
}
