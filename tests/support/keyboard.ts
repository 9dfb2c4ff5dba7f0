// Walks through a page by keyboard, as whoever has no pointer: by real presses of Tab at its beginning and its end, and from
// stop to stop by script besides, which looks at every stop in a tenth of the time.
import type { Page } from "playwright-core";

import { beginWalk } from "./keyboard-walk.ts";

export interface WalkOptions {
  /** A selector: what lies in it is looked at. Unless told the open dialog, or else the whole page, is walked through. */
  within?: string;
  /** Pixels, each way, that a finger has to meet. */
  least: number;
}

/** So many stops at the beginning are come to by real presses. */
const pressed = 10;

/**
 * What somebody would miss who goes through the page as it stands by keyboard: a control that is passed by, a stop out of
 * order, hidden, or without a mark that it has the focus, a target too small for its reader, a place that is never left.
 */
export async function findByKeyboard(page: Page, { within, least }: WalkOptions): Promise<string[]> {
  await press(page, await page.evaluate(beginWalk, { within: within ?? null, least, pressed }));
  await press(page, await page.evaluate(() => window.walk.lookAtAll()));
  return page.evaluate(() => {
    window.walk.comeRound();
    return window.walk.found();
  });
}

/** What of a page that was walked through is too small for a finger, now that the window has another width. */
export async function findSmallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    window.walk.lookAtTargets();
    return window.walk.found();
  });
}

async function press(page: Page, times: number): Promise<void> {
  for (let time = 0; time < times; time++) await page.keyboard.press("Tab");
}
