import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import ts from "typescript";

/**
 * What is wrong between rules and tests below `root`: a rule without a test, a test that names a rule that stands
 * nowhere, a rule that stands twice, a line of a RULES.md that no reader could cite.
 *
 * Rules stand in `app/DOMAIN/RULES.md`; those of the whole house (security S..., reliability R...) in `tests/RULES.md`.
 * A rule is a line `- ST4 Text`. A test names it in its title, or its group's: `it("[ST4] ...")`.
 */
export async function findRuleGaps(root: string): Promise<string[]> {
  const { places, broken } = await readRules(root);
  const tested = await readTestedIds(root);
  return [
    ...broken,
    ...[...places].flatMap(([id, files]) => (files.length > 1 ? [`${id} stands twice: ${files.join(", ")}`] : [])),
    ...[...places].flatMap(([id, files]) => (tested.has(id) ? [] : [`${id} of ${files.join()} has no test`])),
    ...[...tested].flatMap(([id, file]) => (places.has(id) ? [] : [`[${id}] of ${file} stands in no RULES.md`])),
  ];
}

async function readRules(root: string): Promise<{ places: Map<string, string[]>; broken: string[] }> {
  const places = new Map<string, string[]>();
  const broken: string[] = [];
  for (const file of (await filesBelow(root, ["app", "tests"])).filter((path) => path.endsWith("RULES.md"))) {
    const name = relative(root, file);
    for (const line of (await readFile(file, "utf8")).split("\n").filter((one) => one.startsWith("- "))) {
      const id = /^- ([A-Z]{1,2}\d+) \S/.exec(line)?.[1];
      if (id === undefined) broken.push(`${name} has a line without an id: ${line}`);
      else places.set(id, [...(places.get(id) ?? []), name]);
    }
  }
  return { places, broken };
}

/** Each id that stands in the title of a test that runs, with one file where it does. */
async function readTestedIds(root: string): Promise<Map<string, string>> {
  const tested = new Map<string, string>();
  for (const file of (await filesBelow(root, ["tests"])).filter((path) => /\.test\.tsx?$/.test(path))) {
    const source = ts.createSourceFile(file, await readFile(file, "utf8"), ts.ScriptTarget.Latest);
    visitTitles(source, (title) => {
      for (const [, id] of title.matchAll(/\[([A-Z]{1,2}\d+)\]/g))
        if (id !== undefined) tested.set(id, relative(root, file));
    });
  }
  return tested;
}

function visitTitles(node: ts.Node, see: (title: string) => void): void {
  if (ts.isCallExpression(node) && isTestCall(node.expression)) {
    const [title] = node.arguments;
    if (title !== undefined && ts.isStringLiteralLike(title)) see(title.text);
    if (title !== undefined && ts.isTemplateExpression(title)) see(title.head.text);
  }
  ts.forEachChild(node, (child) => visitTitles(child, see));
}

/** `it(`, `test(`, `describe(`, `it.each(...)(`, but not `it.skip(` or `it.todo(`: what does not run shows nothing. */
function isTestCall(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return ["it", "test", "describe"].includes(callee.text);
  if (ts.isPropertyAccessExpression(callee)) {
    return !["skip", "todo"].includes(callee.name.text) && isTestCall(callee.expression);
  }
  if (ts.isCallExpression(callee)) return isTestCall(callee.expression);
  return ts.isTaggedTemplateExpression(callee) && isTestCall(callee.tag);
}

async function filesBelow(root: string, folders: string[]): Promise<string[]> {
  const lists = folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .map(async (folder) => {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true });
      return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    });
  return (await Promise.all(lists)).flat().sort();
}
