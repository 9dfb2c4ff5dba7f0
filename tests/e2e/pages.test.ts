// Every page of the sample as its readers meet it: nothing for axe to find, light and dark, on a desk and on a phone, with
// dialogs open; nothing the security policy refuses; no sideways scroll at 320; five seconds are enough; the keyboard is.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { expectAccessible, expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";

const server = useServer({ env: { SAMPLE: "1" } });

const readers = ["nobody", "finance", "champion", "rep", "manager"] as const;
type Reader = (typeof readers)[number];

/** Who meets which pages; `PLAN` is Acme's, `DRAFT` one that nobody adopted. */
const pages: Record<Reader, readonly string[]> = {
  nobody: ["/sign-in", "/sign-in/forgotten", "/about-this-server", "/set-up", "/l/nothing", "/nowhere"],
  finance: ["/plans/PLAN", "/plans/PLAN/steps", "/plans/PLAN/people", "/plans/PLAN/proof"],
  champion: [
    "/plans/PLAN",
    "/plans/PLAN#where",
    "/plans/PLAN/stage-moves/new",
    "/plans/PLAN/stage-moves",
    "/plans/PLAN/pause",
    "/plans/PLAN/end",
    "/plans/PLAN/steps",
    "/plans/PLAN/steps/new",
    "/plans/PLAN/steps/bin",
    "/plans/PLAN/steps/STEP",
    "/plans/PLAN/people",
    "/plans/PLAN/people/new",
    "/plans/PLAN/people/me",
    "/plans/PLAN/people/PERSON",
    "/plans/PLAN/updates",
    "/plans/PLAN/settings",
    "/plans/PLAN/path",
    "/plans/PLAN/go-live",
    "/plans/PLAN/what-they-see",
    "/account",
  ],
  rep: [
    "/plans",
    "/plans/new",
    "/plans/PLAN",
    "/plans/PLAN/as-buyer",
    "/plans/PLAN/steps",
    "/plans/PLAN/people",
    "/plans/PLAN/updates",
    "/plans/PLAN/settings",
    "/plans/DRAFT",
    "/plans/DRAFT/steps",
    "/plans/DRAFT/people/first",
  ],
  manager: ["/members"],
};

const ids: Record<string, string> = {};

beforeAll(async () => {
  const { page } = await sideOf("rep", { width: 1280 });
  await page.goto("/plans");
  ids["PLAN"] = await idBehind(page, /^Acme/);
  ids["DRAFT"] = await idBehind(page, /^Eastfield/);
  await page.goto(`/plans/${ids["PLAN"]}/steps`);
  ids["STEP"] = (await page.locator("[data-step]").first().getAttribute("data-step")) ?? "";
  const person = await page.goto(`/plans/${ids["PLAN"]}/people`);
  ids["PERSON"] = /\/people\/([0-9a-f-]{36})/.exec((await person?.text()) ?? "")?.[1] ?? "";
  await page.context().close();
});

describe.each([
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 375, colorScheme: "light" },
  { width: 375, colorScheme: "dark" },
] as const)("at $width px, $colorScheme", (device) => {
  it.each(readers)("axe and the security policy find nothing on the pages of %s", async (reader) => {
    const { page, context } = await sideOf(reader, device);
    const findings: string[] = [];
    for (const path of pages[reader]) {
      await open(page, path);
      await expectAccessible(page).catch((found: unknown) => findings.push(String(found)));
    }
    expect(findings).toEqual([]);
    await context.close();
  });
});

it.each(readers)("at 320 px no page of %s scrolls sideways", async (reader) => {
  const { page, context } = await sideOf(reader, { width: 320 });
  const findings: string[] = [];
  for (const path of pages[reader]) {
    await open(page, path);
    await expectNoSidewaysScroll(page).catch((found: unknown) => findings.push(String(found)));
  }
  expect(findings).toEqual([]);
  await context.close();
});

describe("in five seconds the champion reads where they are, what is next and who is missing", () => {
  it("on a desk, in the first view", async () => {
    const { page } = await sideOf("champion", { width: 1280 });
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, "/plans/PLAN");
    const next = page
      .getByRole("region", { name: /^Next for/ })
      .getByRole("listitem")
      .first();
    const missing = page.getByRole("region", { name: "Who else should hear about this" }).getByRole("listitem").first();
    expect(await bottomsOf(page.getByRole("heading", { level: 1 }), next, missing)).toEqual(within(800));
  });

  it("on a phone, with the count of who is missing in place of the first of them", async () => {
    const { page } = await sideOf("champion", { width: 375 });
    await open(page, "/plans/PLAN");
    const next = page
      .getByRole("region", { name: /^Next for/ })
      .getByRole("link")
      .nth(1);
    const missing = page.getByText(/^\d+ (people|person) still needed$/);
    expect(await bottomsOf(page.getByRole("heading", { level: 1 }), missing, next)).toEqual(within(812));
  });
});

it("by the keyboard alone the stage goes back and forward, and a step is ticked", async () => {
  const { page } = await sideOf("champion", { width: 1280 });
  await open(page, "/plans/PLAN");
  const [before, earlier] = ["Trial", "Needs"];
  for (const stage of [earlier, before]) {
    await tabTo(page, "Update where we are");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Where are we now?" }).waitFor();
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
  await open(page, "/plans/PLAN/steps");
  const tick = page.getByRole("button", { name: /^Done: / }).first();
  const name = (await tick.getAttribute("aria-label")) ?? "";
  await tabTo(page, name);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: name.replace("Done:", "Open again:") }).waitFor();
});

async function sideOf(reader: Reader, device: { width: number; colorScheme?: "light" | "dark" }): Promise<Side> {
  const side = await newSide({ baseUrl: server.url, ...device });
  if (reader !== "nobody") await side.page.goto(`/sample/${reader}`);
  return side;
}

/** Opens a page and waits until it is one: fonts there, the dialog of its hash open. */
async function open(page: Page, path: string): Promise<void> {
  // From a page to its own hash nothing would be loaded.
  if (path.includes("#")) await page.goto("about:blank");
  await page.goto(
    path.replace(/PLAN|DRAFT|STEP|PERSON/g, (name) => ids[name] ?? name),
    { waitUntil: "load" },
  );
  await page.evaluate(() => document.fonts.ready);
  if (path.includes("#")) await page.getByRole("dialog").waitFor();
}

async function idBehind(page: Page, name: RegExp): Promise<string> {
  const href = await page.getByRole("link", { name }).first().getAttribute("href");
  return /\/plans\/([0-9a-f-]{36})/.exec(href ?? "")?.[1] ?? "";
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
