// Files in the real browser: sent with and without scripts, stopped, sent again, opened; and forty that would like to run.
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

import type { Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, beforeAll, expect, it } from "vitest";

import { newSide, type Side } from "#tests/support/browser.ts";
import { hostileFiles, paper, trace } from "#tests/support/hostile-files.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { placeOf, sendForm } from "#tests/support/upload.ts";

/** A browser's own page around a picture has a style, which the policy of the picture refuses like everything else. */
const ownStyleOfPictures = /versions\/1\/file: Applying inline style violates/;

let folder: string;
const server = useServer(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "lockstep-e2e-files-"));
  return { env: { SAMPLE: "1", FILES_DIR: path.join(folder, "stored"), LOG_LEVEL: "warn" } };
});
let owner: postgres.Sql;
let library: string;
let side: Side;

beforeAll(async () => {
  owner = postgres(server.databaseUrl, { max: 1 });
  library = `/plans/${(await readSampleIds(server.databaseUrl)).acme}/library`;
  side = await newSide({ baseUrl: server.url });
  await side.page.goto("/sample/champion");
});
afterAll(async () => {
  await owner.end();
  await rm(folder, { recursive: true });
});

it("a file is added without scripts, its words before it", async () => {
  const { page } = await newSide({ baseUrl: server.url, javaScript: false });
  await page.goto("/sample/champion");
  await page.goto(`${library}/upload`);
  await page.getByLabel("Name").fill("Our policy");
  await page
    .getByLabel("File")
    .setInputFiles({ name: "policy.md", mimeType: "text/plain", buffer: Buffer.from("# Rules\nBe kind.") });
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("heading", { name: "Our policy" }).waitFor();
  expect(await page.locator("pre").textContent()).toBe("# Rules\nBe kind.");
  expect(await page.getByRole("link", { name: "Download" }).count()).toBe(1);
});

it("[S25] a file that is too large is refused without scripts, and what was typed stays", async () => {
  const large = path.join(folder, "large.bin");
  await writeFile(large, Buffer.alloc(101 * 1024 * 1024));
  const { page } = await newSide({ baseUrl: server.url, javaScript: false });
  await page.goto("/sample/champion");
  await page.goto(`${library}/upload`);
  await page.getByLabel("Name").fill("Too large");
  await page.getByLabel("File").setInputFiles(large);
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByText("A file can have up to 100 MB").first().waitFor();
  expect(await page.getByLabel("Name").inputValue()).toBe("Too large");
});

it("is stopped half way, sent again without choosing again, and there once", async () => {
  const { page } = side;
  const bytes = path.join(folder, "film.bin");
  await writeFile(bytes, Buffer.alloc(6 * 1024 * 1024, "x"));
  const network = await side.context.newCDPSession(page);
  const slow = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: 800_000 };
  await page.goto(`${library}/upload`);
  await network.send("Network.enable");
  await network.send("Network.emulateNetworkConditions", slow);
  await page.getByLabel("File").setInputFiles(bytes);
  expect(await page.getByLabel("Name").inputValue()).toBe("film");
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByText(/MB of 6(\.\d)? MB · .* left/).waitFor();
  // The page stays usable meanwhile.
  await page.getByLabel("Name").fill("The film");
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByText("Stopped. Nothing was stored.").waitFor();
  await expect.poll(() => filesIn("stored/unfinished")).toEqual([]);
  await network.send("Network.emulateNetworkConditions", { ...slow, uploadThroughput: -1 });
  await page.getByRole("button", { name: "Send it again" }).click();
  await page.waitForURL(/\/library\/[0-9a-f-]{36}$/);
  expect(await owner`select 1 from content_version where file_name = 'film.bin'`).toHaveLength(1);
});

it("is not sent at all when it is too large, and says so at once", async () => {
  const { page } = side;
  await page.goto(`${library}/upload`);
  await page.getByLabel("File").setInputFiles(path.join(folder, "large.bin"));
  await page.getByText("up to 100 MB can be sent. Choose a smaller one.").waitFor();
  await page.getByRole("button", { name: "Add it" }).click();
  expect(await page.getByRole("progressbar").count()).toBe(0);
});

