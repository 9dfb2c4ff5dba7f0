// EX1 as its reader meets it: Dana takes the plan along on her phone, as one file that opens with the network off; the seller puts
// the plan away, and she goes on reading.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { expectAccessible, type Side } from "#tests/support/browser.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let plan: string;
let folder: string;

beforeAll(async () => {
  plan = `/plans/${(await readSampleIds(server.databaseUrl)).acme}`;
  folder = await mkdtemp(join(tmpdir(), "lockstep-copy-"));
});
afterAll(() => rm(folder, { recursive: true }));

/** Opens a file from the disk in a browser that has no network; fails on whatever it asks for beside that file. */
async function openFromDisk({ context }: Side, path: string): Promise<Page> {
  const alone = await context.browser()?.newContext({ offline: true, viewport: { width: 375, height: 812 } });
  if (!alone) throw new Error("There is no browser.");
  const asked: string[] = [];
  const page = await alone.newPage();
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => asked.push(message.text()));
  await page.goto(pathToFileURL(path).href);
  expect(asked.filter((address) => !address.startsWith("file:") && !address.startsWith("data:"))).toEqual([]);
  return page;
}

async function pagesOnPaper(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe("a copy of the plan", () => {
  let dana: Side;

  it("[EX1] is one file that Dana takes along on her phone and opens with the network off", async () => {
    dana = await sideOf("champion", server, { width: 375 });
    const { page } = dana;
    await page.goto(`${plan}/steps`);
    await page.getByRole("link", { name: "Take a copy" }).click();
    await page.getByRole("heading", { level: 1, name: "Take a copy" }).waitFor();
    await page.getByRole("checkbox", { name: /What only you read/ }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the one file" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^acme-northwind-plan-\d{4}-\d{2}-\d{2}\.html$/);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);

    const kept = await openFromDisk(dana, path);
    await kept.getByRole("heading", { level: 1, name: "One service desk for Hamburg and Lyon" }).waitFor();
    await sees(kept.getByRole("region", { name: "Steps" }), "Book the finance review");
    await sees(kept.getByRole("region", { name: "Library" }), "If fewer than 300 cases a month come in");
    await sees(kept, "Also in here: what is marked “Only Acme” and “Only Dana Kim”.");
    expect(await kept.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(375);
    await expectAccessible(kept);
    await kept.context().close();
  });

  it("[EX1] on paper is one page, A4 and Letter", async () => {
    const { context } = dana;
    const paper = await context.newPage();
    await paper.goto(`${plan}/take-away/print`);
    await sees(paper, "Still to do");
    expect([await pagesOnPaper(paper, "A4"), await pagesOnPaper(paper, "Letter")]).toEqual([1, 1]);
    await paper.close();
  });

  it("[EX1] stays within reach when the seller puts the plan away, and takes it out again", async () => {
    const sam = await sideOf("rep", server);
    await sam.page.goto(`${plan}/settings`);
    await sam.page.getByRole("button", { name: "Put it away" }).click();
    await sees(sam.page, "Put away. Acme can go on reading it.");

    const { page } = dana;
    await page.goto(plan);
    await sees(page.getByRole("complementary", { name: "Notice" }), "Northwind has put this plan away.");
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    await sees(page, "Book the finance review");
    const again = await page.request.get(`${plan}/take-away/html`);
    expect([again.status(), (await again.text()).includes("Book the finance review")]).toEqual([200, true]);

    await sam.page.getByRole("link", { name: "Take it out again" }).click();
    await sam.page.getByRole("button", { name: "Take it out again" }).click();
    await sees(sam.page, "Taken out again.");
  });
});
