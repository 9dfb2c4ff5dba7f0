import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { editSettings, readConflicts, switchAsking } from "#app/plan/settings.commands.server.ts";
import { settingsForm } from "#app/plan/settings.form.ts";
import { plan } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterAll(() => world.end());

const shown = {
  name: "Service desk",
  country: "DE",
  timeZone: "Europe/Berlin",
  "was.name": "Service desk",
  "was.country": "DE",
  "was.timeZone": "Europe/Berlin",
};

describe("settings of a plan", () => {
  it("[SC5] keeps country and zone, from either side; two fields edited at once both win", async () => {
    expect(
      await as(world, "rep", (viewer) => editSettings(viewer, settingsForm.parse({ ...shown, country: "FR" }))),
    ).toEqual({ ok: true, value: "saved" });
    expect(
      await as(world, "champion", (viewer) =>
        editSettings(viewer, settingsForm.parse({ ...shown, timeZone: "Europe/Paris" })),
      ),
    ).toEqual({ ok: true, value: "saved" });
    const [row] = await world.owner.select().from(plan).where(eq(plan.id, world.planId));
    expect(row).toMatchObject({ country: "FR", timeZone: "Europe/Paris", name: "Service desk" });
  });

  it("stores nothing over somebody else's words, and shows both", async () => {
    await as(world, "champion", (viewer) =>
      editSettings(viewer, settingsForm.parse({ ...shown, name: "Help desk", country: "FR", "was.country": "FR" })),
    );
    const stale = settingsForm.parse({ ...shown, name: "Desk", country: "FR", "was.country": "FR" });
    expect(await as(world, "rep", (viewer) => editSettings(viewer, stale))).toEqual({
      ok: false,
      refusal: "changed-meanwhile",
    });
    expect(await as(world, "rep", (viewer) => readConflicts(viewer, stale))).toEqual([
      { field: "name", theirs: "Help desk" },
    ]);
  });

  it.each(["contributor", "viewer", "marketer"] as const)("is not for %s", async (who) => {
    expect(
      await as(world, who, (viewer) => editSettings(viewer, settingsForm.parse({ ...shown, name: "Mine" }))),
    ).toEqual({ ok: false, refusal: "theirs-to-say" });
  });

  it("[ST9] lets the company say that it does not want to be asked, never the seller", async () => {
    expect(await as(world, "named", (viewer) => switchAsking(viewer, true))).toEqual({ ok: true, value: true });
    expect(await as(world, "rep", (viewer) => switchAsking(viewer, false))).toEqual({
      ok: false,
      refusal: "theirs-to-say",
    });
    const [row] = await world.owner.select().from(plan).where(eq(plan.id, world.planId));
    expect(row?.isAskingOff).toBe(true);
  });
});
