// One day of Dana's, on her phone: why, who else, where they differ, what finance needs, what the seller sees of it, and a copy to
// keep when the seller puts the plan away. Beside her a colleague, whoever approves the money, and Sam, who sells.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { expectAccessible, expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { theirPages } from "#tests/support/their-pages.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
const role = "Whoever releases the money in Lyon";
const openedByDana = "Read by Dana Kim, who let it be seen.";
let plan: string;
let dana: Side;
let sam: Side;
let folder: string;

beforeAll(async () => {
  plan = `/plans/${(await readSampleIds(server.databaseUrl)).acme}`;
  folder = await mkdtemp(join(tmpdir(), "lockstep-copy-"));
  dana = await sideOf("champion", server, { width: 375 });
  sam = await sideOf("rep", server);
});
afterAll(() => rm(folder, { recursive: true }));

/** Somebody with nothing but a link, on a phone. */
async function opens(link: string): Promise<Side> {
  const side = await newSide({ baseUrl: server.url, width: 375 });
  await side.page.goto(link);
  return side;
}

/** On the page that passes something on: the text with its link, to send from anywhere; the link. */
async function copiedLink(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Copy text and link" }).click();
  const text = await page.getByLabel("For whoever you send it to").inputValue();
  return /https?:\S+\/l\/[\w-]+/.exec(text)?.[0] ?? "";
}

/** What the server gives somebody for a page, as data. */
async function dataOf<T>({ page }: Side, path: string, route: string): Promise<T> {
  const answer = await page.request.get(`${plan}${path}?_data=${encodeURIComponent(`routes/plan/${route}`)}`);
  return (await answer.json()) as T;
}

type Row = Record<string, unknown>;
type Part = { count: number; rows: Row[] };
type Shown = Record<"people" | "why" | "moves" | "questions" | "forwards" | "answers" | "steps" | "updates", Part> & {
  told: unknown;
  library: { count: number; rows: { card: { id: string; keptWords: string | null }; readBy: string | null }[] };
};

/** CO2: all that stands on the mirror, beside what a member who has done nothing here is given for the pages of their own. */
async function expectTheirs(member: Side): Promise<void> {
  const { shown } = await dataOf<{ shown: Shown }>(dana, "/what-they-see", "what-they-see");
  const theirs = await theirPages((path, route) => dataOf(member, path, route));
  const { stages } = await dataOf<{ stages: { rows: (Row & { lane?: string })[] }[] }>(member, "/steps", "steps");
  // A list says of a step only what it shows, and the lane only of what is the members' own.
  const steps = stages.flatMap(({ rows }) => rows.filter(({ lane }) => lane === undefined));
  for (const part of ["people", "why", "moves", "questions", "forwards", "answers"] as const) {
    const [ours, all]: [Part, unknown[]] = [shown[part], theirs[part]];
    const rows = part === "forwards" || part === "answers" ? without(ours.rows, ["mayTend", "title"]) : ours.rows;
    expect([part, ours.count, rows]).toEqual([part, all.length, all.slice(0, rows.length)]);
  }
  expect(shown.told).toEqual(theirs.told);
  const { library } = shown;
  expect(library.count).toBe(theirs.library.length);
  expect(library.rows.map(({ readBy }) => readBy)).toEqual(theirs.readBy.slice(0, library.rows.length));
  // Of what is kept for named people the members know more than this page tells.
  const cards = library.rows.map(({ card }) => (card.keptWords ? { id: card.id } : card));
  expect(cards).toEqual(theirs.library.slice(0, cards.length).map((card) => (card.keptFor ? { id: card.id } : card)));
  const listed = ["id", "title", "owner", "due", "dueOn"];
  const theirOwn = shown.steps.rows.map(({ id }) => steps.find((step) => step["id"] === id) ?? {});
  expect([shown.steps.count, only(shown.steps.rows, listed)]).toEqual([steps.length, only(theirOwn, listed)]);
  // Each page holds fifty, of which some are the members' own.
  const told = ["key", "at", "sentence"];
  expect(only(shown.updates.rows, told)).toEqual(only(theirs.updates.slice(0, shown.updates.rows.length), told));
}

function only(rows: readonly object[], keys: readonly string[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).filter(([key, value]) => keys.includes(key) && value !== null)),
  );
}

