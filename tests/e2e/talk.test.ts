// Two companies talk: a question with its answer, a comment with an answer, notes that both write. With scripts and without.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import type { Side } from "#tests/support/browser.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let plan: string;
let step: string;
let champion: Side;
let rep: Side;
let paper: Side;

beforeAll(async () => {
  const ids = await readSampleIds(server.databaseUrl);
  plan = `/plans/${ids.acme}`;
  step = `${plan}/steps/${ids.theirStep}`;
  champion = await sideOf("champion", server);
  rep = await sideOf("rep", server);
  paper = await sideOf("champion", server, { javaScript: false, width: 375 });
});

const hostile = '<img src=x onerror=alert(1)> javascript:alert(1) https://acme.example/"onmouseover=alert(1)';

async function ask(page: Page, text: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole("link", { name: /^Ask/ }).first().click();
  await page.getByLabel("Your question").fill(text);
  await page.getByRole("button", { name: "Ask", exact: true }).click();
  await sees(page.getByRole("region", { name: "For Northwind to answer" }), text);
}

async function answer(page: Page, text: string, words: string): Promise<void> {
  await page.goto(`${plan}/questions`);
  await page.getByRole("link", { name: text }).first().click();
  await page.getByLabel("Your answer").fill(words);
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await sees(page, "Answered by Sam Okafor (Northwind)");
}

describe("a question", () => {
  it("[QU1] [QU2] [QU4] is asked from any page, answered once, and shown to whoever asks it again", async () => {
    await ask(champion.page, "Which browsers does the night shift need?");
    await answer(rep.page, "Which browsers does the night shift need?", "Any that is younger than two years.");
    const { page } = champion;
    await page.goto(`${plan}/questions/new`);
    await page.getByLabel("Your question").pressSequentially("what browsers will the night shift need");
    await sees(page.getByRole("heading", { name: "Answered already" }).locator(".."), "younger than two years");
    expect([...champion.problems, ...rep.problems]).toEqual([]);
  });

  it("[QU1] [QU2] [QU3] needs no scripts: asked, found again and taken away", async () => {
    const { page } = paper;
    await ask(page, "Is there a paper form for it?");
    await answer(rep.page, "Is there a paper form for it?", "Yes, one page.");
    await page.goto(`${plan}/questions`);
    await page.getByLabel("Find by words").fill("PAPER form");
    await page.getByRole("button", { name: "Find" }).click();
    await sees(page.getByRole("region", { name: "Answered" }), "Yes, one page.");
    expect(new URL(page.url()).searchParams.get("q")).toBe("PAPER form");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "Take these questions away (XLSX)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("questions.xlsx");
  });

  it("[QU2] is where finishing its step leads", async () => {
    await ask(champion.page, "Who trains the new colleagues?");
    const { page } = rep;
    await page.goto(`${plan}/questions`);
    await page.getByRole("link", { name: "Who trains the new colleagues?" }).first().click();
    await page.getByRole("link", { name: "Its step on the plan" }).click();
    await page.getByRole("button", { name: "Done", exact: true }).click();
    await sees(page, "Write the answer here");
    await page.getByLabel("Your answer").waitFor();
  });
});

