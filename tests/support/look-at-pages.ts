// Looks at pages of the sample as their readers meet them (the list: tests/support/pages.ts): nothing for axe to find, light
// and dark, on a desk and on a phone, with dialogs and menus open; every control reached by keyboard, and large enough; nothing
// the security policy refuses; no sideways scroll at 320.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { colourRules, findByAxe, pixelsBeyond, type Side } from "./browser.ts";
import { findByKeyboard, findSmallTargets } from "./keyboard.ts";
import { nameOf, type PageReader, pages } from "./pages.ts";
import { readSampleIds, type SampleIds } from "./sample-ids.ts";
import { joinInSample } from "./sample-project.ts";
import { useServer } from "./server.ts";
import { rest, sideOf, tokenToJoin, tokenToNewPassword, visit } from "./visit.ts";

/** Looks at every page of these readers, with a server of its own. */
export function lookAtPagesOf(readers: readonly PageReader[]): void {
  // The same secret here and there, so that the address of a personal link can be made.
  const server = useServer({ env: { SAMPLE: "1", RUN_BY: "buyer", SECRET_KEY: process.env["SECRET_KEY"] ?? "" } });
  let ids: SampleIds;

  beforeAll(async () => {
    ids = await readSampleIds(server.databaseUrl);
    ids.invitation = await tokenToJoin(server);
    ids.project = await joinInSample(server.databaseUrl);
  });

  describe.each(readers)("%s", (reader) => {
    // A member's rows are dense; what a buyer meets is met by a finger.
    const least = ["rep", "manager", "owner"].includes(reader) ? 24 : 44;
    let side: Side;
    beforeAll(async () => {
      side = await sideOf(reader, server);
      if (reader === "owner") ids.reset = await tokenToNewPassword(server);
    });

    it.each(pagesOf(reader))("%s", async (_, wanted) => {
      const { page } = side;
      // Dark first: the same elements in other colours, so that only what reads colours has something to say.
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.emulateMedia({ colorScheme: "dark" });
      await visit(page, wanted, ids);
      const found: string[] = [];
      await unfoldAll(page);
      found.push(...(await findByAxe(page, { rules: colourRules })));
      await page.setViewportSize({ width: 375, height: 812 });
      found.push(...(await findByAxe(page, { rules: colourRules })));
      await page.emulateMedia({ colorScheme: "light" });
      await rest(page);
      found.push(...(await findByAxe(page)));
      await page.setViewportSize({ width: 1280, height: 900 });
      found.push(...(await findByAxe(page)));
      const { pathname } = new URL(page.url());
      found.push(...(await findByKeyboard(page, { least })));
      await page.setViewportSize({ width: 320, height: 640 });
      found.push(...(await findSmallTargets(page)));
      const beyond = [await pixelsBeyond(page)];
      for (const menu of await closedMenus(page)) {
        await setOpen(page, menu, true);
        beyond.push(await pixelsBeyond(page));
        found.push(...(await findByAxe(page, { within: menu })));
        found.push(...(await findByKeyboard(page, { within: menu, least })));
        await setOpen(page, menu, false);
      }
      // Where the focus came, nothing was set off (WCAG 3.2.1).
      expect(new URL(page.url()).pathname).toBe(pathname);
      expect({ found, beyond: Math.max(0, ...beyond) }).toEqual({ found: [], beyond: 0 });
    });
  });
}

function pagesOf(reader: PageReader): [name: string, page: (typeof pages)[number]][] {
  return pages.filter((page) => page.by === reader).map((page) => [nameOf(page), page]);
}

/** Whatever unfolds in the flow of the page is unfolded: what it hides would not be looked at. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const one of document.querySelectorAll("details")) {
      const panel = one.querySelector("summary ~ *");
      if (panel && getComputedStyle(panel).position !== "absolute") one.open = true;
    }
  });
}

/** Selectors of the menus that can be opened, one of those that hold the same acts. */
async function closedMenus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const seen = new Set<string>();
    return [...document.querySelectorAll("details")].flatMap((one, index) => {
      const panel = one.querySelector("summary ~ *");
      const acts = panel?.textContent ?? "";
      if (!panel || getComputedStyle(panel).position !== "absolute" || !one.checkVisibility() || seen.has(acts))
        return [];
      seen.add(acts);
      one.id ||= `menu-${index}`;
      return [`#${CSS.escape(one.id)}`];
    });
  });
}

async function setOpen(page: Page, menu: string, isOpen: boolean): Promise<void> {
  await page.locator(menu).evaluate((one: HTMLDetailsElement, open) => (one.open = open), isOpen);
}
