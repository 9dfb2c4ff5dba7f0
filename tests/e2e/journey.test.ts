// The journey of one plan, seller and buyer side by side: a draft, the first word on a phone, on, back, and a pause.
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { expectAccessible, expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import {
  adoptWithout,
  type Hand,
  moveDate,
  pauseUntil,
  prepareMove,
  renameStage,
  sayFirstWord,
} from "#tests/support/champion.ts";
import { type MailBox, openMailBox } from "#tests/support/mail.ts";
import { useServer } from "#tests/support/server.ts";
import { beginStory, dana, mailSettings, proveByCode, sees, type Story } from "#tests/support/story.ts";

/** ST7, from the champion's tap to the rep's open page. */
const shownWithinMs = 1000;
const ownStep = "Find out who decides, who signs and which reviews apply";
const note = "The board quarrels about the budget";

let box: MailBox;
let story: Story;
let phone: Side;
let champion: Hand;
const server = useServer(async () => {
  box = await openMailBox();
  return { env: mailSettings(box) };
});

beforeAll(async () => {
  story = await beginStory(server);
  phone = await newSide({ baseUrl: server.url, width: 375 });
  champion = { page: phone.page, plan: story.plan, hasScripts: true };
});
afterAll(() => box.close());

describe("a draft becomes the buyer's plan", () => {
  it("[ST2] [SP8] says that Acme has not said yet, and calls nothing late", async () => {
    const { page } = story.rep;
    await page.goto(story.plan);
    await sees(page, "Acme has not said yet");
    await page.goto(`${story.plan}/steps`);
    await sees(page, "20 open steps");
    expect(
      (await page.locator("[data-step]").allTextContents()).filter((row) => /was due|\blate\b/i.test(row)),
    ).toEqual([]);
    await page.goto("/plans");
    await sees(page, "Acme has not said yet");
    await page.goto(story.plan);
  });

  it("[FW5] reads the whole shared plan on a phone behind the link, without a field to fill", async () => {
    const { page } = phone;
    await page.goto(story.link);
    expect(new URL(page.url()).pathname).toBe(story.plan);
    for (const [tab, heading] of [
      ["Home", "Where are you today?"],
      ["Plan", "Plan"],
      ["People", "People"],
      ["Updates", "Updates"],
    ] as const) {
      await page.getByRole("navigation", { name: "Pages" }).getByRole("link", { name: tab }).click();
      await page.getByRole("heading", { level: 1, name: heading }).waitFor();
      expect(await page.locator("input:not([type=hidden],[type=radio]), textarea, select").count(), tab).toBe(0);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }
    await page.goto(`${story.plan}/steps`);
    expect(await page.locator("[data-step]").count()).toBe(20);
    for (const stage of ["Trial", "Approval", "Results"]) await page.getByRole("heading", { name: stage }).click();
    await sees(page, "Work with it for two weeks and write down the result");
    await sees(page, "Register the supplier and send the purchase order");
    await sees(page, "Measure after 30, 60 and 90 days");
  });

  it("[AC1] [ST2] takes the champion's first word after the six digits of the mail, and the rep's open page has it", async () => {
    await sayFirstWord(champion, "3 Needs");
    await proveByCode(phone.page, box, dana.address);
    await phone.page.getByRole("heading", { level: 1, name: "Agree what we need" }).waitFor();
    await sees(phone.page, "Updated to Needs.");
    await story.rep.page.getByRole("heading", { level: 1, name: "Agree what we need" }).waitFor();
    await sees(story.rep.page, "Acme is here");
    expect(new URL(phone.page.url()).pathname).toBe(story.plan);
  });

  it("[SP8] [ST12] [SP4] is adopted without two steps, with a place of another name and a date moved unasked", async () => {
    await adoptWithout(champion, ["Agree on confidentiality", "Register the supplier"]);
    await phone.page.goto(`${story.plan}/steps`);
    await sees(phone.page, "18 open steps");
    await renameStage(champion, "Trial", "Pilot");
    await moveDate(champion, ownStep, "2031-03-12");
    const row = phone.page.locator("[data-step]").filter({ hasText: ownStep });
    await sees(row, /12 Mar 2031/);
    expect(await row.getByText(/suggest/i).count()).toBe(0);

    const { page } = story.rep;
    await page.goto(`${story.plan}/steps`);
    await sees(page, "18 open steps");
    await sees(page.locator("[data-step]").filter({ hasText: ownStep }), /12 Mar 2031/);
    expect(await page.getByText("Agree on confidentiality").count()).toBe(0);
    await page.getByRole("heading", { name: "Pilot" }).waitFor();
  });
});

describe("the stage goes on and back, by the buyer alone", () => {
  it("[ST4] [ST7] moves on with steps open and leaves one out; the rep's open page shows it within a second", async () => {
    const { page } = story.rep;
    const asked = performance.now();
    await page.goto(story.plan);
    await page.getByRole("heading", { level: 1, name: "Agree what we need" }).waitFor();
    const loadedIn = performance.now() - asked;
    const leftOut = "Agree what we must have and how we will judge";
    const button = await prepareMove(champion, { to: "4 Pilot", leaveOut: { title: leftOut, reason: "We know it" } });
    await sees(phone.page, `Leave out: ${leftOut}`);
    await sees(phone.page, `Leave out: ${ownStep}`);
    expect(await phone.page.getByRole("checkbox", { name: /^Leave out/ }).count()).toBe(5);
    await phone.page.getByText("Show 1 more").click();
    await sees(phone.page, "Leave out: Answer our questions");

    const shown = page.evaluate(untilHeading, "Try it on our own case");
    const tapped = phone.page.evaluate(untilTap, button);
    await phone.page.getByRole("button", { name: button }).click();
    const took = (await shown) - (await tapped);
    // Where the machine does much else, the page itself, which is there in half a second, says how slow it is just now.
    expect(took, "milliseconds from the tap to the rep's page").toBeLessThan(Math.max(shownWithinMs, 2 * loadedIn));

    await sees(phone.page, "Updated to Pilot.");
    await page.goto(`${story.plan}/stage-moves`);
    await sees(page, "On from Needs to Pilot.");
    await sees(page, leftOut);
    await sees(page, "We know it");
    await page.goto(`${story.plan}/steps`);
    await sees(page.locator("[data-step]").filter({ hasText: ownStep }), "Acme's turn");
    await sees(page.locator("[data-step]").filter({ hasText: leftOut }), "Left out");
  });

  it("[ST3] moves back and would rather not say; the rep sees the return and nowhere the note", async () => {
    const { page } = story.rep;
    await page.goto(story.plan);
    const button = await prepareMove(champion, { to: "3 Needs", reason: "We would rather not say", note });
    await expectAccessible(phone.page);
    await phone.page.getByRole("button", { name: button }).click();
    await sees(phone.page, "Updated to Needs.");
    await page.getByRole("heading", { level: 1, name: "Agree what we need" }).waitFor();
    await phone.page.goto(`${story.plan}/stage-moves`);
    await sees(phone.page, note);

    for (const path of ["", "/stage-moves", "/updates", "/steps"]) {
      await page.goto(story.plan + path);
      expect(await page.content(), path).not.toContain(note);
      expect(await page.content(), path).not.toContain("rather not say");
    }
    await page.goto(`${story.plan}/stage-moves`);
    await sees(page, "Back from Pilot to Needs.");
    await page.goto(story.plan);
    await page.getByRole("button", { name: "Ask “Where are you now?”" }).waitFor();
  });

  it("[ST11] [ST9] pauses; the rep's open page says so, and nothing can be asked", async () => {
    const { page } = story.rep;
    await pauseUntil(champion, "the new budget is known");
    await sees(phone.page, "Paused until the new budget is known.");
    await sees(page, "Paused until the new budget is known.");
    await sees(page, "Acme has paused this plan. There is nothing to ask until they take it up again.");
    expect(await page.getByRole("button", { name: /Ask/ }).count()).toBe(0);
    const asked = await page.request.post(`${story.plan}/stage-question`, {
      headers: { Origin: server.url },
      form: {},
    });
    expect(asked.status()).toBe(409);
    await page.goto(`${story.plan}/steps`);
    expect(
      (await page.locator("[data-step]").allTextContents()).filter((row) => /was due|\blate\b/i.test(row)),
    ).toEqual([]);
  });
});

/** In the page: the time at which the heading reads this. */
function untilHeading(text: string): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector("h1")?.textContent === text) resolve(performance.timeOrigin + performance.now());
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** In the page: the time at which the button of this name is pressed. */
function untilTap(name: string): Promise<number> {
  return new Promise((resolve) => {
    document.addEventListener(
      "click",
      ({ target }) => {
        if (target instanceof Element && target.textContent === name)
          resolve(performance.timeOrigin + performance.now());
      },
      { capture: true },
    );
  });
}