it("a paper is read in the page: page by page, its words to select, larger, by keyboard", async () => {
  const { page } = side;
  await send("Three pages", { name: "three.pdf", bytes: paper([], 3) });
  await page.goto(await contentOf("three.pdf"));
  const before = await scriptBytes(page);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  const words = page.locator(".paper-text");
  await words.getByText("Words of the paper, page 1").waitFor();
  expect(await scriptBytes(page)).toBeGreaterThan(before);
  await page.getByRole("button", { name: "Next page" }).click();
  await words.getByText("page 2").waitFor();
  await page.getByRole("group", { name: /three\.pdf/ }).press("ArrowRight");
  await words.getByText("page 3").waitFor();
  const fit = (await page.locator("canvas").first().boundingBox())?.width ?? 0;
  await page.getByRole("button", { name: "Larger" }).click();
  await expect
    .poll(async () => ((await page.locator("canvas").first().boundingBox())?.width ?? 0) / fit)
    .toBeCloseTo(1.25, 1);
  // The words lie where they are drawn, once both are.
  const indent = async (): Promise<number> => {
    const line = await words.getByText("page 3").boundingBox();
    const sheet = await page.locator("canvas").first().boundingBox();
    return ((line?.x ?? 0) - (sheet?.x ?? 0)) / (sheet?.width ?? 1);
  };
  await expect.poll(indent).toBeCloseTo(72 / 612, 1);
});

it("[S26] [S27] [S28] forty files that would like to run are kept, shown and saved, and none runs", async () => {
  const ran: string[] = [];
  const device = await newSide({
    baseUrl: server.url,
    expectedProblems: [/decod|media|image|Failed to load/i, ownStyleOfPictures],
  });
  device.context.on("request", (request) => request.url().includes(trace) && ran.push(request.url()));
  device.page.on("dialog", (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await device.page.goto("/sample/champion");
  expect(hostileFiles.length).toBeGreaterThanOrEqual(40);
  for (const [index, file] of hostileFiles.entries()) await send(`Hostile ${index}`, file);
  const rows = await owner<{ id: string; name: string }[]>`select content_id as id, file_name as name
    from content_version join content on content.id = content_id where title like 'Hostile %'`;
  expect(rows).toHaveLength(hostileFiles.length);
  for (const { id, name } of rows) {
    expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
    const { page } = device;
    await page.goto(`${library}/${id}`);
    const open = page.getByRole("button", { name: "Open", exact: true });
    if (await open.count()) {
      await open.click();
      await page
        .getByText(/Words of the paper|cannot be shown here/)
        .first()
        .waitFor();
    }
    // As an address of its own, and as what other elements would make of it.
    const at = `${library}/${id}/versions/1/file`;
    await page.goto(at, { waitUntil: "commit" }).catch((error: unknown) => {
      if (!/Download is starting|ERR_ABORTED|ERR_INVALID_RESPONSE/.test(String(error))) throw error;
    });
    const answer = await device.context.request.get(at);
    expect([name, answer.status(), answer.headers()["content-security-policy"]]).toEqual([
      name,
      200,
      "sandbox; default-src 'none'",
    ]);
    expect([name, answer.headers()["x-evil"], answer.headers()["x-content-type-options"]]).toEqual([
      name,
      undefined,
      "nosniff",
    ]);
    if (!/^image\/(png|jpeg|gif|webp)$/.test(answer.headers()["content-type"] ?? ""))
      expect([name, answer.headers()["content-disposition"]]).toEqual([name, expect.stringMatching(/^attachment/)]);
  }
  expect(ran).toEqual([]);
  const stored = await filesIn("stored");
  expect(stored.filter((one) => !/^[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f-]{36}$/.test(one))).toEqual([]);
  expect(await filesIn(".").then((all) => all.filter((one) => !/^(stored|large|film)/.test(one)))).toEqual([]);
});

/** Over HTTP, as the champion, so that names reach the server as nobody's browser would send them. */
async function send(title: string, file: { name: string; bytes: Buffer | string }): Promise<void> {
  const cookies = await side.context.cookies();
  const fields = { key: crypto.randomUUID(), title, readBy: "team" };
  // So many in one hour nobody may send.
  await owner`delete from rate_limit`;
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const answer = await sendForm(placeOf(server.url), `${library}/upload`, { fields, file }, { cookie });
  expect([file.name, answer?.status]).toEqual([file.name, 303]);
}

async function contentOf(fileName: string): Promise<string> {
  const [row] = await owner`select content_id from content_version where file_name = ${fileName}`;
  return `${library}/${String(row?.["content_id"])}`;
}

async function filesIn(below: string): Promise<string[]> {
  const from = path.join(folder, below);
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((one) => one.isFile()).map((one) => path.relative(from, path.join(one.parentPath, one.name)));
}

async function scriptBytes(page: Page): Promise<number> {
  return page.evaluate(() =>
    (performance.getEntriesByType("resource") as PerformanceResourceTiming[])
      .filter(({ name }) => /\.m?js$/.test(name))
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
  );
}
