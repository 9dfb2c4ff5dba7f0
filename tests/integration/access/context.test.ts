import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { inPlan } from "#app/access/context.server.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import { event, participant, stageMove, step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeStep, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;
beforeAll(async () => {
  world = await makeWorld(database.url);
  await makeStep(world, { title: "shared step" });
  await makeStep(world, { title: "buyer step", lane: "buyer", authorId: world.people.champion });
  await makeStep(world, { title: "seller step", lane: "seller", authorId: world.people.rep });
  await makeStep(world, { title: "champion's own", lane: "own", authorId: world.people.champion });
  await makeStep(world, { title: "rep's own", lane: "own", authorId: world.people.rep });
});
afterAll(() => world.end());

describe("opening a plan", () => {
  const seen: Partial<Record<Who, string[]>> = {
    champion: ["buyer step", "champion's own", "shared step"],
    contributor: ["buyer step", "shared step"],
    viewer: ["buyer step", "shared step"],
    hidden: ["buyer step", "shared step"],
    rep: ["rep's own", "seller step", "shared step"],
    manager: ["seller step", "shared step"],
    rivalRep: [],
    rivalChampion: [],
  };
  it.each(Object.entries(seen))(
    "[LN2] shows %s their lanes and no other, whatever the query asks for",
    async (who, titles) => {
      const rows = await as(world, who as Who, ({ tx }) => tx.select({ title: step.title }).from(step));
      expect(rows.map(({ title }) => title).sort()).toEqual(titles);
    },
  );

  it("gives an outsider of the plan nothing, and a plan that does not exist likewise", async () => {
    const open = (personId: string, planId: string): Promise<string | null> =>
      inPlan({ personId, tokenHash: null, planId, now: worldNow }, (viewer) => Promise.resolve(viewer.name));
    expect(await open(world.people.stranger, world.planId)).toBeNull();
    expect(await open(world.rival.rep, world.planId)).toBeNull();
    expect(await open(world.people.champion, crypto.randomUUID())).toBeNull();
  });

  it("knows what each may do", async () => {
    const may = (who: Who): Promise<boolean[]> =>
      as(world, who, (viewer) =>
        Promise.resolve([
          viewer.can("takePart"),
          viewer.can("editSteps"),
          viewer.can("moveStage"),
          viewer.can("leadPlan"),
          viewer.can("runSellerSide"),
        ]),
      );
    expect(await may("viewer")).toEqual([true, false, false, false, false]);
    expect(await may("contributor")).toEqual([true, true, false, false, false]);
    expect(await may("named")).toEqual([true, true, true, false, false]);
    expect(await may("deputy")).toEqual([true, true, true, true, false]);
    expect(await may("champion")).toEqual([true, true, true, true, false]);
    expect(await may("marketer")).toEqual([true, false, false, false, false]);
    expect(await may("rep")).toEqual([true, true, false, false, true]);
    expect(await may("owner")).toEqual([true, true, false, false, true]);
  });
});

describe("changing a plan", () => {
  it("stores the change and its event together, numbered per lane", async () => {
    const outcome = await as(world, "champion", (viewer) =>
      changePlan(viewer, async (tx) => {
        const rows = await tx
          .update(step)
          .set({ note: "changed" })
          .where(eq(step.title, "shared step"))
          .returning({ id: step.id });
        return {
          result: rows.length,
          events: [
            {
              kind: "step.started",
              lane: "shared",
              payload: { stepId: rows[0]?.id ?? "", title: "shared step", ownerSide: "buyer" },
            },
            { kind: "stage.note-written", lane: "buyer", payload: { moveId: "m", note: "only us" } },
          ],
        };
      }),
    );
    expect(outcome).toEqual({ ok: true, value: 1 });
    const forRep = await as(world, "rep", (viewer) =>
      viewer.tx.select({ kind: event.kind, seq: event.seq }).from(event),
    );
    expect(forRep).toEqual([{ kind: "step.started", seq: 1 }]);
    const cursor = await as(world, "champion", (viewer) => Promise.resolve(viewer.cursor));
    expect(cursor).toEqual({ shared: 1, buyer: 1 });
  });

  it("stores nothing of a refusal", async () => {
    const outcome = await as(world, "champion", (viewer) =>
      changePlan(viewer, async (tx) => {
        await tx.update(step).set({ note: "must not stay" }).where(eq(step.title, "shared step"));
        return { refusal: "no" };
      }),
    );
    expect(outcome).toEqual({ ok: false, refusal: "no" });
    const [row] = await world.owner.select({ note: step.note }).from(step).where(eq(step.title, "shared step"));
    expect(row?.note).toBe("changed");
  });

  it("[LN6] refuses an act in the shared lane that would show a name only the buying team knows", async () => {
    const outcome = await as(world, "hidden", (viewer) =>
      changePlan(viewer, () =>
        Promise.resolve({
          result: null,
          events: [{ kind: "in-step.answered", lane: "shared", payload: { answer: "in-step" } }] as const,
        }),
      ),
    );
    expect(outcome).toEqual({ ok: false, refusal: "your-name-would-show" });
  });

  it("adds a member to the people of the plan with their first act that the buyer reads, and not before", async () => {
    const act = (lane: "seller" | "shared"): Promise<unknown> =>
      as(world, "manager", (viewer) =>
        changePlan(viewer, () =>
          Promise.resolve({
            result: null,
            events: [{ kind: "seller-stage.overruled", lane, payload: { stage: null, reason: "r" } }] as const,
          }),
        ),
      );
    const names = async (): Promise<(string | null)[]> =>
      (
        await as(world, "champion", ({ tx }) =>
          tx.select({ name: participant.name }).from(participant).where(eq(participant.side, "seller")),
        )
      ).map(({ name }) => name);
    await act("seller");
    expect(await names()).toEqual(["Sam Rep"]);
    await act("shared");
    await act("shared");
    expect((await names()).sort()).toEqual(["Mia Manager", "Sam Rep"]);
  });

  it("[ST1] lets no seller write a stage move, whatever the code above the database does", async () => {
    const write = as(world, "owner", (viewer) =>
      viewer.tx.insert(stageMove).values({
        id: crypto.randomUUID(),
        workspaceId: viewer.workspaceId,
        planId: viewer.planId,
        number: 1,
        kind: "start",
        toStageId: world.stages[0]?.id ?? "",
        byName: viewer.name,
      }),
    );
    await expect(write).rejects.toMatchObject({ cause: { code: "42501" } });
  });
});
