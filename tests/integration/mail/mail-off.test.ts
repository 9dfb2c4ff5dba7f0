import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { digestOffAddress, mailOffAddress } from "#app/access/mail-off.server.ts";
import { chooseMail, wantsMail } from "#app/activity/mail-choice.server.ts";
import { stopListening } from "#app/activity/live.server.ts";
import { markUpdatesRead } from "#app/activity/updates-read.server.ts";
import { readUpdates } from "#app/activity/event.queries.server.ts";
import { planShell } from "#app/access/shell.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { digest, mailMute, updatesRead } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { as, makeWorld, type Who, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
let app: RoutedApp;
beforeAll(async () => {
  world = await makeWorld(database.url);
  app = await openRoutedApp();
});
afterAll(async () => {
  stopListening();
  await app.end();
  await world.end();
});

function muted(): Promise<{ authorId: string }[]> {
  return world.owner.select({ authorId: mailMute.authorId }).from(mailMute).where(eq(mailMute.planId, world.planId));
}

describe("the address that ends the mail of a plan", () => {
  const path = (): string => new URL(mailOffAddress(world.planId, world.people.contributor)).pathname;
  const oneClick = { "List-Unsubscribe": "One-Click" };
  /** As a mail program sends it: no Origin, no page of ours. */
  const fromOutside = { Origin: "", "Content-Type": "application/x-www-form-urlencoded" };

  it("[NO1] [S23] takes one act of a mail program, without an origin, and reads no cookie", async () => {
    const answer = await app.ask(path(), { form: oneClick, headers: fromOutside, cookie: "lockstep-session=forged" });
    expect(answer.status).toBe(200);
    expect(answer.headers["set-cookie"]).toBeUndefined();
    expect(await muted()).toEqual([{ authorId: world.people.contributor }]);
    const fromWebMail = { ...fromOutside, Origin: "https://mail.elsewhere.example" };
    expect((await app.ask(path(), { form: oneClick, headers: fromWebMail })).status).toBe(200);
    expect(await muted()).toHaveLength(1);
    await as(world, "contributor", (viewer) => chooseMail(viewer, "on"));
  });

  it("[NO1] [FW4] of a digest ends that by one act as well, and by opening it nothing", async () => {
    const digestPath = new URL(digestOffAddress(world.planId, world.people.contributor)).pathname;
    const rhythms = () => world.owner.select({ rhythm: digest.rhythm }).from(digest);
    const page = await app.ask(digestPath);
    expect(page.text).toContain("No more mails about what changed");
    expect(await rhythms()).toEqual([]);
    expect((await app.ask(digestPath, { form: oneClick, headers: fromOutside })).status).toBe(200);
    expect(await rhythms()).toEqual([{ rhythm: "never" }]);
    expect(await muted()).toEqual([]);
  });

  it("[S23] is the only address that does: beside it the wall stands", async () => {
    for (const beside of [`/plans/${world.planId}/updates/mail`, `${path()}/x`, `${path()}x`, `/x${path()}`])
      expect((await app.ask(beside, { form: { mail: "off" }, headers: fromOutside })).status, beside).toBe(403);
  });

  it("[FW4] changes nothing when it is opened, by whoever follows links", async () => {
    const page = await app.ask(path());
    expect(page.status).toBe(200);
    expect(page.text).not.toContain("Acme");
    expect(await muted()).toEqual([]);
  });

  it("ends nothing with the address of another plan or person, and tells nobody which there are", async () => {
    const [, token] = path().split("/off/");
    const forged = [
      `/plans/${world.rival.planId}/updates/mail/off/${token ?? ""}`,
      `/plans/${crypto.randomUUID()}/updates/mail/off/${token ?? ""}`,
      path().replace(/.{3}$/, "AAA"),
    ];
    for (const one of forged) {
      expect((await app.ask(one)).status).toBe(404);
      const answer = await app.ask(one, { form: oneClick, headers: fromOutside });
      expect([200, 404]).toContain(answer.status);
    }
    expect(await muted()).toEqual([]);
  });
});

describe("the choice on the plan", () => {
  it("[NO1] [LN5] is one's own, for this plan, and nobody else reads it", async () => {
    await as(world, "champion", (viewer) => chooseMail(viewer, "off"));
    expect(await as(world, "champion", wantsMail)).toBe(false);
    for (const who of ["deputy", "rep", "manager"] as const) {
      expect(await as(world, who, wantsMail)).toBe(true);
      expect(await as(world, who, ({ tx }) => tx.select().from(mailMute))).toEqual([]);
    }
    await as(world, "champion", (viewer) => chooseMail(viewer, "on"));
    expect(await as(world, "champion", wantsMail)).toBe(true);
  });
});

describe("what is new to a reader", () => {
  const unread = (who: Who): Promise<number> =>
    as(world, who, async (viewer) => (await planShell(viewer, null)).unread, { now: later });
  const later = new Date(Date.now() + 60_000);
  const add = (who: Who, readBy: "shared" | "team"): Promise<unknown> =>
    as(
      world,
      who,
      (viewer) =>
        addStep(viewer, { key: crypto.randomUUID(), title: "New", stageId: world.stages[0]?.id ?? "", readBy }),
      { now: later },
    );
  const cursorText = (who: Who): Promise<string> =>
    as(world, who, ({ cursor }) =>
      Promise.resolve(`s${cursor.shared ?? 0}.b${cursor.buyer ?? 0}.v${cursor.seller ?? 0}`),
    );

  it("[LN2] [LN5] is counted from what they may read and did not do themselves, until they say that they read it", async () => {
    await add("champion", "shared");
    await add("champion", "team");
    expect([
      await unread("champion"),
      await unread("contributor"),
      await unread("hidden"),
      await unread("rep"),
    ]).toEqual([0, 2, 2, 1]);
    // Marked are those that were counted, for who never read any before too.
    const first = await as(world, "contributor", (viewer) => readUpdates(viewer));
    expect(first.updates.filter(({ isNew }) => isNew)).toHaveLength(2);
    const upTo = await cursorText("rep");
    await add("champion", "shared");
    await as(world, "rep", (viewer) => markUpdatesRead(viewer, upTo));
    expect(await unread("rep")).toBe(1);
    const { updates } = await as(world, "rep", (viewer) => readUpdates(viewer));
    expect(updates.map(({ isNew }) => isNew)).toEqual([true, false]);
    await as(world, "rep", (viewer) => markUpdatesRead(viewer, "s999999.b7.nonsense"));
    expect([await unread("rep"), await unread("contributor")]).toEqual([0, 3]);
    const [row] = await world.owner.select().from(updatesRead).where(eq(updatesRead.authorId, world.people.rep));
    expect(row).toMatchObject({ lane: "own", cursor: { shared: expect.any(Number) as number } });
    expect(Object.keys(row?.cursor ?? {})).not.toContain("buyer");
    expect(await as(world, "manager", ({ tx }) => tx.select().from(updatesRead))).toEqual([]);
  });

  it("is told by what it is about", async () => {
    const parts = await as(world, "champion", async (viewer) => [
      (await readUpdates(viewer, { part: "steps" })).updates.length,
      (await readUpdates(viewer, { part: "library" })).updates.length,
    ]);
    expect(parts).toEqual([3, 0]);
  });
});
