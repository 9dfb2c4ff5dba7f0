/**
 * What the people of a journey do in the browser, by role and name, up to the moment a champion holds a link: Northwind is
 * set up, Sam joins it, drafts a plan for Acme and invites Dana. Everything here works with scripts and without.
 */
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

import { newSide, type Side, type SideOptions } from "./browser.ts";
import type { MailBox } from "./mail.ts";
import type { RunningServer } from "./server.ts";

export const olga = { name: "Olga Owner", address: "olga@northwind.example", password: "a calm green morning" };
export const sam = { name: "Sam Rep", address: "sam@northwind.example", password: "three quiet red boats" };
export const dana = { name: "Dana Kim", address: "dana@acme.example" };

/** The settings with which a server under test sends its mail to the box of the test. */
export function mailSettings(box: MailBox): Record<string, string> {
  return { SMTP_URL: box.url, MAIL_FROM: "Lockstep <plans@northwind.example>" };
}

/** The text stands on the page, and can be seen, before the time limit of the side. */
export async function sees(within: Page | Locator, text: string | RegExp): Promise<void> {
  // One look, that waits: by a second one it could be gone again.
  await expect(within.getByText(text).filter({ visible: true }).first().waitFor()).resolves.toBeUndefined();
}

/** Northwind's first owner, with the one-time code of the server's log. */
export async function setUpNorthwind(page: Page, server: RunningServer): Promise<void> {
  const code = /with the code (\S+)/.exec(server.log())?.[1];
  if (code === undefined) throw new Error(`No code in the log:\n${server.log()}`);
  await page.goto("/set-up");
  await page.getByLabel("Code from the log").fill(code);
  await page.getByLabel("Your name").fill(olga.name);
  await page.getByLabel("Your mail address").fill(olga.address);
  await page.getByLabel("Password").fill(olga.password);
  await page.getByLabel("Name of your company").fill("Northwind");
  await page.getByLabel("Your company’s mail domain").fill("northwind.example");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByRole("button", { name: "Set up" }).click();
  await page.waitForURL((url) => url.pathname === "/plans");
}

/** The owner invites the rep; what comes back is the link to join. */
export async function inviteSam(page: Page): Promise<string> {
  await page.goto("/members");
  await page.getByLabel("Name", { exact: true }).fill(sam.name);
  await page.getByLabel("Mail address").fill(sam.address);
  await page.getByRole("button", { name: "Invite" }).click();
  await sees(page, `${sam.name} is invited.`);
  return page.getByLabel(`Link for ${sam.name} to join`).inputValue();
}

export async function joinAsSam(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await page.getByLabel("Choose a password").fill(sam.password);
  await page.getByRole("button", { name: "Join Northwind" }).click();
  await page.waitForURL((url) => url.pathname === "/plans");
}

/** The rep drafts Acme's plan from a template with Dana as the one who leads it there; returns the plan's address. */
export async function draftPlan(page: Page, template: "Small" | "Middle" | "Large"): Promise<string> {
  await page.goto("/plans/new");
  await page.getByLabel("Company", { exact: true }).fill("Acme");
  await page.getByLabel("Country").selectOption("DE");
  await page.getByRole("radio", { name: new RegExp(`^${template} `) }).check();
  await page.getByLabel(/^Name/).fill(dana.name);
  await page.getByLabel("Mail address at their company").fill(dana.address);
  await page.getByRole("button", { name: "Write the draft" }).click();
  await sees(page, `The draft is there. Next: invite ${dana.name}.`);
  return new URL(page.url()).pathname.replace(/\/people\/.*$/, "");
}

/** On the page that a fresh draft leads to, the rep makes Dana's link, to send from a mail program; returns it. */
export async function inviteDana(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Make the link" }).click();
  await sees(page, "The link is made.");
  return page.getByLabel("Or copy the link").inputValue();
}

/** The six digits of the next mail to this address that holds some. */
export async function nextCode(box: MailBox, address: string): Promise<string> {
  for (;;) {
    const code = /\b\d{6}\b/.exec((await box.next(address, 30_000)).text)?.[0];
    if (code !== undefined) return code;
  }
}

/** The first act on a device asks for the six digits that only the mail holds (AC1); then what was sent is done. */
export async function proveByCode(page: Page, box: MailBox, address: string): Promise<void> {
  await page.waitForURL((url) => url.pathname.endsWith("/proof"));
  await page.getByRole("button", { name: "Send me a six-digit code" }).click();
  await page.getByLabel("The six digits").fill(await nextCode(box, address));
  await page.getByRole("button", { name: "Continue" }).click();
}

export interface Story {
  owner: Side;
  rep: Side;
  /** `/plans/ID`, a draft from Large. */
  plan: string;
  /** Dana's personal link. */
  link: string;
}

/** Everything up to the link, on devices of the kind that is given. */
export async function beginStory(server: RunningServer, device: SideOptions = {}): Promise<Story> {
  const owner = await newSide({ ...device, baseUrl: server.url });
  const rep = await newSide({ ...device, baseUrl: server.url });
  await setUpNorthwind(owner.page, server);
  await joinAsSam(rep.page, await inviteSam(owner.page));
  const plan = await draftPlan(rep.page, "Large");
  return { owner, rep, plan, link: await inviteDana(rep.page) };
}
