/**
 * Pictures of every page a person meets, from the sample world on a server that was just started: desktop and phone, light
 * and dark, into `build/screenshots`. The two of README go to `public/pictures`.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { nameOf, pages, readers } from "#tests/support/pages.ts";
import { readSampleIds, type SampleIds } from "#tests/support/sample-ids.ts";
import { joinInSample } from "#tests/support/sample-project.ts";
import { useServer } from "#tests/support/server.ts";
import { rest, sideOf, tokenToJoin, visit } from "#tests/support/visit.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "build/screenshots");
// The same secret here and there, so that the address of a personal link can be made.
const server = useServer({ env: { SAMPLE: "1", RUN_BY: "buyer", SECRET_KEY: process.env["SECRET_KEY"] ?? "" } });
let ids: SampleIds;

const looks = [
  { name: "desktop-light", width: 1280, height: 800, colorScheme: "light" },
  { name: "desktop-dark", width: 1280, height: 800, colorScheme: "dark" },
  { name: "phone-light", width: 375, height: 812, colorScheme: "light" },
  { name: "phone-dark", width: 375, height: 812, colorScheme: "dark" },
] as const;

/** The owner's pages need a real installation beside the sample, which the others' pictures should not show. */
const persons = readers.filter((reader) => reader !== "owner");

/** Menus, opened on their page by the name of their button. */
const menus = [
  { by: "champion", at: "/plans/:planId/steps", name: /^More for/ },
  { by: "champion", at: "/plans/:planId/path", name: /^What you can do with/ },
  { by: "champion", at: "/plans/:planId", name: /your menu$/ },
  { by: "finance", at: "/plans/:planId", name: /by link$/ },
] as const;

beforeAll(async () => {
  ids = await readSampleIds(server.databaseUrl);
  ids.invitation = await tokenToJoin(server);
  ids.project = await joinInSample(server.databaseUrl);
  await mkdir(folder, { recursive: true });
});

describe.each(persons)("pictures of %s", (reader) => {
  const own = pages.filter((page) => page.by === reader && !page.isAnswer);

  it.each(looks)("$name", async ({ name, width, height, colorScheme }) => {
    const { page } = await sideOf(reader, server, { width, colorScheme, expectedProblems: [/./] });
    await page.setViewportSize({ width, height });
    for (const wanted of own) {
      await visit(page, wanted, ids);
      await take(page, `${nameOf(wanted)} ${name}`, !/#|open=/.test(wanted.then ?? ""));
    }
    for (const menu of menus.filter(({ by }) => by === reader)) {
      await visit(page, menu, ids);
      const button = page.getByRole("button", { name: menu.name });
      const folded = page.locator("summary").filter({ hasText: menu.name });
      await button.or(folded).filter({ visible: true }).first().click();
      await rest(page);
      await take(page, `${nameOf(menu)} menu ${name}`, false);
    }
    expect(own.length).toBeGreaterThan(0);
    await page.context().close();
  });
});

it("of README", async () => {
  await mkdir(join(root, "public/pictures"), { recursive: true });
  for (const [reader, at, file] of [
    ["champion", "/plans/:planId", "buyer-home.png"],
    ["rep", "/plans", "seller-list.png"],
  ] as const) {
    const { page } = await sideOf(reader, server, { expectedProblems: [/./] });
    await page.setViewportSize({ width: 1280, height: 1020 });
    await visit(page, { by: reader, at }, ids);
    await page.screenshot({ path: join(root, "public/pictures", file), caret: "hide" });
  }
  expect(ids.acme).not.toBe("");
});

async function take(page: Page, name: string, fullPage: boolean): Promise<void> {
  const file = name.replace(/[^a-z0-9]+/gi, "-").toLowerCase();
  await page.screenshot({ path: join(folder, `${file}.png`), fullPage, caret: "hide" });
}
