import { pathToFileURL } from "node:url";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ICruiseOptions, ICruiseResult } from "dependency-cruiser";
import { cruise } from "dependency-cruiser";

const configFile = join(import.meta.dirname, "../../.dependency-cruiser.js");

/** Every import below `root` that breaks a rule of `.dependency-cruiser.js`, as `rule: from -> to`. */
export async function findForbiddenImports(root: string): Promise<string[]> {
  const config = (await import(pathToFileURL(configFile).href)) as {
    default: { forbidden: NonNullable<ICruiseOptions["ruleSet"]>["forbidden"]; options: ICruiseOptions };
  };
  const { forbidden, options } = config.default;
  const folders = ["app", "db"].filter((folder) => existsSync(join(root, folder)));
  const { output } = await cruise(folders, {
    ...options,
    baseDir: root,
    validate: true,
    ruleSet: { ...(forbidden === undefined ? {} : { forbidden }) },
  });
  const { violations } = (output as ICruiseResult).summary;
  return violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}
