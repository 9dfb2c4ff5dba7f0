// Bad input and bad luck: each is answered by a sentence, nothing is lost.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Page } from "playwright-core";
import postgres from "postgres";
import { closeOthers, expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import { adoptWithout, type Hand, prepareMove, sayFirstWord } from "#tests/support/champion.ts";
import { type MailBox, openMailBox } from "#tests/support/mail.ts";
import { planRows } from "#tests/support/plan-rows.ts";
import { useServer } from "#tests/support/server.ts";
import { beginStory, dana, mailSettings, nextCode, proveByCode, sam, sees, type Story } from "#tests/support/story.ts";

const sellerStep = "Show how it works on a case of yours";
const awaySentence = "The plans cannot be reached just now";

let box: MailBox;
let story: Story;
let buyer: Side;
let champion: Hand;
const server = useServer(async () => {
  box = await openMailBox();
  return { env: mailSettings(box) };
});
const rows = planRows(server);
beforeAll(async () => {
  story = await beginStory(server);
  buyer = await newSide({ baseUrl: server.url, expectedProblems: [/status of 503/, /ERR_/] });
  champion = { page: buyer.page, plan: story.plan, hasScripts: true };
  await buyer.page.goto(story.link);
  await sayFirstWord(champion, "3 Needs");
  await proveByCode(buyer.page, box, dana.address);
  await sees(buyer.page, "Updated to Needs.");
  await adoptWithout(champion, []);
});
afterAll(() => box.close());

describe("a session that ends while somebody types", () => {
  it("[AC1] asks the buyer for the code, and then does what was typed", async () => {
    const { page } = buyer;
    const title = "Ask the works council, “quietly” & 'soon' <b>";
    await fillNewStep(page, title);
    await page.getByLabel(/^Note/).fill("First line\n\n  second line, indented");
    await rows.endSessionsOf(dana.address);
    await page.getByRole("button", { name: "Add the step" }).click();
    await page.waitForURL((url) => url.pathname.endsWith("/proof"));
    await sees(page, "What you just did is kept.");
    await proveByCode(page, box, dana.address);
    await sees(page, `Added: ${title}.`);
    expect(await rows.stepsCalled(title)).toEqual([{ note: "First line\n\n  second line, indented" }]);
  });

  it("[S21] asks the rep to sign in, and then does what was typed", async () => {
    const { page } = story.rep;
    const title = "Write the plan for the rollout";
    await fillNewStep(page, title);
    await rows.endSessionsOf(sam.address);
    await page.getByRole("button", { name: "Add the step" }).click();
    await page.waitForURL((url) => url.pathname === "/sign-in");
    await sees(page, "What you just did is kept.");
    await signIn(page, sam.address);
    await page.getByLabel("Password or passphrase").fill("not the right one");
    await page.getByRole("button", { name: "Sign in" }).click();
    await sees(page, "This address and this password do not belong together.");
    await page.getByLabel("Password or passphrase").fill(sam.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await sees(page, `Added: ${title}.`);
    expect(await rows.stepsCalled(title)).toHaveLength(1);
  });

  it("[AC1] gives the text back in its form where it was wrong besides", async () => {
    const { page } = buyer;
    await fillNewStep(page, "x".repeat(301));
    await page.getByLabel(/^Note/).fill("This stays");
    await rows.endSessionsOf(dana.address);
    await page.getByRole("button", { name: "Add the step" }).click();
    await proveByCode(page, box, dana.address);
    await sees(page, "Please keep this to 300 characters.");
    expect(await page.getByLabel("What is to be done").inputValue()).toBe("x".repeat(301));
    expect(await page.getByLabel(/^Note/).inputValue()).toBe("This stays");
  });
});

describe("two people who change the same", () => {
  it("[SP4] both texts are shown and nothing is stored before the later one chooses", async () => {
    const step = await addSellerStep(sellerStep);
    const { page } = story.owner;
    await page.goto(step);
    await page.getByLabel("What is to be done").fill("Olga’s words");
    await page.getByLabel(/^Note/).fill("Olga’s note");
    await rename(story.rep.page, step, "Sam’s words");
    // The other page hears of it while its reader types, and leaves the form alone.
    await page.getByRole("heading", { level: 1, name: "Sam’s words" }).waitFor();
    expect(await page.getByLabel("What is to be done").inputValue()).toBe("Olga’s words");
    await page.getByRole("button", { name: "Save" }).click();
    await sees(page, /Nothing is saved until you choose/);
    await sees(page, "Olga’s words");
    expect(await rows.titleOf(step)).toBe("Sam’s words");
    await page.getByRole("button", { name: "Use mine" }).click();
    await sees(page, "Saved: Olga’s words.");
    expect(await rows.titleOf(step)).toBe("Olga’s words");
    expect(await rows.stepsCalled("Olga’s words")).toEqual([{ note: "Olga’s note" }]);
  });

  it("[SP4] the later one may keep what the other wrote, and loses no other field by it", async () => {
    const step = await addSellerStep("Invite the users");
    const { page } = story.owner;
    await page.goto(step);
    await page.getByLabel("What is to be done").fill("Olga’s second words");
    await page.getByLabel(/^Note/).fill("Olga’s second note");
    await rename(story.rep.page, step, "Sam’s second words");
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("button", { name: "Keep theirs" }).click();
    await sees(page, "Saved: Sam’s second words.");
    expect(await rows.stepsCalled("Sam’s second words")).toEqual([{ note: "Olga’s second note" }]);
  });

  it("[SP4] [CO4] a field edited in its row is not overwritten either", async () => {
    const step = await addSellerStep("Agree the dates");
    const { page } = story.owner;
    await page.goto(`${story.plan}/steps`);
    const row = page
      .locator("[data-step]")
      .filter({ has: page.getByRole("button", { name: /^More for (Agree the dates|Sam’s row)$/ }) });
    await row.getByRole("link", { name: "Agree the dates" }).click();
    await row.locator("input[name=title]").fill("Olga’s row");
    await rename(story.rep.page, step, "Sam’s row");
    // The row has heard of it, and the editor still knows what it was opened on.
    await row.getByRole("button", { name: "More for Sam’s row" }).waitFor();
    await row.locator("input[name=title]").press("Enter");
    await row.getByRole("button", { name: "Use mine" }).waitFor();
    expect(await rows.titleOf(step)).toBe("Sam’s row");
    await row.getByRole("button", { name: "Keep theirs" }).click();
    await sees(row, "Sam’s row");
    expect(await rows.titleOf(step)).toBe("Sam’s row");
  });

  it("[CO4] a step that is being typed stays while others add theirs", async () => {
    const { page } = buyer;
    await page.goto(`${story.plan}/steps`);
    await page.getByRole("link", { name: "Add a step to Needs" }).click();
    await page.getByLabel("A step in Needs").fill("Half a thou");
    await addSellerStep("A step that comes in between");
    await sees(page, "A step that comes in between");
    expect(await page.getByLabel("A step in Needs").inputValue()).toBe("Half a thou");
  });
});

describe("what is sent twice", () => {
  it("[SP3] adds one step", async () => {
    const { page } = buyer;
    await page.goto(`${story.plan}/steps`);
    await page.getByRole("link", { name: "Add a step to Needs" }).click();
    await page.getByLabel("A step in Needs").fill("Pressed twice");
    await page.getByRole("button", { name: "Add", exact: true }).dblclick();
    await sees(page, "Added: Pressed twice.");
    expect(await rows.stepsCalled("Pressed twice")).toHaveLength(1);

    const plain = await newSide({ baseUrl: server.url, javaScript: false });
    await plain.context.addCookies(await buyer.context.cookies());
    await fillNewStep(plain.page, "Sent twice");
    const form = await fieldsOf(plain.page);
    const send = () =>
      plain.page.request.post(`${story.plan}/steps/new`, { form, headers: { Origin: server.url }, maxRedirects: 0 });
    const answers = await Promise.all([send(), send()]);
    expect(answers.map((answer) => answer.status())).toEqual([303, 303]);
    expect(await rows.stepsCalled("Sent twice")).toHaveLength(1);
  });

  it("[ST6] moves the stage once", async () => {
    const before = await rows.countMoves();
    const button = await prepareMove(champion, { to: "4 Trial" });
    await buyer.page.getByRole("button", { name: button }).dblclick();
    await sees(buyer.page, "Updated to Trial.");
    expect(await rows.countMoves()).toBe(before + 1);
  });
});

describe("links and addresses that lead nowhere", () => {
  it("[FW3] somebody else’s link says whom it was made for, and what to do", async () => {
    const { page } = await newSide({ baseUrl: server.url, javaScript: false });
    await page.goto(story.link);
    await page.goto(`${story.plan}/proof`);
    await sees(page, "d•••@acme.example");
    await page.getByRole("link", { name: "Not you?" }).click();
    await sees(page, "This link was made for somebody else.");
    await page.getByLabel("Your name").fill("N".repeat(300));
    await page.getByLabel("Your mail address").fill("nina@acme.example");
    await page.getByRole("button", { name: "Send me a six-digit code" }).click();
    await sees(page, "Use at most 120 characters.");
    expect(await page.getByLabel("Your name").inputValue()).toBe("N".repeat(300));
    expect(await page.getByLabel("Your mail address").inputValue()).toBe("nina@acme.example");
  });

  it("an address that is none tells each reader whom to ask", async () => {
    const reader = await newSide({ baseUrl: server.url, expectedProblems: [/EventSource/] });
    expect((await reader.page.goto("/nowhere"))?.status()).toBe(404);
    await sees(reader.page, /If somebody sent you a link, open it from their message again, or ask them for a new one/);
    await reader.page.goto(story.link);
    for (const path of [`${story.plan}/nowhere`, `${story.plan}/steps/${crypto.randomUUID()}`]) {
      expect((await reader.page.goto(path))?.status(), path).toBe(404);
      await sees(reader.page, /Ask the person who sent you the link/);
      await reader.page.getByRole("link", { name: "Back to the plan" }).click();
      await reader.page.waitForURL((url) => url.pathname === story.plan);
    }
    expect((await story.rep.page.goto("/nowhere"))?.status()).toBe(404);
    await sees(story.rep.page, /ask them for a new one/);
    await story.rep.page.getByRole("link", { name: "Go to my plans" }).waitFor();
  });

  it("[FW4] a link that ran out or was taken back says whom to ask, and what was open by it is closed", async () => {
    const { page } = await newSide({ baseUrl: server.url, expectedProblems: [/EventSource/] });
    await page.goto(story.link);
    const sql = postgres(server.databaseUrl, { max: 1 });
    await sql`update link set expires_at = now() - interval '1 day'`;
    expect((await page.goto(story.link))?.status()).toBe(410);
    await sees(page, "This link has run out");
    await sees(page, /Ask Sam Rep, who made it, for a new one/);
    await sql`update link set expires_at = null, revoked_at = now()`;
    expect((await page.goto(story.link))?.status()).toBe(410);
    await sees(page, "This link was closed");
    await sees(page, /ask Sam Rep, who made it, for a new one/);
    await page.goto(story.plan);
    await sees(page, /Did somebody send you a link/);
    await sql`update link set revoked_at = null`;
    await sql.end();
    expect((await page.goto(`${story.link}x`))?.status()).toBe(404);
    await sees(page, /If it still leads here, ask the person who sent it/);
  });
});

describe("a code", () => {
  it("[AC1] [S14] that is wrong or spent says so, and a new one is one press away", async () => {
    const { page, context } = await newSide({ baseUrl: server.url });
    await page.goto("/sign-in");
    await signIn(page, dana.address);
    await page.getByRole("button", { name: "Send me a code" }).click();
    const code = await nextCode(box, dana.address);
    await page.getByLabel("The six digits").fill(code === "123456" ? "654321" : "123456");
    await page.getByRole("button", { name: "Sign in" }).click();
    await sees(page, "That is not the code we sent.");
    const cookies = await context.cookies();
    await page.getByLabel("The six digits").fill(code);
    const form = { _address: dana.address, _code: code, _intent: "code", _to: "/" };
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL((url) => url.pathname === story.plan);
    const other = await newSide({ baseUrl: server.url });
    await other.context.addCookies(cookies);
    const spent = await other.page.request.post("/sign-in/code", { form, headers: { Origin: server.url } });
    expect(spent.status()).toBe(409);
    expect(await spent.text()).toContain("That code was used already. Ask for a new one.");
    expect(await spent.text()).toContain("Send a new code");
  });
});

describe("words of every kind", () => {
  const rightToLeft = "לבדוק את ההצעה עם יועצת משפטית 👩🏽‍⚖️ (עד ‎2031‎)";
  const person = "ד״ר נועה בן־דוד 🧑‍🚀";

  it("[SC1] a day that is none and a name of 300 letters are said to be so, and are still there", async () => {
    const plain = await newSide({ baseUrl: server.url, javaScript: false });
    await plain.context.addCookies(await buyer.context.cookies());
    const { page } = plain;
    await fillNewStep(page, "A day that is none");
    const form = { ...(await fieldsOf(page)), dueOn: "2027-02-30" };
    const answer = await page.request.post(`${story.plan}/steps/new`, { form, headers: { Origin: server.url } });
    expect(answer.status()).toBe(422);
    expect(await answer.text()).toContain("That is no day of the calendar.");
    expect(await answer.text()).toContain("A day that is none");
    expect(await rows.stepsCalled("A day that is none")).toEqual([]);

    await page.goto(`${story.plan}/people/new`);
    await page.getByLabel("What they are").fill("Lawyer");
    await page.getByLabel(/^Name/).fill("ü".repeat(300));
    await page.getByRole("button", { name: "Add" }).click();
    await sees(page, "The name can have 120 characters at most. Please shorten it.");
    expect(await page.getByLabel(/^Name/).inputValue()).toBe("ü".repeat(300));
  });

  it("[SP1] [PE1] long names, right-to-left text and emoji stand as they were typed, and no page scrolls sideways", async () => {
    const narrow = await newSide({ baseUrl: server.url, width: 320 });
    await narrow.context.addCookies(await buyer.context.cookies());
    const { page } = narrow;
    const long = "Ü".repeat(300);
    for (const title of [rightToLeft, long]) {
      await fillNewStep(page, title);
      await page.getByRole("button", { name: "Add the step" }).click();
      await sees(page, /^Added: /);
      expect(await rows.stepsCalled(title)).toHaveLength(1);
    }
    await page.goto(`${story.plan}/people/new`);
    await page.getByLabel("What they are").fill("ר".repeat(120));
    await page.getByLabel(/^Name/).fill(person);
    await page.getByRole("radio", { name: "Acme + Northwind" }).check();
    await page.getByRole("button", { name: "Add" }).click();
    await sees(page, `${person} is on the list.`);
    for (const path of ["", "/steps", "/people", "/updates"]) {
      await page.goto(story.plan + path);
      await expectNoSidewaysScroll(page);
    }
    await sees(page, rightToLeft);
    await page.goto(`${story.plan}/people`);
    await sees(page, person);
    for (const title of [rightToLeft, long]) {
      await page.goto(await addressOf(title));
      expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(title);
      await expectNoSidewaysScroll(page);
    }
  });
});

describe("the database away", () => {
  beforeAll(() => closeOthers(buyer));
  it("is said in a sentence, keeps what is typed, and is over by itself", async () => {
    const { page } = buyer;
    const title = "Typed while the database was away";
    await fillNewStep(page, title);
    await server.cable.cut();
    await page.getByRole("button", { name: "Add the step" }).click();
    await sees(page, new RegExp(`${awaySentence}, so this is not saved yet`));
    expect(await page.getByLabel("What is to be done").inputValue()).toBe(title);
    await server.cable.mend();
    await page.getByText(`${awaySentence}. This page goes on`).first().waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Add the step" }).click();
    await sees(page, `Added: ${title}.`);
    expect(await rows.stepsCalled(title)).toHaveLength(1);
  });

  it("is waited for by a page that is asked for meanwhile", async () => {
    const { page } = buyer;
    await page.goto(`${story.plan}/steps`);
    await server.cable.cut();
    await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: "People" }).click();
    await sees(page, `${awaySentence}. This page goes on by itself`);
    await server.cable.mend();
    await page.getByRole("heading", { level: 1, name: "People" }).waitFor();
    await expect.poll(() => page.getByText(awaySentence).count()).toBe(0);
  });

  it("without scripts too: the page is a 503 that comes back by itself, and a sent text is sent again by one press", async () => {
    const plain = await newSide({ baseUrl: server.url, javaScript: false, expectedProblems: [/status of 503/] });
    await plain.context.addCookies(await buyer.context.cookies());
    const { page } = plain;
    const title = "Sent while the database was away";
    await fillNewStep(page, title);
    await server.cable.cut();
    await page.getByRole("button", { name: "Add the step" }).click();
    await sees(page, awaySentence);
    await sees(page, "What you just sent was not saved; it is kept below.");
    await server.cable.mend();
    await page.getByRole("button", { name: "Send again" }).click();
    await sees(page, `Added: ${title}.`);
    expect(await rows.stepsCalled(title)).toHaveLength(1);

    await server.cable.cut();
    expect((await page.goto(story.plan))?.status()).toBe(503);
    await sees(page, awaySentence);
    await server.cable.mend();
    await sees(page, "Who else should hear about this");
  });
});

