/**
 * Pictures of every page a person meets, from the sample world on a server that was just started: desktop and phone, light
 * and dark, into `build/screenshots`. The two of README go to `public/pictures`.
 */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";

import { tokenFor } from "#app/access/secret.server.ts";
import { company, link, plan } from "#db/schema/index.ts";
import { newSide } from "#tests/support/browser.ts";
import { useServer } from "#tests/support/server.ts";
import { openAsOwner } from "#tests/support/world.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "build/screenshots");
// The same secret here and there, so that the address of a personal link can be made.
const server = useServer({ env: { SAMPLE: "1", SECRET_KEY: process.env["SECRET_KEY"] ?? "" } });

const looks = [
  { name: "desktop-light", width: 1280, colorScheme: "light" },
  { name: "desktop-dark", width: 1280, colorScheme: "dark" },
  { name: "phone-light", width: 375, colorScheme: "light" },
  { name: "phone-dark", width: 375, colorScheme: "dark" },
] as const;

type Persona = "rep" | "manager" | "champion" | "finance" | null;

/** Who looks at what. `PLAN` is Acme's plan, `DRAFT` one that nobody has adopted and where nobody has said a word. */
const pictures: readonly { name: string; by: Persona; at: string }[] = [
  { name: "sign-in", by: null, at: "/sign-in" },
  { name: "about-this-server", by: null, at: "/about-this-server" },
  { name: "home-by-link", by: "finance", at: "/plans/PLAN" },
  { name: "proof", by: "finance", at: "/plans/PLAN/proof" },
  { name: "home", by: "champion", at: "/plans/PLAN" },
  { name: "where-are-we", by: "champion", at: "/plans/PLAN/stage-moves/new" },
  { name: "history", by: "champion", at: "/plans/PLAN/stage-moves" },
  { name: "steps", by: "champion", at: "/plans/PLAN/steps" },
  { name: "step-new", by: "champion", at: "/plans/PLAN/steps/new" },
  { name: "people", by: "champion", at: "/plans/PLAN/people" },
  { name: "person-new", by: "champion", at: "/plans/PLAN/people/new" },
  { name: "updates", by: "champion", at: "/plans/PLAN/updates" },
  { name: "settings", by: "champion", at: "/plans/PLAN/settings" },
  { name: "path", by: "champion", at: "/plans/PLAN/path" },
  { name: "go-live", by: "champion", at: "/plans/PLAN/go-live" },
  { name: "what-they-see", by: "champion", at: "/plans/PLAN/what-they-see" },
  { name: "account", by: "champion", at: "/account" },
  { name: "list", by: "rep", at: "/plans" },
  { name: "plan-new", by: "rep", at: "/plans/new" },
  { name: "rep-home", by: "rep", at: "/plans/PLAN" },
  { name: "rep-home-draft", by: "rep", at: "/plans/DRAFT" },
  { name: "rep-home-draft-as-buyer", by: "rep", at: "/plans/DRAFT/as-buyer" },
  { name: "rep-steps", by: "rep", at: "/plans/PLAN/steps" },
  { name: "rep-people", by: "rep", at: "/plans/PLAN/people" },
  { name: "members", by: "manager", at: "/members" },
];

describe("pictures", () => {
  for (const look of looks) {
    it(`of every page, ${look.name}`, async () => {
      const ids = { acme: await planOf("Acme"), eastfield: await planOf("Eastfield") };
      await mkdir(folder, { recursive: true });
      for (const persona of [null, "finance", "champion", "rep", "manager"] as const) {
        const { page } = await newSide({ baseUrl: server.url, ...look, expectedProblems: [/./] });
        await page.setViewportSize({ width: look.width, height: look.width < 500 ? 812 : 800 });
        if (persona) await page.goto(`/sample/${persona}`);
        for (const { name, at } of pictures.filter(({ by }) => by === persona)) {
          await page.goto(at.replace("PLAN", ids.acme).replace("DRAFT", ids.eastfield));
          await settle(page);
          await page.screenshot({ path: join(folder, `${name}-${look.name}.png`), fullPage: true, caret: "hide" });
        }
      }
      expect(pictures.length).toBeGreaterThan(0);
    });
  }

  it("of the buyer before the first word, and the two of README", async () => {
    const [acme, eastfield] = [await planOf("Acme"), await planOf("Eastfield")];
    const buyer = await newSide({ baseUrl: server.url, expectedProblems: [/./] });
    await buyer.page.setViewportSize({ width: 1280, height: 800 });
    await buyer.page.goto(`/l/${tokenFor("link", await linkOf(eastfield))}`);
    await settle(buyer.page);
    await buyer.page.screenshot({ path: join(folder, "home-before-the-first-word-desktop-light.png"), fullPage: true });
    await mkdir(join(root, "public/pictures"), { recursive: true });
    for (const [persona, at, file] of [
      ["champion", `/plans/${acme}`, "buyer-home.png"],
      ["rep", "/plans", "seller-list.png"],
    ] as const) {
      const { page } = await newSide({ baseUrl: server.url, expectedProblems: [/./] });
      await page.setViewportSize({ width: 1280, height: 1020 });
      await page.goto(`/sample/${persona}`);
      await page.goto(at);
      await settle(page);
      await page.screenshot({ path: join(root, "public/pictures", file), caret: "hide" });
    }
    expect(eastfield).not.toBe("");
  });
});

async function planOf(companyName: string): Promise<string> {
  return asOwner(async (db) => {
    const [found] = await db
      .select({ id: plan.id })
      .from(plan)
      .innerJoin(company, and(eq(company.id, plan.companyId), eq(company.name, companyName)));
    return found?.id ?? "";
  });
}

async function linkOf(planId: string): Promise<string> {
  return asOwner(
    async (db) => (await db.select({ id: link.id }).from(link).where(eq(link.planId, planId)))[0]?.id ?? "",
  );
}

async function asOwner<T>(read: (db: ReturnType<typeof openAsOwner>["db"]) => Promise<T>): Promise<T> {
  const { db, end } = openAsOwner(server.databaseUrl);
  return read(db).finally(end);
}

async function settle(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(150);
}
