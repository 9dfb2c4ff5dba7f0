// A paper that is kept for one person (P6): a lock, never a price. The security lead opens it by a code to her own address and
// asks one question; the answer is in the list that is taken away. With scripts and without, the upload too.
import { readFile } from "node:fs/promises";

import type { Page } from "playwright-core";
import readSheet from "read-excel-file/node";
import { beforeAll, describe, expect, it } from "vitest";

import { expectAccessible, newSide, type Side } from "#tests/support/browser.ts";
import { readSampleIds, type SampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let ids: SampleIds;
let plan: string;
let link: string;

beforeAll(async () => {
  ids = await readSampleIds(server.databaseUrl);
  plan = `/plans/${ids.acme}`;
  const { page, context } = await sideOf("champion", server);
  await page.goto(`${plan}/people/${ids.lea}/invitation`);
  link = await page.getByLabel("Or copy the link").inputValue();
  await context.close();
});

const inIt = "Two findings, both closed and tested again.";

/** Adds the paper for Lea alone; returns its address. */
async function keepForLea({ page }: Side, title: string): Promise<string> {
  await page.goto(`${plan}/library/upload`);
  await page.getByLabel("Name", { exact: true }).fill(title);
  const file = { name: "findings.md", mimeType: "text/plain", buffer: Buffer.from(inIt) };
  await page.getByLabel("File").setInputFiles(file);
  await page.getByText("Keep it for named people").click();
  await page.getByRole("checkbox", { name: /^Lea Moreau/ }).check();
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await sees(page, inIt);
  return new URL(page.url()).pathname;
}

/** Its name and whom to ask, and not a word of what is in it. */
async function findsLock({ page, context }: Side, paper: string, title: string): Promise<void> {
  await page.goto(`${plan}/library`);
  await page.getByRole("link", { name: title }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await sees(page, /Kept for/);
  expect(await page.content()).not.toContain(inIt);
  expect((await context.request.get(`${paper}/versions/1/file`)).status()).toBe(403);
}

async function proveByShownCode(page: Page, then: string): Promise<void> {
  await page.getByRole("link", { name: "It is kept for me" }).click();
  await sees(page, "l•••@acme.example");
  await page.getByRole("button", { name: "Send me a six-digit code" }).click();
  const code = await page.locator("strong.select-all").textContent();
  await page.getByLabel("The six digits").fill(code ?? "");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL((url) => url.pathname === then);
}

async function askAboutIt(page: Page, title: string, text: string): Promise<void> {
  await page.getByRole("link", { name: "Ask about this" }).click();
  await page.getByLabel(`Your question about “${title}”`).fill(text);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await sees(page.getByRole("region", { name: "For Northwind to answer" }), text);
}

async function answerIt({ page }: Side, text: string, answer: string): Promise<void> {
  await page.goto(`${plan}/questions`);
  await page.getByRole("link", { name: text }).first().click();
  await page.getByLabel("Your answer").fill(answer);
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await sees(page, "Answered by Sam Okafor (Northwind)");
}

async function takeListAway(page: Page): Promise<unknown[][]> {
  await page.goto(`${plan}/questions`);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Take these questions away (XLSX)" }).click(),
  ]);
  const [sheet] = await readSheet(await readFile(await download.path()));
  return sheet?.data ?? [];
}

describe.each([
  { scripts: "with scripts", javaScript: true },
  { scripts: "without scripts", javaScript: false },
])("a paper kept for one person, $scripts", ({ scripts, javaScript }) => {
  it("[P6] [FW3] [QU3] opens by a code to their own address; what they ask about it is answered in the exported list", async () => {
    const [title, question] = [`Audit, ${scripts}`, `Who tested it again, ${scripts}?`];
    const rep = await sideOf("rep", server, { javaScript });
    const paper = await keepForLea(rep, title);
    const other = await sideOf("finance", server, { javaScript, width: 375 });
    await findsLock(other, paper, title);

    const lea = await newSide({ baseUrl: server.url, javaScript });
    const { page } = lea;
    await page.goto(link);
    await findsLock(lea, paper, title);
    if (javaScript) await expectAccessible(page);
    await proveByShownCode(page, paper);
    await sees(page, inIt);
    expect((await lea.context.request.get(`${paper}/versions/1/file`)).status()).toBe(200);

    await askAboutIt(page, title, question);
    await answerIt(rep, question, "The same firm, in June.");
    const [head = [], ...rows] = await takeListAway(page);
    const row = rows.find((cells) => cells.includes(question)) ?? [];
    expect(Object.fromEntries(head.map((name, index) => [name, row[index]]))).toMatchObject({
      Answer: "The same firm, in June.",
      About: title,
      "Asked by": expect.stringContaining("Lea Moreau") as string,
      "Answered by": expect.stringContaining("Sam Okafor") as string,
    });
    // The lock holds for everybody else, before and after.
    expect((await other.context.request.get(`${paper}/versions/1/file`)).status()).toBe(403);
    expect([...rep.problems, ...lea.problems, ...other.problems]).toEqual([]);
  });
});
