// What the seller never learns of: Dana names who approves the money for her team alone, passes a paper on from her own mail,
// and hears back. The other company reads one condition, without a name. With scripts and without.
import type { Page } from "playwright-core";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { cookieOf, everyPage, type Listening, listenTo } from "#tests/support/all-they-get.ts";
import { expectAccessible, expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import { adoptWithout, sayFirstWord } from "#tests/support/champion.ts";
import { type MailBox, openMailBox } from "#tests/support/mail.ts";
import { useServer } from "#tests/support/server.ts";
import {
  beginStory,
  dana,
  mailSettings,
  nextCode,
  olga,
  proveByCode,
  sam,
  sees,
  type Story,
} from "#tests/support/story.ts";

let box: MailBox;
let story: Story;
let plan: string;
let owner: postgres.Sql;
const server = useServer(async () => {
  box = await openMailBox();
  return { env: mailSettings(box) };
});

beforeAll(async () => {
  owner = postgres(server.databaseUrl, { max: 1 });
  story = await beginStory(server);
  ({ plan } = story);
  const { page, context } = await newSide({ baseUrl: server.url });
  const champion = { page, plan, hasScripts: true };
  await page.goto(story.link);
  await sayFirstWord(champion, "3 Needs");
  await proveByCode(page, box, dana.address);
  await adoptWithout(champion, []);
  await context.close();
});
afterAll(async () => {
  await owner.end();
  await box.close();
});

interface Hidden {
  name: string;
  address: string;
  condition: string;
  /** To whom they pass it on. */
  further: string;
}
const asked = "Which budget pays for it?";

async function asChampion(device: { javaScript: boolean }): Promise<Side> {
  const side = await newSide({ baseUrl: server.url, ...device });
  await side.page.goto(story.link);
  await side.page.goto(`${plan}/proof`);
  await proveByCode(side.page, box, dana.address);
  await side.page.waitForURL((url) => url.pathname === plan);
  return side;
}

async function asRep(device: { javaScript: boolean }): Promise<Side> {
  const side = await newSide({ baseUrl: server.url, ...device });
  await side.page.goto("/sign-in");
  await side.page.getByLabel("Your mail address").fill(sam.address);
  await side.page.getByRole("button", { name: "Continue" }).click();
  await side.page.getByLabel("Password or passphrase").fill(sam.password);
  await side.page.getByRole("button", { name: "Sign in", exact: true }).click();
  await side.page.waitForURL((url) => url.pathname === "/plans");
  return side;
}

async function addWorksheet({ page }: Side, title: string): Promise<void> {
  await page.goto(`${plan}/library/upload`);
  await page.getByLabel("Name", { exact: true }).fill(title);
  const buffer = Buffer.from("# What it costs, what it gives back");
  await page.getByLabel("File").setInputFiles({ name: "worksheet.md", mimeType: "text/plain", buffer });
  await page.getByRole("button", { name: "Add it" }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
}

/** Somebody whom the company's own list calls the finance approver; the form reads "Only Acme" before anything is chosen. */
async function nameInPrivate(page: Page, { name }: Hidden): Promise<void> {
  await page.goto(`${plan}/people/new?field=finance`);
  expect(await page.getByRole("radio", { name: /^Only Acme/ }).isChecked()).toBe(true);
  await page.getByLabel(/^Name/).fill(name);
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await sees(page, `${name} is on the list.`);
}

/** From the card of the paper, two clicks; returns the link out of the mail's text. */
async function passOn(
  page: Page,
  { name, address }: Hidden,
  title: string,
): Promise<{ forward: string; link: string }> {
  await page.goto(`${plan}/library`);
  await page.getByRole("link", { name: title, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: title }).waitFor();
  await page.getByRole("link", { name: "Forward", exact: true }).click();
  await page.getByRole("heading", { name: `Forward “${title}”` }).waitFor();
  const them = await page.getByRole("option", { name: new RegExp(`^${name}, `) }).textContent();
  await page.getByLabel("For", { exact: true }).selectOption({ label: them ?? "" });
  const write = page.getByRole("button", { name: "Write the text for them" });
  if (await write.isVisible()) await write.click();
  await page.getByLabel(/^Their mail address/).fill(address);
  expect(await page.getByLabel("Text", { exact: true }).inputValue()).toContain("release the money");
  return openInMail(page, { name, address });
}

async function openInMail(page: Page, { name, address }: { name: string; address?: string }) {
  await page.getByRole("button", { name: "Open in my mail" }).click();
  await page.getByRole("heading", { level: 1, name: `For ${name}` }).waitFor();
  const mail = (await page.getByRole("link", { name: "Open in my mail" }).getAttribute("href")) ?? "";
  expect(mail.startsWith(`mailto:${encodeURIComponent(address ?? "")}?subject=`)).toBe(true);
  const link = /https?:\S+\/l\/[\w-]+/.exec(decodeURIComponent(mail))?.[0] ?? "";
  return { forward: new URL(page.url()).pathname, link };
}
async function answerAndAsk(page: Page, link: string, { condition }: Hidden): Promise<void> {
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: "Dana Kim sent you this" }).waitFor();
  // Reading needs no field: what there is to fill is folded away until it is wanted.
  expect(await page.locator("input:visible, textarea:visible, select:visible").count()).toBe(0);
  await sees(page, "What it costs, what it gives back");
  await sees(page, "Northwind sees neither");
  await page.getByText("Yes, if …", { exact: true }).click();
  await page.getByLabel("What would have to be so").fill(condition);
  await page.getByRole("button", { name: "Send this answer" }).first().click();
  await sees(page.getByRole("region", { name: "Your answer" }), `Yes, if: ${condition}`);
  await page.getByText("Ask something", { exact: true }).click();
  await page.getByLabel("Your question").fill(asked);
  await page.getByRole("button", { name: "Ask Dana Kim" }).click();
  await sees(page, "The answer will stand here.");
}

