// Why, in the company's own words: written where a question stands, drafted in private and shared, suggested to and taken; a
// sum that follows the reader's numbers. With scripts and without.
import { beforeAll, describe, expect, it } from "vitest";

import type { Side } from "#tests/support/browser.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let why: string;
let champion: Side;
let rep: Side;
let paper: Side;

beforeAll(async () => {
  const ids = await readSampleIds(server.databaseUrl);
  why = `/plans/${ids.acme}/why`;
  champion = await sideOf("champion", server, { width: 375 });
  rep = await sideOf("rep", server);
  paper = await sideOf("champion", server, { javaScript: false, width: 375 });
});

describe("why", () => {
  it("[WH1] [WH3] is drafted in private beside what is shared, and shared by one act that shows it", async () => {
    const { page } = champion;
    await page.goto(why);
    const today = page.getByRole("region", { name: /^What is it like today/ });
    await today.getByRole("link", { name: /^Draft for you alone/ }).click();
    await today.getByLabel("Your answer").fill("31 of 100 are asked twice, and nobody likes Mondays.");
    await today.getByRole("button", { name: "Save" }).click();
    await sees(today, "Only you");
    await rep.page.goto(why);
    await sees(rep.page, "Of 100 cases 31 are asked twice");
    expect(await rep.page.content()).not.toContain("Mondays.");
    await today.getByRole("link", { name: /^Let others read it/ }).click();
    await sees(today, "It takes the place of what stands there now");
    await today.getByRole("button", { name: "Let Acme and Northwind read it" }).click();
    await sees(page, "Shared. Who can read it now: Acme + Northwind.");
    await sees(rep.page, "31 of 100 are asked twice, and nobody likes Mondays.");
    expect([...champion.problems, ...rep.problems]).toEqual([]);
  });

  it("[WH2] [WH4] takes words the other company suggested, and shows both texts where somebody wrote meanwhile", async () => {
    await rep.page.goto(why);
    const theirs = rep.page.getByRole("region", { name: "What should it be, by when?" });
    await theirs.getByRole("link", { name: /^Suggest words/ }).click();
    await theirs.getByLabel("Words you suggest").fill("One desk by February.");
    await theirs.getByRole("button", { name: "Suggest it" }).click();
    await sees(theirs, "waits for Acme");
    const { page } = champion;
    await page.goto(why);
    const wanted = page.getByRole("region", { name: "What should it be, by when?" });
    await wanted.getByRole("link", { name: /^Change/ }).click();
    await wanted.getByLabel("Your answer").fill("One desk, and soon.");
    const other = paper.page.getByRole("region", { name: "What should it be, by when?" });
    await paper.page.goto(why);
    await other.getByRole("button", { name: /^Use it instead/ }).click();
    await sees(other, "One desk by February.");
    await wanted.getByRole("button", { name: "Save" }).click();
    await sees(wanted, "somebody else changed this too");
    await wanted.getByRole("button", { name: "Use mine" }).click();
    await sees(page, "Saved. Who can read it: Acme + Northwind.");
    await sees(wanted, "One desk, and soon.");
  });

  it("[WH7] has a sum that follows the numbers of its reader, and keeps them only when asked to", async () => {
    const { page } = champion;
    await page.goto(why);
    await page.getByLabel("people on both desks").fill("10");
    await sees(page, "59,400 € a year");
    await paper.page.goto(why);
    await sees(paper.page, "71,280 € a year");
    await paper.page.getByLabel("people on both desks").fill("20");
    await paper.page.getByRole("button", { name: "Work it out again" }).click();
    await sees(paper.page, "118,800 € a year");
    await page.getByRole("button", { name: "Keep these numbers for all who read this" }).click();
    await sees(rep.page, "59,400 € a year");
  });

  it("[WH1] [WH6] needs no scripts: a question, a number, and who may read each", async () => {
    const { page } = paper;
    await page.goto(why);
    const paid = page.getByRole("region", { name: "How will it be paid for?" });
    await paid.getByRole("link", { name: /^Change/ }).click();
    await paid.getByLabel("Your answer").fill("Half from each town. Helene said yes.");
    await paid.getByRole("button", { name: "Save" }).click();
    await sees(paid, "Half from each town. Helene said yes.");
    await page.getByRole("link", { name: "Add a number" }).click();
    await page.getByLabel("What you count").fill("Minutes to find a case");
    await page.getByLabel("Now (optional)").fill("four");
    await page.getByRole("radio", { name: "Only Acme" }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await sees(page, "Please write the number in digits");
    await page.goBack();
    await page.getByLabel("What you count").fill("Minutes to find a case");
    await page.getByLabel("Now (optional)").fill("4");
    await page.getByRole("radio", { name: "Only Acme" }).check();
    await page.getByRole("button", { name: "Save" }).click();
    await sees(page, "Minutes to find a case");
    await rep.page.goto(why);
    await sees(rep.page, "Cases that are asked twice");
    expect(await rep.page.content()).not.toContain("Minutes to find");
  });
});
