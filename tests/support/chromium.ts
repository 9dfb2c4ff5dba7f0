import { execFile } from "node:child_process";
import { constants, existsSync } from "node:fs";
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const run = promisify(execFile);
const require = createRequire(import.meta.url);

interface Executable {
  path: string;
  env: Record<string, string>;
}

/**
 * Opens a real browser: the one of `CHROMIUM_PATH`, else the one that npm brought, which is the same everywhere and has
 * no window to keep up (half the work of a whole one), else the one of the system. The sandbox is off because it cannot
 * start as root or in a container; tests open pages of our own only.
 */
export async function launchBrowser(): Promise<Browser> {
  const given = process.env["CHROMIUM_PATH"];
  if (given !== undefined && given !== "") return launch({ path: given, env: {} });
  try {
    return await launch(await unpackFromNpm());
  } catch (error) {
    const installed = await findOnSystem();
    if (installed === undefined) throw error;
    return launch(installed);
  }
}

/** Before the tests, so that no worker does it for itself. */
export async function unpackBrowser(): Promise<void> {
  // What is wrong here is said where a browser is needed.
  if (!process.env["CHROMIUM_PATH"]) await unpackFromNpm().catch(() => undefined);
}

async function launch({ path, env }: Executable): Promise<Browser> {
  return chromium.launch({
    executablePath: path,
    chromiumSandbox: false,
    args: ["--font-render-hinting=none", "--disable-dev-shm-usage"],
    env: { ...definedEnvironment(), ...env },
  });
}

async function findOnSystem(): Promise<Executable | undefined> {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    for (const folder of folders) {
      const path = join(folder, name);
      if (await isExecutable(path)) return { path, env: {} };
    }
  }
  return undefined;
}

/**
 * The package carries the browser, the libraries it needs (nss, expat) and a font, packed, and by itself unpacks into
 * the common temporary folder, where another person's copy may stand. So it is unpacked beside the packages, once, and
 * shows up there whole or not at all.
 */
async function unpackFromNpm(): Promise<Executable> {
  if (process.platform !== "linux" || process.arch !== "x64") throw new Error("npm brings a browser for Linux on x64.");
  const packageFolder = dirname(dirname(dirname(require.resolve("@sparticuz/chromium"))));
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const cache = join(dirname(dirname(packageFolder)), ".cache");
  const folder = join(cache, `chromium-${version}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const partial = await mkdtemp(join(cache, "chromium-partial-"));
    try {
      await unpackInto(partial, folder);
      await rename(partial, folder).catch((error: unknown) => {
        // Another worker was quicker; its copy is the same.
        if (!existsSync(folder)) throw error;
      });
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  }
  return {
    path: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter),
      FONTCONFIG_FILE: join(folder, "fonts.conf"),
    },
  };
}

/** `home` is where the folder will stand: the font settings name places in it. */
async function unpackInto(folder: string, home: string): Promise<void> {
  const script = `import("@sparticuz/chromium").then((it) => it.default.executablePath())`;
  await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: import.meta.dirname,
    // It unpacks its libraries only where it believes to be in that cloud.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  await writeFile(
    join(folder, "fonts.conf"),
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, "fonts/fonts")}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, "fonts-cache")}</cachedir>
</fontconfig>
`,
  );
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
