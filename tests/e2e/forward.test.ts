// What the seller never learns of: Dana names who approves the money for her team alone, passes a paper on from her own mail,
// and hears back. The other company reads one condition, without a name. With scripts and without.
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";

import { expectAccessible, expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let plan: string;
let rep: Side;

beforeAll(async () => {
  plan = `/plans/${(await readSampleIds(server.databaseUrl)).acme}`;
  rep = await sideOf("rep", server);
});

interface Hidden {
  name: string;
  address: string;
  condition: string;
}

/** From the home page: the first paper that helps now, to somebody named for the team alone; returns the link out of the mail's text. */
async function passOn(page: Page, { name, address }: Hidden): Promise<{ forward: string; link: string; mail: string }> {
  await page.goto(plan);
  await page.locator('main a[href*="/forwards/new?content="]').first().click();
  await page.getByRole("heading", { level: 1, name: /^Forward “/ }).waitFor();
  const finance = page.getByRole("option", { name: /^Finance approver/ });
  await page.getByLabel("For", { exact: true }).selectOption({ label: (await finance.textContent()) ?? "" });
  const write = page.getByRole("button", { name: "Write the text for them" });
  if (await write.isVisible()) await write.click();
  await page.getByLabel(/^Their name/).fill(name);
  await page.getByLabel(/^Their mail address/).fill(address);
  expect(await page.getByLabel("Text", { exact: true }).inputValue()).toContain("release the money");
  await page.getByRole("button", { name: "Open in my mail" }).click();
  await page.getByRole("heading", { level: 1, name: `For ${name}` }).waitFor();
  const mail = (await page.getByRole("link", { name: "Open in my mail" }).getAttribute("href")) ?? "";
  const link = /https?:\S+\/l\/[\w-]+/.exec(decodeURIComponent(mail))?.[0] ?? "";
  return { forward: new URL(page.url()).pathname, link, mail };
}

async function answerAndAsk(page: Page, link: string, { condition }: Hidden): Promise<void> {
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: "Dana Kim sent you this" }).waitFor();
  // Reading needs no field: what there is to fill is folded away until it is wanted.
  expect(await page.locator("input:visible, textarea:visible, select:visible").count()).toBe(0);
  await sees(page, "Northwind sees neither");
  await page.getByText("Yes, if …", { exact: true }).click();
  await page.getByLabel("What would have to be so").fill(condition);
  await page.getByRole("button", { name: "Send this answer" }).first().click();
  await sees(page.getByRole("region", { name: "Your answer" }), `Yes, if: ${condition}`);
  await page.getByText("Ask something", { exact: true }).click();
  await page.getByLabel("Your question").fill("Which budget pays for it?");
  await page.getByRole("button", { name: "Ask Dana Kim" }).click();
  await sees(page, "The answer will stand here.");
}

async function answerThem(page: Page, forward: string, { name }: Hidden): Promise<void> {
  await page.goto(forward);
  await page.getByRole("link", { name: `${name} asks: “Which budget pays for it?”` }).click();
  await page.getByLabel("Your answer").fill("The one of customer service.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await sees(page, "The one of customer service.");
}

async function takePart(page: Page, forward: string): Promise<void> {
  await page.goto(forward);
  await sees(page, "The one of customer service.");
  await page.getByRole("link", { name: "Take part" }).click();
  await page.getByRole("button", { name: "Send me a six-digit code" }).click();
  const code = await page.locator("strong.select-all").textContent();
  await page.getByLabel("The six digits").fill(code ?? "");
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`**${forward}`);
  await page.getByRole("heading", { level: 1, name: "Dana Kim sent you this" }).waitFor();
}

async function passFurther(page: Page, to: string): Promise<string> {
  await page.getByRole("link", { name: "Pass it on" }).click();
  await page.getByLabel(/^Their name/).fill(to);
  await page.getByRole("button", { name: "Open in my mail" }).click();
  await page.getByRole("heading", { level: 1, name: `For ${to}` }).waitFor();
  const mail = (await page.getByRole("link", { name: "Open in my mail" }).getAttribute("href")) ?? "";
  return /https?:\S+\/l\/[\w-]+/.exec(decodeURIComponent(mail))?.[0] ?? "";
}