async function answerThem(page: Page, forward: string, { name }: Hidden): Promise<void> {
  await page.goto(forward);
  await page.getByRole("link", { name: `${name} asks: “${asked}”` }).click();
  await page.getByLabel("Your answer").fill("The one of customer service.");
  await page.getByRole("button", { name: "Answer", exact: true }).click();
  await sees(page, "The one of customer service.");
}

async function takePart(page: Page, forward: string, { address }: Hidden): Promise<void> {
  await page.goto(forward);
  await sees(page, "The one of customer service.");
  await page.getByRole("link", { name: "Take part" }).click();
  await page.getByRole("button", { name: "Send me a six-digit code" }).click();
  await page.getByLabel("The six digits").fill(await nextCode(box, address));
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(`**${forward}`);
  await page.getByRole("heading", { level: 1, name: "Dana Kim sent you this" }).waitFor();
}

async function passFurther(page: Page, { further }: Hidden): Promise<string> {
  await page.getByRole("link", { name: "Pass it on" }).click();
  await page.getByLabel(/^Their name/).fill(further);
  return (await openInMail(page, { name: further })).link;
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

/** Mails wait for the two minutes of undo: the test does not. */
async function mailsToSellers(condition: string): Promise<string> {
  await owner`update delivery set not_before = now() where state = 'waiting'`;
  await owner`update graphile_worker._private_jobs set run_at = now() where locked_at is null`;
  const ours = (): string =>
    box.received
      .filter(({ to }) => to.includes(sam.address) || to.includes(olga.address))
      .map(({ subject, text, html, raw }) => [subject, text, html, raw].join("\n"))
      .join("\n");
  // The lines of a mail are broken anywhere.
  const isTold = (): boolean => ours().replace(/\s+/g, " ").includes(condition);
  await expect.poll(isTold).toBe(true);
  return ours();
}

/** Pages, sheets, mails, the stream and the log: by where it was read. */
async function allOfTheSeller(rep: Side, stream: Listening, { condition }: Hidden): Promise<Map<string, string>> {
  const all = await everyPage(server.url, await cookieOf(rep), [plan, "/plans", "/library"]);
  for (const path of ["", "/people", "/updates", "/questions", "/library", "/forwards", "/steps", "/questions/export"])
    expect([path, all.has(plan + path)]).toEqual([path, true]);
  expect(all.get(`${plan}/questions/export`)).toContain(condition);
  await expect.poll(() => stream.heard()).toContain("question");
  return all
    .set("the stream", stream.heard())
    .set("mails", await mailsToSellers(condition))
    .set("the log", server.log());
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
    who: {
      ...{ name: "Lena Roth", address: "lena.roth@acme.example" },
      ...{ condition: "pay quarterly", further: "Board office" },
    },
  },
  {
    scripts: "without scripts",
    javaScript: false,
    who: {
      ...{ name: "Otto Brandes", address: "otto.brandes@acme.example" },
      ...{ condition: "sign after the audit", further: "Zora Falk" },
    },
  },
])("a paper passed on, $scripts", ({ scripts, javaScript, who }) => {
  it("[FW1] [FW2] [FW5] [LN2] reaches somebody the seller never met, who answers, asks, takes part and passes it on", async () => {
    const worksheet = `Cost and return, ${scripts}`;
    const rep = await asRep({ javaScript });
    const stream = await listenTo(server.url, await cookieOf(rep), plan);
    await addWorksheet(rep, worksheet);
    const champion = await asChampion({ javaScript });
    const phone = await newSide({ baseUrl: server.url, width: 375, javaScript });
    await nameInPrivate(champion.page, who);
    const { forward, link } = await passOn(champion.page, who, worksheet);
    await answerAndAsk(phone.page, link, who);
    await expectNoSidewaysScroll(phone.page);
    if (javaScript) await expectAccessible(phone.page);
    await answerThem(champion.page, forward, who);
    await takePart(phone.page, forward, who);
    const further = await passFurther(phone.page, who);

    await tellCondition(champion.page, forward);
    await makeStepOfIt(rep, who);
    const hidden = [who.name, who.address, who.further, asked, "The one of customer service"];
    const forwardId = forward.split("/").at(-1) ?? "";
    for (const [where, words] of await allOfTheSeller(rep, stream, who)) {
      // The log, which is the administrator's, has the addresses that were asked for: random ids, and no word.
      const never = where === "the log" ? hidden : [...hidden, forwardId];
      expect([where, never.filter((word) => words.includes(word))]).toEqual([where, []]);
    }
    stream.stop();

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
