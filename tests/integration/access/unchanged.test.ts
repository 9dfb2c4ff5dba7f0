// The steps of a plan asked again: nothing is made anew as long as nothing of it can be other than what the reader has.
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import type { OpenedPlan } from "#app/access/opened.ts";
import { tagOf } from "#app/access/unchanged.server.ts";
import { markUpdatesRead } from "#app/activity/updates-read.server.ts";
import { holdClock } from "#app/server/clock.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { completeStep } from "#app/step/progress.commands.server.ts";
import { participant, plan } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { makeMatrixWorld, type MatrixWorld, type Reader } from "#tests/support/matrix.ts";
import { type Answer, openRoutedApp, type RoutedApp } from "#tests/support/routed-app.ts";
import { as, makeStep, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: MatrixWorld;
let app: RoutedApp;

beforeAll(async () => {
  holdClock(worldNow);
  world = await makeMatrixWorld(database.url, worldNow);
  app = await openRoutedApp();
}, 120_000);
afterEach(() => holdClock(worldNow));
afterAll(async () => {
  holdClock(undefined);
  await app.end();
  await world.end();
});

describe("asked again", () => {
  it("[S24] with nothing changed: 304, kept by the reader's own browser alone", async () => {
    const tag = await tagFor("champion");
    expect(await askAgain("champion", tag)).toMatchObject({
      status: 304,
      text: "",
      headers: {
        etag: tag,
        "cache-control": "private, no-cache",
        vary: expect.stringContaining("Cookie") as string,
      },
    });
  });

  it("after an act in a lane that is read: made anew", async () => {
    const tag = await tagFor("champion");
    const stepId = await makeStep(world, { title: "to be done" });
    await as(world, "deputy", (viewer) => completeStep(viewer, { stepId }));
    expect(await askAgain("champion", tag)).toMatchObject({ status: 200 });
  });

  it("after they said that they read the updates: made anew, for them alone", async () => {
    const [tag, colleague] = [await tagFor("champion"), await tagFor("viewer")];
    await as(world, "champion", (viewer) => markUpdatesRead(viewer, "s9999"));
    expect(await askAgain("champion", tag)).toMatchObject({ status: 200 });
    expect(await askAgain("viewer", colleague)).toMatchObject({ status: 304 });
  });

  it("[LN2] [S4] after acts in lanes that are not read: 304 still, with the same tag", async () => {
    const [rep, viewer] = [await tagFor("rep"), await tagFor("viewer")];
    await addPrivate("champion", "team");
    await addPrivate("deputy", "own");
    expect(await askAgain("rep", rep)).toMatchObject({ status: 304, headers: { etag: rep } });
    expect(await askAgain("viewer", viewer)).toMatchObject({ status: 200 });
    const again = await tagFor("viewer");
    await addPrivate("deputy", "own");
    await addPrivate("rep", "team");
    expect(await askAgain("viewer", again)).toMatchObject({ status: 304, headers: { etag: again } });
  });

  it("with the tag of somebody else: made anew", async () => {
    expect(await askAgain("deputy", await tagFor("champion"))).toMatchObject({ status: 200 });
    expect(await askAgain("linkReader", await tagFor("linkOfNobody"))).toMatchObject({ status: 200 });
  });

  it("a link reader has a tag of their own", async () => {
    expect(await askAgain("linkReader", await tagFor("linkReader"))).toMatchObject({ status: 304 });
  });

  it("[S20] with other rights: made anew, or not at all", async () => {
    const tag = await tagFor("contributor");
    const change = (values: object): Promise<unknown> =>
      world.owner.update(participant).set(values).where(eq(participant.id, world.participants.contributor));
    await change({ access: "view" });
    expect(await askAgain("contributor", tag)).toMatchObject({ status: 200 });
    await change({ access: "contribute", revokedAt: worldNow });
    expect(await askAgain("contributor", tag)).toMatchObject({ status: 404 });
    await change({ revokedAt: null });
    expect(await askAgain("contributor", tag)).toMatchObject({ status: 304 });
  });

  it("with another setting of the plan, and on another day: made anew", async () => {
    const tag = await tagFor("named");
    await world.owner.update(plan).set({ name: "Another name" }).where(eq(plan.id, world.planId));
    expect(await askAgain("named", tag)).toMatchObject({ status: 200 });
    const renamed = await tagFor("named");
    holdClock(new Date(worldNow.getTime() + 24 * 60 * 60 * 1000));
    expect(await askAgain("named", renamed)).toMatchObject({ status: 200 });
  });

  it("while a toast waits: made anew, and once more after it", async () => {
    const tag = await tagFor("champion");
    const toast = `lockstep-toast=${Buffer.from('{"say":"Done"}').toString("base64url")}`;
    const told = await ask("champion", { "If-None-Match": tag }, toast);
    expect(told.status).toBe(200);
    expect(told.headers.etag).not.toBe(tag);
    expect(await askAgain("champion", tag)).toMatchObject({ status: 304 });
  });

  it("the whose-filter is part of the address", async () => {
    const tag = await tagFor("champion");
    expect(await ask("champion", { "If-None-Match": tag }, "", "?whose=us&")).toMatchObject({ status: 200 });
  });
});

describe("the tag", () => {
  const opened = { heads: { shared: 3 } } as OpenedPlan;
  const letIn = { opened, personId: "p", tokenHash: null };
  const asked = { url: new URL("http://localhost/plans/1/steps"), build: "1", now: worldNow };

  it("is another one for another build", () => {
    expect(tagOf(letIn, { ...asked, build: "2" })).not.toBe(tagOf(letIn, asked));
  });

  it("is the same for the page's data under both its addresses", () => {
    expect(tagOf(letIn, { ...asked, url: new URL(`${asked.url.href}?_data=routes/plan/steps`) })).toBe(
      tagOf(letIn, asked),
    );
  });
});

function ask(who: Reader, headers: Record<string, string> = {}, cookie = "", search = "?"): Promise<Answer> {
  const cookies = [world.cookies[who], cookie].filter((one) => one !== "").join("; ");
  return app.ask(`/plans/${world.planId}/steps${search}_data=routes/plan/steps`, { cookie: cookies, headers });
}

async function tagFor(who: Reader): Promise<string> {
  const { status, headers } = await ask(who);
  expect(status).toBe(200);
  return headers.etag ?? "none";
}

function askAgain(who: Reader, tag: string): Promise<Answer> {
  return ask(who, { "If-None-Match": tag });
}

function addPrivate(who: "champion" | "deputy" | "rep", readBy: "team" | "own"): Promise<unknown> {
  const stageId = world.stages[0]?.id ?? "";
  const key = crypto.randomUUID();
  return as(world, who, (viewer) =>
    addStep(viewer, { key, stageId, readBy, title: "private", dueOn: null, isRequired: false }),
  );
}
