/** What the champion of a journey does on the plan, by role and name; each act works with scripts and without. */
import type { Page } from "playwright-core";

import { sees } from "./story.ts";

/** Where scripts are off, a place is chosen on one page and settled on the next. */
export interface Hand {
  page: Page;
  plan: string;
  hasScripts: boolean;
}

/** Answers "Where are you today?" on the home page. */
export async function sayFirstWord({ page, plan }: Hand, stage: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole("radio", { name: stage }).check();
  await page.getByRole("button", { name: "This is where we are" }).click();
}

/** Makes the draft the company's own, but for the steps that are named. */
export async function adoptWithout({ page, plan }: Hand, titles: readonly string[]): Promise<void> {
  await page.goto(plan);
  await page.getByRole("link", { name: "Keep what fits" }).click();
  for (const title of titles) await page.getByRole("checkbox", { name: title }).uncheck();
  await page.getByRole("button", { name: "Keep the ticked steps" }).click();
  await page.waitForURL((url) => url.pathname === plan);
}

export async function renameStage({ page, plan }: Hand, from: string, to: string): Promise<void> {
  await page.goto(`${plan}/path`);
  await page
    .locator("summary")
    .filter({ hasText: `What you can do with ${from}` })
    .click();
  await page.getByRole("link", { name: `Edit ${from}` }).click();
  // The page before has a field of the same name.
  await page.getByRole("heading", { level: 1, name: from }).waitFor();
  await page.getByLabel("Short label").fill(to);
  await page.getByRole("button", { name: "Save" }).click();
  await sees(page, `Saved: ${to}.`);
}

/** Changes a step's date: in its row where scripts run, on its page where not. */
export async function moveDate({ page, plan, hasScripts }: Hand, title: string, day: string): Promise<void> {
  await page.goto(`${plan}/steps`);
  if (hasScripts) {
    const row = page.locator("[data-step]").filter({ hasText: title });
    await row.locator(".due").click();
    await row.locator('input[type="date"]').fill(day);
    await row.locator('input[type="date"]').press("Enter");
  } else {
    await page.getByRole("link", { name: title, exact: true }).click();
    await page.getByLabel(/^Due/).fill(day);
    await page.getByRole("button", { name: "Save" }).click();
  }
  await sees(page, `Saved: ${title}.`);
}

export interface Move {
  /** As the dialog calls the place: "4 Trial". */
  to: string;
  leaveOut?: { title: string; reason: string };
  reason?: string;
  note?: string;
}

/** Fills the dialog "Where are we now?" up to its last button, which it returns the name of. */
export async function prepareMove({ page, plan, hasScripts }: Hand, move: Move): Promise<string> {
  await page.goto(plan);
  await page.getByRole("link", { name: "Update where we are" }).click();
  await page.getByRole("radio", { name: move.to }).check();
  if (!hasScripts) {
    await page.getByRole("button", { name: "Update", exact: true }).click();
    await page.waitForURL((url) => url.searchParams.has("to"));
  }
  if (move.leaveOut) {
    await page.getByRole("checkbox", { name: move.leaveOut.title }).check();
    await page.getByLabel(/^Why you leave it out/).fill(move.leaveOut.reason);
  }
  if (move.reason) await page.getByLabel(/^For Northwind/).selectOption({ label: move.reason });
  if (move.note) await page.getByLabel(/^Only for us/).fill(move.note);
  return `Update to ${move.to.replace(/^\d+ /, "")}`;
}

export async function pauseUntil({ page, plan }: Hand, event: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole("link", { name: "Update where we are" }).click();
  await page.getByRole("link", { name: "Pause this" }).click();
  await page.getByLabel(/or until something happens/).fill(event);
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await page.waitForURL((url) => url.pathname === plan);
}
