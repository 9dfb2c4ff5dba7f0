// Passing something on from where it stands: a dialog over the page where scripts run, a page of its own where not.
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";

import { newSide } from "#tests/support/browser.ts";
import { readSampleIds, type SampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { rest, sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let ids: SampleIds;
beforeAll(async () => {
  ids = await readSampleIds(server.databaseUrl);
});

/** Its code comes once the page rests; before that the link leads to the page of its own. */
async function dialogIsThere(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    performance.getEntriesByType("resource").some(({ name }) => name.includes("/forward-form-")),
  );
  await page.locator("dialog").last().waitFor({ state: "attached" });
  // What listens to the links is there with the next picture of the page.
  await rest(page);
}

it("[FW1] opens over the page it stands on, for whom the link says, and Back or Esc leave it there", async () => {
  const { page, context } = await newSide({ baseUrl: server.url });
  await page.goto("/sample/champion");
  const home = `/plans/${ids.acme}`;
  await page.goto(home);
  const dialog = page.getByRole("dialog", { name: /^Forward “/ });
  await dialogIsThere(page);
  await page.getByRole("link", { name: "Forward to Works council" }).last().click();
  await dialog.waitFor();
  expect(new URL(page.url()).pathname).toBe(home);
  expect(await dialog.getByLabel("For", { exact: true }).locator("option:checked").textContent()).toContain(
    "Works council",
  );
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await page.goForward();
  await dialog.waitFor();
  await page.goBack();
  await dialog.waitFor({ state: "hidden" });
  expect(page.url().endsWith(home)).toBe(true);
  await context.close();
});

it("[FW1] from a card of the library in two clicks, and what was made is on its own page", async () => {
  const { page, context } = await newSide({ baseUrl: server.url });
  await page.goto("/sample/champion");
  await page.goto(`/plans/${ids.acme}/library`);
  await dialogIsThere(page);
  await page.getByRole("link", { name: "Forward “Cost and return worksheet”" }).click();
  await page.getByRole("button", { name: "Copy text and link" }).click();
  await page.waitForURL(/\/forwards\/[0-9a-f-]{36}\?go=copied/);
  await sees(page, "Cost and return worksheet");
  await context.close();
});

it("[FW2] leaves who reads by a link where they are, until they press", async () => {
  const { page, context } = await sideOf("recipient", server);
  const home = `/plans/${ids.acme}`;
  await page.goto(home);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  const link = page.getByRole("link", { name: /^Forward/ }).first();
  // What would come once the page rests has come.
  await page.evaluate(() => new Promise((idle) => requestIdleCallback(() => requestIdleCallback(idle))));
  await rest(page);
  await link.hover();
  await link.focus();
  await page.evaluate(() => fetch("/healthz"));
  expect(asked).toContain("/healthz");
  expect(asked.filter((path) => path.endsWith("/forwards/new"))).toEqual([]);
  await link.press("Enter");
  await page.waitForURL(/\/proof/);
  await context.close();
});

it("[FW1] is a page of its own where no scripts run", async () => {
  const { page, context } = await newSide({ baseUrl: server.url, javaScript: false });
  await page.goto("/sample/champion");
  await page.goto(`/plans/${ids.acme}/library`);
  await page.getByRole("link", { name: "Forward “Cost and return worksheet”" }).click();
  expect(await page.getByRole("dialog").count()).toBe(0);
  await page.getByRole("heading", { level: 1, name: "Forward “Cost and return worksheet”" }).waitFor();
  await page.getByRole("button", { name: "Copy text and link" }).click();
  await page.waitForURL(/\/forwards\/[0-9a-f-]{36}\?go=copied/);
  await context.close();
});
