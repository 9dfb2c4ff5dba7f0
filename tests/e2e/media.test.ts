// Films and sound are played in the page out of parts of the file: real ones, recorded by the browser of the test itself.
import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { newSide, type Side } from "#tests/support/browser.ts";
import { recordFilm, silentMp3 } from "#tests/support/media.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let library: string;
let champion: Side;

beforeAll(async () => {
  library = `/plans/${(await readSampleIds(server.databaseUrl)).acme}/library`;
  champion = await sideOf("champion", server);
});

interface Sent {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

async function send(page: Page, file: Sent): Promise<void> {
  await page.goto(`${library}/upload`);
  await page.getByLabel("Name", { exact: true }).fill(`This is ${file.name}`);
  await page.getByLabel("File").setInputFiles(file);
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("heading", { level: 1, name: `This is ${file.name}` }).waitFor();
}

/** Plays it without a sound, then from a place further on; each time until time has passed in it. */
async function plays(element: Locator): Promise<void> {
  await element.evaluate((one: HTMLMediaElement) => {
    one.muted = true;
    return one.play();
  });
  const at = (): Promise<number> => element.evaluate((one: HTMLMediaElement) => one.currentTime);
  await expect.poll(at).toBeGreaterThan(0.2);
  await element.evaluate((one: HTMLMediaElement) => {
    one.currentTime = 0.9;
    return one.play();
  });
  await expect.poll(at).toBeGreaterThan(1);
  expect(await element.evaluate((one: HTMLMediaElement) => one.error)).toBeNull();
}

const kinds = [
  ["film.webm", "video"],
  ["film.mp4", "video"],
  ["sound.mp3", "audio"],
] as const;

async function make(name: (typeof kinds)[number][0]): Promise<Sent> {
  if (name === "sound.mp3") return { name, mimeType: "audio/mpeg", buffer: silentMp3(2) };
  const { page, context } = await newSide({});
  const mimeType = name === "film.webm" ? "video/webm" : "video/mp4";
  const buffer = await recordFilm(page, mimeType);
  await context.close();
  return { name, mimeType, buffer };
}

describe.each(kinds)("%s", (name, element) => {
  it("[S26] [S27] is played in the page, from the beginning and from further on, out of parts of the file", async () => {
    const file = await make(name);
    const { page, context } = champion;
    const parts: number[] = [];
    page.on("response", (response) => {
      if (response.url().endsWith("/versions/1/file")) parts.push(response.status());
    });
    await send(page, file);
    await plays(page.locator(element));
    expect(parts.length).toBeGreaterThan(0);
    expect(new Set(parts)).toEqual(new Set([206]));
    page.removeAllListeners("response");

    const at = `${new URL(page.url()).pathname}/versions/1/file`;
    const part = await context.request.get(at, { headers: { Range: "bytes=100-299" } });
    expect([part.status(), part.headers()["content-type"], part.headers()["content-range"]]).toEqual([
      206,
      file.mimeType,
      `bytes 100-299/${file.buffer.length}`,
    ]);
    expect(Buffer.compare(await part.body(), file.buffer.subarray(100, 300))).toBe(0);
    const beyond = await context.request.get(at, { headers: { Range: `bytes=${file.buffer.length}-` } });
    expect(beyond.status()).toBe(416);
    expect(champion.problems).toEqual([]);
  });

  it("stands in the page without scripts too, with the browser's own controls", async () => {
    const { page } = await sideOf("champion", server, { javaScript: false });
    const answered = page.waitForResponse((response) => response.url().endsWith("/versions/1/file"));
    await send(page, await make(name));
    expect((await answered).status()).toBe(206);
    expect(await page.locator(`${element}[controls]`).count()).toBe(1);
  });
});
