// A buyer's home on a middling phone, seen for the first time: 150 ms to the server, 1.6 Mbit/s, a quarter of this machine's
// speed. What the eye waits for, what moves under it, and how long a dialog takes to open.
import { setTimeout as sleep } from "node:timers/promises";

import type { Browser, Page } from "playwright-core";

import { launchBrowser } from "#tests/support/chromium.ts";

import { type Figure, under } from "./figures.ts";
import { token } from "./fill.ts";
import type { Running } from "./processes.ts";
import { median } from "./rounds.ts";

const visits = 3;
const lineKbit = { up: 750, down: 1_600 };
/** Until everything that waits for a quiet moment has come. */
const restMs = 3_000;

interface Visit {
  largestMs: number;
  shift: number;
  dialogMs: number;
}

export async function measurePhone({ url }: Running, planId: string): Promise<Figure[]> {
  const browser = await launchBrowser();
  try {
    const seen: Visit[] = [];
    for (let visit = 0; visit < visits; visit += 1) seen.push(await visitHome(browser, `${url}/plans/${planId}`));
    const middle = (of: keyof Visit): number => median(seen.map((one) => one[of]));
    return [
      under("Home on a phone, largest part is there", "ms", { value: middle("largestMs"), ceiling: 2_000 }),
      under("Home on a phone, what moves (shift)", "", { value: middle("shift"), ceiling: 0.02 }),
      under("Home on a phone, first dialog is open", "ms", { value: middle("dialogMs"), ceiling: 200 }),
    ];
  } finally {
    await browser.close();
  }
}

async function visitHome(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 812 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    await context.addCookies([{ name: "lockstep-session", value: token, url: address }]);
    const page = await context.newPage();
    await slowDown(page);
    await page.addInitScript(watch);
    await page.goto(address, { waitUntil: "load" });
    await sleep(restMs);
    const { largestMs, shift } = await page.evaluate(() => window.watched);
    await page.evaluate(waitForDialog);
    await page.getByRole("link", { name: "Update where we are" }).click();
    await page.waitForFunction(() => window.watched.openedAt > 0);
    const { pressedAt, openedAt } = await page.evaluate(() => window.watched);
    return { largestMs, shift, dialogMs: openedAt - pressedAt };
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (lineKbit.down * 1_000) / 8,
    uploadThroughput: (lineKbit.up * 1_000) / 8,
  });
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

declare global {
  interface Window {
    watched: { largestMs: number; shift: number; pressedAt: number; openedAt: number };
  }
}

/** In the page, from its first moment. */
function watch(): void {
  window.watched = { largestMs: 0, shift: 0, pressedAt: 0, openedAt: 0 };
  const onEach = (type: string, take: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  };
  onEach("largest-contentful-paint", ({ startTime }) => (window.watched.largestMs = startTime));
  onEach("layout-shift", (entry) => {
    window.watched.shift += (entry as PerformanceEntry & { value: number }).value;
  });
}

/** In the page: notes when it is pressed, and the first picture with an open dialog in it. */
function waitForDialog(): void {
  document.addEventListener("pointerdown", () => (window.watched.pressedAt = performance.now()), {
    capture: true,
    once: true,
  });
  requestAnimationFrame(look);
  function look(): void {
    const dialog = document.querySelector("dialog[open]");
    if (dialog && dialog.getBoundingClientRect().height > 0) window.watched.openedAt = performance.now();
    else requestAnimationFrame(look);
  }
}
