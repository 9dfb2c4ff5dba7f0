// Two people on one plan at the same time: each edits where they read, nobody is overwritten, and what was done goes back.
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import { readSampleIds, type SampleIds } from "#tests/support/sample-ids.ts";
import { handleOf } from "#tests/support/row-handle.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";

const server = useServer({ env: { SAMPLE: "1" } });
const second = "Open the pilot for Lyon as well";
let ids: SampleIds;
let buyer: Side;
let rep: Side;
let colleague: Side;

beforeAll(async () => {
  ids = await readSampleIds(server.databaseUrl);
  [buyer, rep, colleague] = [await open("champion"), await open("rep"), await open("manager")];
});

async function open(persona: string): Promise<Side> {
  const side = await newSide({ baseUrl: server.url });
  await side.page.goto(`/sample/${persona}`);
  await side.page.goto(`/plans/${ids.acme}/steps`);
  return side;
}

function rowOf(page: Page, title: string): Locator {
  return page.locator("[data-step]").filter({ has: page.getByRole("button", { name: `More for ${title}` }) });
}

async function type(row: Locator, text: string): Promise<void> {
  const input = row.locator("input[name=title]");
  await input.fill(text);
  await input.press("Enter");
}

describe("editing where one reads", () => {
  it("[SP4] [CO4] different fields of one step both win, and the field somebody edits shows who", async () => {
    const mine = rowOf(rep.page, second);
    const theirs = rowOf(colleague.page, second);
    await mine.getByRole("link", { name: second }).click();
    // Sam shows that he is here; Dana does not, and nobody is told of her.
    await rowOf(buyer.page, second).getByRole("img", { name: "Sam Okafor is editing this" }).waitFor();
    await theirs.locator("time.due").click();
    await theirs.locator("input[type=date]").fill("2031-03-12");
    await theirs.locator("input[type=date]").press("Enter");
    await sees(mine, /12 Mar 2031/);
    await type(mine, `${second}, from Monday`);
    for (const { page } of [rep, colleague, buyer]) {
      await sees(rowOf(page, `${second}, from Monday`), /12 Mar 2031/);
    }
    await buyer.page.getByRole("img", { name: /is editing this/ }).waitFor({ state: "detached" });
  });

  it("[SP4] of one field both texts are shown, and nothing is stored before the choice", async () => {
    const title = `${second}, from Monday`;
    const late = rowOf(colleague.page, title);
    await late.getByRole("link", { name: title }).click();
    await rowOf(rep.page, title).getByRole("link", { name: title }).click();
    await type(rowOf(rep.page, title), "Sam’s words");
    await rowOf(colleague.page, "Sam’s words").waitFor();
    await type(rowOf(colleague.page, "Sam’s words"), "The late words");
    const panel = rowOf(colleague.page, "Sam’s words").getByRole("alert");
    await sees(panel, "The late words");
    await sees(panel, "Nothing is saved until you choose");
    await rep.page.reload();
    await rowOf(rep.page, "Sam’s words").waitFor();
    await panel.getByRole("button", { name: "Use mine" }).click();
    await rowOf(rep.page, "The late words").waitFor();
  });

  it("Esc restores, leaving saves, and the focus goes back where it was", async () => {
    const { page } = rep;
    const row = rowOf(page, "The late words");
    await row.getByRole("link", { name: "The late words" }).press("Enter");
    await row.locator("input[name=title]").fill("Never kept");
    await row.locator("input[name=title]").press("Escape");
    await row.getByRole("link", { name: "The late words" }).waitFor();
    await expect.poll(() => focused(page)).toBe("The late words");
    await page.keyboard.press("Enter");
    await row.locator("input[name=title]").fill(second);
    await page.getByRole("heading", { level: 1 }).click();
    await sees(page, `Saved: ${second}.`);
  });

  it("on the step's own page too", async () => {
    const { page } = rep;
    await page.goto(`/plans/${ids.acme}/steps/${ids.theirStep}`);
    await page.getByRole("heading", { level: 1 }).getByRole("link").click();
    await page.getByLabel(`Step: ${second}`).fill("Lyon joins the pilot");
    await page.getByLabel(`Step: ${second}`).press("Enter");
    await page.getByRole("heading", { level: 1, name: "Lyon joins the pilot" }).waitFor();
    await sees(page, "Saved: Lyon joins the pilot.");
    await page.goto(`/plans/${ids.acme}/steps`);
  });
});

describe("keys and hand", () => {
  it("[ST10] Ctrl+Z takes the last own act back, but not in a field", async () => {
    const { page } = buyer;
    const title = "Book the finance review";
    await rowOf(page, title)
      .getByRole("button", { name: `Done: ${title}` })
      .click();
    await sees(page, `Done: ${title}.`);
    await rowOf(page, "Confirm two pilot users in Lyon")
      .getByRole("link", { name: "Confirm two pilot users in Lyon" })
      .click();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Escape");
    await rowOf(page, title)
      .getByRole("button", { name: `Open again: ${title}` })
      .waitFor();
    await page.keyboard.press("Control+z");
    await sees(page, `Undone: ${title}.`);
    await rowOf(page, title)
      .getByRole("button", { name: `Done: ${title}` })
      .waitFor();
  });

  it("Alt and an arrow moves the line, keeps the focus, and says where it stands now", async () => {
    const { page } = rep;
    // What the buyer took back just before stands where it stood.
    await page.reload();
    const before = await titles(page);
    const at = before.indexOf("Lyon joins the pilot");
    const link = rowOf(page, "Lyon joins the pilot").getByRole("link", { name: "Lyon joins the pilot" });
    await link.press(at > 0 ? "Alt+ArrowUp" : "Alt+ArrowDown");
    await page
      .getByRole("status")
      .filter({ hasText: /Lyon joins the pilot: now \d+ of \d+/ })
      .waitFor();
    // Said when it is asked; a page that was asked for before may still come in between.
    await expect.poll(async () => (await titles(page)).indexOf("Lyon joins the pilot")).toBe(at > 0 ? at - 1 : at + 1);
    await expect.poll(() => focused(page)).toBe("Lyon joins the pilot");
  });

  it("a line is dragged by its handle, which stands at the line under the pointer", async () => {
    const { page } = rep;
    // Nothing of the move before is in flight any more, which would carry the line away from under the pointer.
    await page.reload();
    const before = await titles(page);
    const above = before[before.indexOf("Lyon joins the pilot") - 1] ?? "";
    const handle = await handleOf(rowOf(page, "Lyon joins the pilot"));
    // The part that drags is loaded when the first handle stands.
    await page.locator("[data-step][draggable=true]").waitFor();
    await handle.dragTo(rowOf(page, above), { targetPosition: { x: 200, y: 4 }, steps: 8 });
    // Before the server has answered already: what is in flight is what is shown.
    await expect
      .poll(async () => {
        const after = await titles(page);
        return after[after.indexOf(above) - 1];
      })
      .toBe("Lyon joins the pilot");
    await expectNoSidewaysScroll(page);
  });
});

function focused(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}

function titles(page: Page): Promise<string[]> {
  return page.locator("[data-step] > a").allTextContents();
}