function without(rows: readonly object[], keys: readonly string[]): Row[] {
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => !keys.includes(key))));
}

async function pagesOnPaper(page: Page, format: "A4" | "Letter"): Promise<number> {
  const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString("latin1");
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

describe("Dana on her phone", () => {
  it("[WH1] [PE1] [LN2] says why, and names a role that only her team reads of", async () => {
    const { page } = dana;
    await page.goto(`${plan}/why`);
    const wanted = page.getByRole("region", { name: "What should it be, by when?" });
    await wanted.getByRole("link", { name: /^Change/ }).click();
    await wanted.getByLabel("Your answer").fill("One desk for both towns by February.");
    await wanted.getByRole("button", { name: "Save" }).click();
    await sees(wanted, "One desk for both towns by February.");

    const before = await dataOf<{ shell: object }>(sam, "/people", "people");
    await page.goto(`${plan}/people/new?field=finance`);
    expect(await page.getByRole("radio", { name: /^Only Acme/ }).isChecked()).toBe(true);
    await page.getByLabel(/^What they are/).fill(role);
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await sees(page, role);
    await expectNoSidewaysScroll(page);
    expect(await dataOf(sam, "/people", "people")).toEqual(before);
  });

  it("[PO1] [PO2] asks a colleague, who answers by a link without a field, and sees where they differ", async () => {
    const { page } = dana;
    await sam.page.goto(`${plan}/where-we-stand`);
    const theirs = await sam.page.getByRole("main").innerHTML();
    await page.goto(`${plan}/where-we-stand`);
    await page.getByRole("link", { name: "Ask Finance approver" }).click();
    await sees(page, "Ask a colleague where they stand");
    const colleague = await opens(await copiedLink(page));
    await sees(colleague.page, "Dana Kim asks you");
    expect(await colleague.page.getByRole("textbox").filter({ visible: true }).count()).toBe(0);
    expect(await colleague.page.content()).not.toContain("our data stay in the EU");
    await expectAccessible(colleague.page);
    await colleague.page.getByRole("button", { name: "Yes", exact: true }).click();
    await sees(colleague.page, "“fine with me”");
    const money = colleague.page.getByRole("group", { name: /^Money/ });
    await money.getByRole("radio", { name: "against it" }).check();
    await colleague.page.getByRole("button", { name: "Save these" }).click();
    await sees(colleague.page, "Saved beside your answer.");
    await expectNoSidewaysScroll(colleague.page);
    await page.goto(`${plan}/where-we-stand`);
    const row = page.getByRole("row").filter({ hasText: "Finance approver" });
    for (const said of ["fine with me", "by link", "against it"]) await sees(row, said);
    const next = page.getByRole("region", { name: "The next talk worth having" }).getByRole("listitem").first();
    await sees(next, /^Money, with .*Finance approver/);
    await sees(next, "Cost and return worksheet");
    await sam.page.goto(`${plan}/where-we-stand`);
    expect(await sam.page.getByRole("main").innerHTML()).toBe(theirs);
    await colleague.context.close();
  });

  it("[BR1] [FW5] sends the page for finance, whose reader tries a number, on paper too", async () => {
    const { page } = dana;
    await page.goto(`${plan}/summary/finance`);
    await page.getByRole("link", { name: "Forward this" }).click();
    const them = await page
      .getByRole("option", { name: new RegExp(`^${role}`) })
      .first()
      .textContent();
    await page.getByLabel("For", { exact: true }).selectOption({ label: them ?? "" });
    const approver = await opens(await copiedLink(page));
    await sees(approver.page, "Dana Kim sent you this");
    const together = approver.page.getByRole("row").filter({ hasText: "Together" });
    const asSent = await together.textContent();
    await approver.page.getByLabel("Licences, 48 people, EUR").fill("30,000");
    await sees(approver.page, /^With your numbers\. As it was sent: /);
    expect(await together.textContent()).not.toBe(asSent);
    await expectNoSidewaysScroll(approver.page);
    await approver.page.emulateMedia({ media: "print" });
    await sees(approver.page, "All costs over three years");
    await sees(approver.page, /30,000/);
    expect(await approver.page.locator("input:visible, nav:visible").count()).toBe(0);
    await approver.page.emulateMedia({ media: "screen" });
    await page.goto(`${plan}/summary/finance`);
    expect([await pagesOnPaper(page, "A4"), await pagesOnPaper(page, "Letter")]).toEqual([1, 1]);
    await approver.context.close();
  });

  it("[CO1] [CO2] reads what the seller sees, and her choice changes it there and here, to the same words", async () => {
    const { page } = dana;
    const mara = await sideOf("manager", server);
    await expectTheirs(mara);
    await sam.page.goto(`${plan}/library`);
    await sam.page.getByRole("link", { name: "Product tour" }).first().click();
    await sees(sam.page.getByRole("main"), openedByDana);
    const mirror = await dana.context.newPage();
    await mirror.goto(`${plan}/what-they-see`);
    const library = mirror.getByRole("region", { name: "Library and who opened it" });
    await sees(library, openedByDana);
    expect(await mirror.content()).not.toContain(role);

    await page.goto(`${plan}/people/me`);
    await page.getByRole("radio", { name: /^Nothing is shown Northwind reads nothing/ }).check();
    await sees(page.getByText("With this choice").locator(".."), "Northwind reads nothing of what you open.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await sees(page.locator("body"), "Only you can change this.");
    // Both pages follow while they stand open.
    await sam.page.getByText(openedByDana).waitFor({ state: "detached" });
    await library.getByText(openedByDana).first().waitFor({ state: "detached" });
    await expectTheirs(mara);
    await mirror.close();
    await mara.context.close();
  });

  it("[EX1] takes the plan along as one file, and opens it with the network off", async () => {
    const { page } = dana;
    await page.goto(`${plan}/steps`);
    await page.getByRole("link", { name: "Take a copy" }).click();
    await page.getByRole("heading", { level: 1, name: "Take a copy" }).waitFor();
    await page.getByRole("checkbox", { name: /What only you read/ }).check();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Save the one file" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^acme-northwind-plan-\d{4}-\d{2}-\d{2}\.html$/);
    const path = join(folder, download.suggestedFilename());
    await download.saveAs(path);

    const alone = await newSide({ width: 375 });
    await alone.context.setOffline(true);
    const asked: string[] = [];
    alone.page.on("request", (request) => asked.push(request.url()));
    await alone.page.goto(pathToFileURL(path).href);
    expect(asked.filter((address) => !/^(file|data):/.test(address))).toEqual([]);
    await alone.page.getByRole("heading", { level: 1, name: "One service desk for Hamburg and Lyon" }).waitFor();
    await sees(alone.page.getByRole("region", { name: "Steps" }), "Book the finance review");
    await sees(alone.page.getByRole("region", { name: "Library" }), "If fewer than 300 cases a month come in");
    await sees(alone.page, "Also in here: what is marked “Only Acme” and “Only Dana Kim”.");
    await sees(alone.page, role);
    await expectNoSidewaysScroll(alone.page);
    await expectAccessible(alone.page);
    await alone.context.close();

    const paper = await dana.context.newPage();
    await paper.goto(`${plan}/take-away/print`);
    await sees(paper, "Still to do");
    expect([await pagesOnPaper(paper, "A4"), await pagesOnPaper(paper, "Letter")]).toEqual([1, 1]);
    await paper.close();
  });

  it("[EX1] goes on reading when the seller puts the plan away, until it is taken out again", async () => {
    await sam.page.goto(`${plan}/settings`);
    await sam.page.getByRole("button", { name: "Put it away" }).click();
    await sees(sam.page, "Put away. Acme can go on reading it.");
    const { page } = dana;
    await page.goto(plan);
    await sees(page.getByRole("complementary", { name: "Notice" }), "Northwind has put this plan away.");
    await page.getByRole("link", { name: "Plan", exact: true }).click();
    await sees(page, "Book the finance review");
    const again = await page.request.get(`${plan}/take-away/html`);
    expect([again.status(), (await again.text()).includes("Book the finance review")]).toEqual([200, true]);
    await sam.page.getByRole("link", { name: "Take it out again" }).click();
    await sam.page.getByRole("button", { name: "Take it out again" }).click();
    await sees(sam.page, "Taken out again.");
  });
});