describe("comments", () => {
  it("[CM1] [CM4] [S29] are written, read live, answered and settled, and stay text whatever they hold", async () => {
    const { page } = champion;
    await rep.page.goto(step);
    await page.goto(step);
    const box = page.getByLabel("Write a comment");
    await box.fill(hostile);
    await box.press("Control+Enter");
    const comments = rep.page.getByRole("region", { name: "Comments" });
    await sees(comments, hostile);
    expect(await comments.locator("img").count()).toBe(0);
    expect(await comments.getByRole("link", { name: "acme.example" }).getAttribute("href")).toBe(
      "https://acme.example/",
    );
    await expect.poll(() => box.inputValue()).toBe("");
    await comments.getByText("Answer", { exact: true }).first().click();
    await rep.page.getByLabel("Your answer").fill("Seen.");
    await comments.getByRole("button", { name: "Answer" }).click();
    await sees(page.getByRole("region", { name: "Comments" }), "Seen.");
    await page.getByRole("button", { name: "Mark as settled" }).first().click();
    await sees(rep.page.getByRole("region", { name: "Comments" }), "2 settled");
    expect([...champion.problems, ...rep.problems]).toEqual([]);
  });

  it("[CM1] [CM3] need no scripts: written for the team alone, reworded and removed with undo", async () => {
    const { page } = paper;
    await page.goto(step);
    await page.getByLabel("Write a comment").fill("They sound unsure.");
    await page.getByLabel("Who can read it", { exact: true }).selectOption("Only Acme");
    await page.getByRole("button", { name: "Write", exact: true }).click();
    const comments = page.getByRole("region", { name: "Comments" });
    await sees(comments, "They sound unsure.");
    const own = comments.getByRole("article").filter({ hasText: "They sound" });
    await own.getByText("Reword", { exact: true }).click();
    await own.getByLabel("Your comment").fill("They sound sure.");
    await own.getByRole("button", { name: "Save", exact: true }).click();
    await sees(comments, "They sound sure.");
    await rep.page.goto(step);
    expect(await rep.page.getByText("They sound").count()).toBe(0);
    await own.getByRole("button", { name: "Remove this comment" }).click();
    await sees(page, "The comment is removed.");
    await page.getByRole("button", { name: "Undo" }).click();
    await sees(comments, "They sound sure.");
  });
});

describe("the notes of the meeting", () => {
  it("[MT2] appear while both have the page open, keep what is being typed, and show both texts where they differ", async () => {
    const [ours, theirs] = [champion.page, rep.page];
    await Promise.all([ours.goto(`${plan}/meeting`), theirs.goto(`${plan}/meeting`)]);
    const notes = (page: Page): ReturnType<Page["getByLabel"]> => page.getByLabel("Notes of this meeting");
    await notes(ours).fill("Lyon joins in May.");
    await ours.getByRole("button", { name: "Save the notes" }).click();
    await expect.poll(() => notes(theirs).inputValue()).toBe("Lyon joins in May.");
    await notes(theirs).fill("Lyon joins in June.");
    await notes(ours).fill("Lyon joins in July.");
    await ours.getByRole("button", { name: "Save the notes" }).click();
    await sees(theirs, "Somebody saved other notes while you write.");
    expect(await notes(theirs).inputValue()).toBe("Lyon joins in June.");
    await theirs.getByRole("button", { name: "Save the notes" }).click();
    const panel = theirs.getByRole("alert").filter({ hasText: "The notes" });
    await sees(panel, "Lyon joins in July.");
    await sees(panel, "Lyon joins in June.");
    await panel.getByRole("button", { name: "Use mine" }).click();
    await expect.poll(() => notes(ours).inputValue()).toBe("Lyon joins in June.");
    expect([...champion.problems, ...rep.problems]).toEqual([]);
  });

  it("[MT2] [MT3] [MT4] need no scripts, and are closed with their day", async () => {
    const { page } = paper;
    await page.goto(`${plan}/meeting`);
    await page.getByLabel("Something to decide").fill("Which floor first?");
    await page.getByRole("button", { name: "Add" }).click();
    await sees(page.getByRole("region", { name: "To decide" }), "Which floor first?");
    await page.getByLabel("Notes of this meeting").fill("Written on paper.");
    await page.getByRole("button", { name: "Save the notes" }).click();
    await page.getByRole("button", { name: "Finish the notes" }).click();
    await sees(page, "The notes are finished.");
    const earlier = page.getByRole("region", { name: "Earlier meetings" });
    await earlier.locator("summary").first().click();
    await sees(earlier, "Written on paper.");
  });
});
