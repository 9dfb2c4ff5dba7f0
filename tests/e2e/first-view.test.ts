// Five seconds are enough: what the champion came for stands in the first view. And the keyboard alone is enough.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { rest, sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let home: string;

beforeAll(async () => {
  home = `/plans/${(await readSampleIds(server.databaseUrl)).acme}`;
});

describe("in five seconds the champion reads where they are, what is next and who is missing", () => {
  it("on a desk, in the first view", async () => {
    const { page } = await sideOf("champion", server);
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, home);
    const next = page
      .getByRole("region", { name: /^Next for/ })
      .getByRole("listitem")
      .first();
    const missing = page.getByRole("region", { name: "Who else should hear about this" }).getByRole("listitem").first();
    expect(await bottomsOf(page.getByRole("heading", { level: 1 }), next, missing)).toEqual(within(800));
  });

  it("on a phone, with the count of who is missing in place of the first of them", async () => {
    const { page } = await sideOf("champion", server, { width: 375 });
    await open(page, home);
    const next = page
      .getByRole("region", { name: /^Next for/ })
      .getByRole("link")
      .nth(1);
    const missing = page.getByText(/^\d+ (people|person) still needed$/);
    expect(await bottomsOf(page.getByRole("heading", { level: 1 }), missing, next)).toEqual(within(812));
  });
});

it("by the keyboard alone the stage goes back and forward, and a step is ticked", async () => {
  const { page } = await sideOf("champion", server);
  await open(page, home);
  const [before, earlier] = ["Trial", "Needs"];
  for (const stage of [earlier, before]) {
    await tabTo(page, "Update where we are");
    await page.keyboard.press("Enter");
    // With its form, which is asked for when it opens.
    await page.getByRole("dialog", { name: "Where are we now?" }).getByRole("radio").first().waitFor();
    await tabUntil(
      page,
      () => document.activeElement instanceof HTMLInputElement && document.activeElement.type === "radio",
    );
    for (let turn = 0; turn < 10 && !(await chosen(page)).includes(stage); turn += 1) {
      await page.keyboard.press(stage === earlier ? "ArrowUp" : "ArrowDown");
    }
    await tabTo(page, `Update to ${stage}`);
    await page.keyboard.press("Enter");
    await sees(page, `Updated to ${stage}.`);
  }
  await open(page, `${home}/steps`);
  const tick = page.getByRole("button", { name: /^Done: / }).first();
  const name = (await tick.getAttribute("aria-label")) ?? "";
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: name.replace("Done:", "Open again:") }).waitFor();
});

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await rest(page);
}

async function bottomsOf(...parts: ReturnType<Page["locator"]>[]): Promise<(number | null)[]> {
  return Promise.all(
    parts.map(async (part) => {
      const box = await part.boundingBox();
      return box && box.y >= 0 ? box.y + box.height : null;
    }),
  );
}

/** Each of the three ends above the lower edge of the window. */
function within(height: number): unknown[] {
  return Array.from({ length: 3 }, (): unknown =>
    expect.toSatisfy((bottom: unknown) => typeof bottom === "number" && bottom <= height),
  );
}

/** Tab, as often as it takes (and not for ever), until the control of this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  await tabUntil(
    page,
    (wanted) => {
      const at = document.activeElement;
      return at?.getAttribute("aria-label") === wanted || at?.textContent.trim() === wanted;
    },
    name,
  );
}

async function tabUntil(page: Page, isThere: (name: string) => boolean, name = ""): Promise<void> {
  for (let turn = 0; turn < 120; turn += 1) {
    if (await page.evaluate(isThere, name)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not reach “${name}”.`);
}

function chosen(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.closest("label")?.textContent ?? "");
}
