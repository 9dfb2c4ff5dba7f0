import { readFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import type axe from "axe-core";
import type { Browser, BrowserContext, ConsoleMessage, Page } from "playwright-core";
import { afterAll, afterEach, expect } from "vitest";
import { launchBrowser } from "./chromium.ts";

export interface SideOptions {
  /** Where `page.goto("/...")` leads. */
  baseUrl?: string;
  /** Pixels; 1280 unless told. Below 500 the device is a phone with touch. */
  width?: number;
  colorScheme?: "light" | "dark";
  /** False: the page must do without scripts. */
  javaScript?: boolean;
  timeZone?: string;
  /** What this journey provokes on purpose and the watcher may read. */
  expectedProblems?: RegExp[];
}

/** One person at one device: cookies of their own, and a page that is watched. */
export interface Side {
  context: BrowserContext;
  page: Page;
  /** What the console, uncaught errors and the security policy reported so far. */
  problems: readonly string[];
  /** For a test that provoked them and has looked at them. */
  forgetProblems(): void;
}

interface Watched extends Side {
  problems: string[];
  hasScripts: boolean;
}

let browser: Promise<Browser> | undefined;
const sides: Watched[] = [];

afterEach(() => {
  const found = sides.flatMap((side) => side.problems.splice(0));
  expect(found, "the browser reported").toEqual([]);
});

afterAll(async () => {
  await (await browser)?.close();
  browser = undefined;
  sides.length = 0;
});

/** Opens a fresh device. It lives until the file ends, so a journey may go on in the next test. */
export async function newSide(options: SideOptions = {}): Promise<Side> {
  browser ??= launchBrowser();
  const width = options.width ?? 1280;
  const isPhone = width < 500;
  const context = await (
    await browser
  ).newContext({
    viewport: { width, height: isPhone ? 812 : 900 },
    isMobile: isPhone,
    hasTouch: isPhone,
    colorScheme: options.colorScheme ?? "light",
    javaScriptEnabled: options.javaScript ?? true,
    locale: "en-GB",
    timezoneId: options.timeZone ?? "Europe/Berlin",
    // Colours and places are read at once, not half way through a transition.
    reducedMotion: "reduce",
    ...(options.baseUrl === undefined ? {} : { baseURL: options.baseUrl }),
  });
  // Nothing is measured by it: what is waited for comes, late on a busy machine.
  context.setDefaultTimeout(40_000);
  const problems: string[] = [];
  const side: Watched = {
    context,
    page: await context.newPage(),
    problems,
    hasScripts: options.javaScript ?? true,
    forgetProblems: () => void problems.splice(0),
  };
  const note = (text: string): void => {
    if (!(options.expectedProblems ?? []).some((expected) => expected.test(text))) problems.push(text);
  };
  context.on("console", (message) => {
    if (isProblem(message)) note(`${message.type()} at ${message.page()?.url() ?? "?"}: ${message.text()}`);
  });
  context.on("weberror", (error) => note(`uncaught at ${error.page()?.url() ?? "?"}: ${error.error().message}`));
  sides.push(side);
  if (side.hasScripts) wakeOnArrival(side.page);
  return side;
}

/** A page that was asked for is there once its scripts run too: what is pressed before that leads where it would without them. */
function wakeOnArrival(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  page.goto = async (address, options) => {
    const answer = await goto(address, options);
    if (options?.waitUntil !== "commit") await page.waitForFunction(isAwake);
    return answer;
  };
  page.reload = async (options) => {
    const answer = await reload(options);
    await page.waitForFunction(isAwake);
    return answer;
  };
}

/** In the page: React has taken it over. A page without scripts of ours has nothing to wait for. */
function isAwake(): boolean {
  interface Root {
    stateNode: { current: { memoizedState: { isDehydrated: boolean } } };
  }
  if (!document.querySelector("script[type=module]")) return true;
  const root = Object.entries(document).find(([name]) => name.startsWith("__reactContainer$"))?.[1] as Root | undefined;
  return root?.stateNode.current.memoizedState.isDehydrated === false;
}

/** Closes every device but this one. */
export async function closeOthers(than: Side): Promise<void> {
  await Promise.all(sides.filter((side) => side !== than).map((side) => side.context.close()));
}

export interface AxeScope {
  /** A selector: only what lies in it. */
  within?: string;
  /** Only these, for instance where nothing but a colour has changed. */
  rules?: readonly string[];
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] as const;

/** The short form: half as long to send and to read in every document. */
const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The rules of axe that read colours. */
export const colourRules = ["color-contrast", "link-in-text-block"] as const;

/** In the page: axe works out each colour once, and not for every element and run anew, which was a quarter of its time. */
function rememberColours(): void {
  interface Colour extends Record<"r" | "g" | "b" | "alpha", number> {
    parseString(words: string): Colour;
  }
  const { commons } = window.axe as unknown as { commons: { color: { Color: { prototype: Colour } } } };
  const colour = commons.color.Color.prototype;
  const read = colour.parseString;
  const known = new Map<string, Pick<Colour, "r" | "g" | "b" | "alpha">>();
  colour.parseString = function (words) {
    const found = known.get(words);
    if (found) return Object.assign(this, found);
    read.call(this, words);
    const { r, g, b, alpha } = this;
    known.set(words, { r, g, b, alpha });
    return this;
  };
}

/** No finding by axe on the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findByAxe(page), `axe on ${page.url()}`).toEqual([]);
}

/**
 * What axe finds, from WCAG 2.0 A to 2.2 AA and its best practices, on the page as it stands. Axe is a script: on a side
 * without scripts it would wait for ever, so it is refused there.
 */
export async function findByAxe(page: Page, { within, rules }: AxeScope = {}): Promise<string[]> {
  if (sides.some((side) => side.context === page.context() && !side.hasScripts)) {
    throw new Error("axe needs scripts: check this page on a side that has them.");
  }
  // Straight in the page, once for each document, and violations alone: what passed is not asked for.
  if (await page.evaluate(() => !("axe" in window))) {
    await page.evaluate(axeSource);
    await page.evaluate(rememberColours);
  }
  const { violations } = await page.evaluate(
    ({ scope, runOnly }) => window.axe.run(scope, { runOnly, resultTypes: ["violations"] }),
    { scope: within ?? "html", runOnly: [...(rules ?? standards)] },
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes.map((node) => `  ${node.target.join(" ")}\n    ${node.failureSummary ?? ""}`).join("\n")}`,
  );
}

/** Nothing on the page is wider than the window (WCAG 1.4.10: no scrolling in two directions). */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  expect(await pixelsBeyond(page), `pixels beyond the window on ${page.url()}`).toBeLessThanOrEqual(0);
}

export async function pixelsBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** Saves the whole page as `build/screenshots/NAME.png` and returns the path. */
export async function saveScreenshot(page: Page, name: string): Promise<string> {
  const folder = join(import.meta.dirname, "../../build/screenshots");
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage: true, animations: "disabled", caret: "hide" });
  return path;
}

/** Errors and security-policy reports; not the browser's own line about a refusal that the page answers in words. */
function isProblem(message: ConsoleMessage): boolean {
  if (/content security policy/i.test(message.text())) return true;
  if (message.type() !== "error") return false;
  return !/^Failed to load resource: the server responded with a status of 4\d\d/.test(message.text());
}
