// The same journey with scripts off on every device: dialogs are pages, forms post, and a page shows what is new when it is
// loaded again.
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { newSide, type Side } from "#tests/support/browser.ts";
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

const ownStep = "Find out who decides, who signs and which reviews apply";
const leftOut = "Agree what we must have and how we will judge";
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
  story = await beginStory(server, { javaScript: false });
  phone = await newSide({ baseUrl: server.url, width: 375, javaScript: false });
  champion = { page: phone.page, plan: story.plan, hasScripts: false };
});
afterAll(() => box.close());

describe("without scripts", () => {
  it("[ST2] [FW5] [SP8] a draft is read by link, said where it is after the code, and made the buyer's own", async () => {
    const rep = story.rep.page;
    await rep.goto(story.plan);
    await sees(rep, "Acme has not said yet");
    const { page } = phone;
    await page.goto(story.link);
    await page.getByRole("heading", { level: 1, name: "Where are you today?" }).waitFor();
    await page.goto(`${story.plan}/steps`);
    expect(await page.locator("[data-step]").count()).toBe(20);

    await sayFirstWord(champion, "3 Needs");
    await proveByCode(page, box, dana.address);
    await page.getByRole("heading", { level: 1, name: "Agree what we need" }).waitFor();
    await sees(page, "Updated to Needs.");
    await adoptWithout(champion, ["Agree on confidentiality", "Register the supplier"]);
    await renameStage(champion, "Trial", "Pilot");
    await moveDate(champion, ownStep, "2031-03-12");

    await rep.goto(`${story.plan}/steps`);
    await sees(rep, "18 open steps");
    await sees(rep.locator("[data-step]").filter({ hasText: ownStep }), /12 Mar 2031/);
    await rep.getByRole("heading", { name: "Pilot" }).waitFor();
  });

  it("[ST4] it moves on with steps open and leaves one out", async () => {
    const button = await prepareMove(champion, { to: "4 Pilot", leaveOut: { title: leftOut, reason: "We know it" } });
    await phone.page.getByRole("button", { name: button }).click();
    await sees(phone.page, "Updated to Pilot.");

    const { page } = story.rep;
    await page.goto(story.plan);
    await page.getByRole("heading", { level: 1, name: "Try it on our own case" }).waitFor();
    await page.goto(`${story.plan}/stage-moves`);
    await sees(page, "On from Needs to Pilot.");
    await sees(page, leftOut);
    await sees(page, "We know it");
  });

  it("[ST3] [ST11] it goes back with a private note, and pauses; the rep reads no note and can ask nothing", async () => {
    const button = await prepareMove(champion, { to: "3 Needs", reason: "We would rather not say", note });
    await phone.page.getByRole("button", { name: button }).click();
    await sees(phone.page, "Updated to Needs.");
    await phone.page.goto(`${story.plan}/stage-moves`);
    await sees(phone.page, note);

    const { page } = story.rep;
    await page.goto(`${story.plan}/stage-moves`);
    await sees(page, "Back from Pilot to Needs.");
    for (const path of ["", "/stage-moves", "/updates", "/steps"]) {
      await page.goto(story.plan + path);
      expect(await page.content(), path).not.toContain(note);
    }
    await page.goto(story.plan);
    await page.getByRole("button", { name: "Ask “Where are you now?”" }).waitFor();

    await pauseUntil(champion, "the new budget is known");
    await page.goto(story.plan);
    await sees(page, "Paused until the new budget is known.");
    await sees(page, "Acme has paused this plan. There is nothing to ask until they take it up again.");
    expect(await page.getByRole("button", { name: /Ask/ }).count()).toBe(0);
  });
});
