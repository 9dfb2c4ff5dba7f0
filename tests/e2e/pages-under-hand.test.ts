// What is in a page only while a hand is on it: the handle that drags a line, its menu, fields opened where they stand.
// Nothing for axe to find, in light and dark, on a desk and on a phone, and nothing wider than 320 pixels.
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { colourRules, findByAxe, pixelsBeyond, type Side } from "#tests/support/browser.ts";
import { handleOf } from "#tests/support/row-handle.ts";
import { readSampleIds, type SampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { rest, sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let ids: SampleIds;
let champion: Side;
const title = "Book the finance review";

beforeAll(async () => {
  ids = await readSampleIds(server.databaseUrl);
  champion = await sideOf("champion", server);
});

/** As the page stands, with whatever is open in it; or only what lies in `within`. */
async function expectGood(page: Page, within = "body"): Promise<void> {
  const found: string[] = [];
  for (const width of [1280, 375]) {
    await page.setViewportSize({ width, height: width < 500 ? 812 : 900 });
    await page.emulateMedia({ colorScheme: "light" });
    await rest(page);
    found.push(...(await findByAxe(page, { within })));
    await page.emulateMedia({ colorScheme: "dark" });
    await rest(page);
    found.push(...(await findByAxe(page, { within, rules: colourRules })));
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 320, height: 640 });
  expect({ found, beyond: Math.max(0, await pixelsBeyond(page)) }).toEqual({ found: [], beyond: 0 });
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** The line, with the page awake and the pointer on it. */
async function openSteps(page: Page): Promise<Locator> {
  await page.goto(`/plans/${ids.acme}/steps`);
  const row = page.locator("[data-step]").filter({ has: page.getByRole("button", { name: `More for ${title}` }) });
  await handleOf(row);
  return row;
}

describe("a line of the plan", () => {
  it("shows its handle to the pointer and to the focus", async () => {
    const { page } = champion;
    const row = await openSteps(page);
    await expectGood(page);
    const handle = page.getByRole("button", { name: `Move: ${title}` });
    await row.getByRole("button", { name: `More for ${title}` }).focus();
    await handle.waitFor();
    await expectGood(page);
  });

  it("has a menu that opens from its button and from its handle", async () => {
    const { page } = champion;
    const row = await openSteps(page);
    for (const name of [`More for ${title}`, `Move: ${title}`]) {
      await row.hover();
      await page.getByRole("button", { name }).click();
      await row.getByRole("link", { name: "Open", exact: true }).waitFor();
      // It lies over the lines below, until it is closed.
      await expectGood(page, "[data-step] > .menu");
      await page.keyboard.press("Escape");
    }
  });

  it.each([
    ["name", (row: Locator) => row.getByRole("link", { name: title }), "input[name=title]"],
    ["day", (row: Locator) => row.locator("time.due"), "input[type=date]"],
    ["owner", (row: Locator) => row.locator(".owner"), "select"],
  ] as const)("is edited where it stands: its %s", async (_field, place, field) => {
    const { page } = champion;
    const row = await openSteps(page);
    await place(row).click();
    await page.locator(`[data-step] ${field}`).waitFor();
    await expectGood(page);
    await page.locator(`[data-step] ${field}`).press("Escape");
  });
});