async function fillNewStep(page: Page, title: string): Promise<void> {
  await page.goto(`${story.plan}/steps/new`);
  await page.getByLabel("What is to be done").fill(title);
}

async function signIn(page: Page, address: string): Promise<void> {
  await page.getByLabel("Your mail address").fill(address);
  await page.getByRole("button", { name: "Continue" }).click();
  await page.getByLabel("Password or passphrase").waitFor();
}

/** A step of Northwind's, added by the rep; its address. */
async function addSellerStep(title: string): Promise<string> {
  const { page } = story.rep;
  await fillNewStep(page, title);
  await page.getByRole("button", { name: "Add the step" }).click();
  await sees(page, `Added: ${title}.`);
  return addressOf(title);
}

async function rename(page: Page, step: string, title: string): Promise<void> {
  await page.goto(step);
  await page.getByLabel("What is to be done").fill(title);
  await page.getByRole("button", { name: "Save" }).click();
  await sees(page, `Saved: ${title}.`);
}

/** What the form on the page would send. */
function fieldsOf(page: Page): Promise<Record<string, string>> {
  return page
    .locator("main form")
    .first()
    .evaluate((form) =>
      Object.fromEntries([...new FormData(form as HTMLFormElement)].map(([name, value]) => [name, value as string])),
    );
}

async function addressOf(title: string): Promise<string> {
  return `${story.plan}/steps/${await rows.idOf(title)}`;
}
