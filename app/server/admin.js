// `npm run admin -- reset <address>`: what whoever can start commands on the server may do without signing in.
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");
const bundle = path.join(root, "build/server/index.js");

process.chdir(root);
if (!existsSync(bundle)) {
  console.error("Lockstep is not built yet. Start it once with npm start.");
  process.exit(1);
}
const { runAdmin } = await import(pathToFileURL(bundle).href);
process.exit(await runAdmin(process.argv.slice(2)));