async function tellCondition(page: Page, forward: string): Promise<void> {
  await page.goto(forward);
  await page.getByRole("link", { name: "Share the condition without the name" }).click();
  await page.getByRole("button", { name: "Share the condition" }).click();
  await sees(page, "Told to Northwind without the name");
}

async function makeStepOfIt({ page }: Side, { condition }: Hidden): Promise<void> {
  await page.goto(`${plan}/questions`);
  await page.getByRole("link", { name: condition }).first().click();
  await page.waitForURL(/\/questions\/[0-9a-f-]{36}$/);
  await page.getByRole("heading", { level: 1, name: "A condition" }).waitFor();
  await page.getByRole("link", { name: "Make a step of it" }).click();
  expect(await page.getByLabel("What is to be done").inputValue()).toContain(condition);
  await page.getByRole("button", { name: "Add the step" }).click();
  await sees(page, condition);
}

/** Every page of the seller's where a word of it could stand. */
async function sellersPages({ page }: Side): Promise<string> {
  const places = [
    "",
    "/people",
    "/updates",
    "/questions",
    "/library",
    "/forwards",
    "/steps",
    "/meeting",
    "/what-they-see",
  ];
  const texts: string[] = [];
  for (const place of places) {
    await page.goto(`${plan}${place}`);
    texts.push(await page.content());
  }
  await page.goto("/plans");
  return [...texts, await page.content()].join("\n");
}

async function revokeChain(page: Page, forward: string, { name }: Hidden): Promise<void> {
  await page.goto(forward);
  await page.getByRole("link", { name: "Take it back" }).click();
  expect(await page.getByRole("checkbox", { name: new RegExp(`^${name} → `) }).isChecked()).toBe(true);
  expect(await page.getByRole("checkbox", { name: /End the access of/ }).isChecked()).toBe(true);
  await page.getByRole("button", { name: "Take it back" }).click();
  await sees(page, "Taken back, with 1 more that hung from it.");
}

describe.each([
  {
    scripts: "with scripts",
    javaScript: true,
    who: { name: "Lena Roth", address: "lena.roth@acme.example", condition: "pay quarterly" },
  },
  {
    scripts: "without scripts",
    javaScript: false,
    who: { name: "Otto Brandes", address: "otto.brandes@acme.example", condition: "sign after the audit" },
  },
])("a paper passed on, $scripts", ({ javaScript, who }) => {
  it("[FW1] [FW2] [FW5] reaches somebody the seller never met, who answers, asks, takes part and passes it on", async () => {
    const champion = await sideOf("champion", server, { javaScript });
    const phone = await newSide({ baseUrl: server.url, width: 375, javaScript });
    const { forward, link, mail } = await passOn(champion.page, who);
    expect(mail.startsWith(`mailto:${encodeURIComponent(who.address)}?subject=`)).toBe(true);
    await answerAndAsk(phone.page, link, who);
    await expectNoSidewaysScroll(phone.page);
    if (javaScript) await expectAccessible(phone.page);
    await answerThem(champion.page, forward, who);
    await takePart(phone.page, forward);
    const further = await passFurther(phone.page, "Board office");

    await tellCondition(champion.page, forward);
    await makeStepOfIt(rep, who);
    const shown = await sellersPages(rep);
    expect(shown).toContain(who.condition);
    for (const word of [who.name, who.address, "Board office", "Which budget pays for it"])
      expect(shown).not.toContain(word);

    const outside = await newSide({ baseUrl: server.url, width: 375, javaScript });
    await outside.page.goto(further);
    await sees(outside.page, `${who.name} sent you this`);
    await revokeChain(champion.page, forward, who);
    await outside.page.goto(further);
    await sees(outside.page, `ask ${who.name}`);
    await phone.page.goto(plan);
    await phone.page.waitForURL((url) => !url.pathname.startsWith(plan) || url.pathname === plan);
    expect(await phone.page.getByRole("link", { name: "Library" }).count()).toBe(0);
    expect([...champion.problems, ...rep.problems]).toEqual([]);
  });
});
