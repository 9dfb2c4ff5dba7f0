import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";

import { putAwayWords } from "#app/access/put-away.ts";
import { listAsked } from "#app/alignment/plan-list.ts";
import { readPlanList } from "#app/alignment/plan-list.queries.server.ts";
import { writeComment } from "#app/comment/comment.commands.server.ts";
import { lanesAlong } from "#app/taking-away/taking-away.ts";
import { readCopy } from "#app/taking-away/copy.queries.server.ts";
import { mayPutAway, putPlanAway, takePlanOut } from "#app/plan/putting-away.commands.server.ts";
import { editSettings } from "#app/plan/settings.commands.server.ts";
import { addStep } from "#app/step/add.commands.server.ts";
import { comment, event, plan, step } from "#db/schema/index.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, asMember, makeStep, makeWorld, type Who, type World, worldNow } from "#tests/support/world.ts";

const database = useDatabase();
let world: World;

beforeAll(async () => {
  world = await makeWorld(database.url);
});
afterEach(async () => {
  await world.owner.update(plan).set({ archivedAt: null }).where(eq(plan.id, world.planId));
  await world.owner.delete(event).where(eq(event.planId, world.planId));
});
afterAll(() => world.end());

async function putAwayAs(who: Who): Promise<unknown> {
  return as(world, who, putPlanAway);
}

async function told(): Promise<unknown[]> {
  return world.owner
    .select({ kind: event.kind, lane: event.lane })
    .from(event)
    .where(eq(event.planId, world.planId))
    .orderBy(event.lane, event.seq);
}

describe("putting a plan away", () => {
  it("[EX1] is the seller's act, told to both, and taken back by one act; the second time changes nothing", async () => {
    await as(world, "rep", putPlanAway);
    await as(world, "rep", putPlanAway);
    expect(await as(world, "champion", ({ isArchived }) => Promise.resolve(isArchived))).toBe(true);
    expect(await as(world, "manager", takePlanOut)).toMatchObject({ ok: true });
    expect(await as(world, "champion", ({ isArchived }) => Promise.resolve(isArchived))).toBe(false);
    const kinds = (await told()) as { kind: string; lane: string }[];
    expect(kinds.filter(({ kind }) => kind.startsWith("plan."))).toEqual([
      { kind: "plan.put-away", lane: "shared" },
      { kind: "plan.taken-out", lane: "shared" },
    ]);
  });

  it("[EX1] is refused to the buying side and to members who do not run the plan", async () => {
    for (const who of ["champion", "deputy", "marketer"] as const) {
      expect(await putAwayAs(who)).toEqual({ ok: false, refusal: "theirs-to-put-away" });
      expect(await as(world, who, (viewer) => Promise.resolve(mayPutAway(viewer)))).toBe(false);
    }
    expect(await told()).toEqual([]);
  });
});

describe("a plan that was put away", () => {
  const acts: Record<string, (who: Who, planStep: string) => Promise<unknown>> = {
    "a step of both": (who) =>
      as(world, who, (viewer) =>
        addStep(viewer, {
          key: crypto.randomUUID(),
          stageId: world.stages[1]?.id ?? "",
          readBy: "shared",
          title: "late",
        }),
      ),
    "a step of one's own": (who) =>
      as(world, who, (viewer) =>
        addStep(viewer, { key: crypto.randomUUID(), stageId: world.stages[1]?.id ?? "", readBy: "own", title: "late" }),
      ),
    "a comment of the team": (who, stepId) =>
      as(world, who, (viewer) =>
        writeComment(viewer, { key: crypto.randomUUID(), on: "step", onId: stepId, text: "late", readBy: "team" }),
      ),
    "its name": (who) =>
      as(world, who, (viewer) =>
        editSettings(viewer, {
          ...{ name: "late", country: "DE", timeZone: "Europe/Berlin" },
          ...{ "was.name": viewer.planName, "was.country": "DE", "was.timeZone": "Europe/Berlin" },
        }),
      ),
  };

  it.each(Object.keys(acts))("[EX1] takes nothing from anybody, by whatever door: %s", async (what) => {
    const stepId = await makeStep(world, { title: "there" });
    for (const who of ["champion", "contributor", "rep", "owner"] as const) {
      await world.owner.update(plan).set({ archivedAt: null }).where(eq(plan.id, world.planId));
      await world.owner.update(plan).set({ archivedAt: worldNow }).where(eq(plan.id, world.planId));
      const refused = await acts[what]?.(who, stepId).then(
        (result) => !(result as { ok: boolean }).ok,
        async (thrown: unknown) => thrown instanceof Response && (await thrown.text()) === putAwayWords,
      );
      expect([who, refused]).toEqual([who, true]);
    }
    const [steps, comments] = [await world.owner.select().from(step), await world.owner.select().from(comment)];
    expect([...steps.map(({ title }) => title), ...comments.map(({ text }) => text)]).not.toContain("late");
    expect(await told()).toEqual([]);
  });

  it("[EX1] leaves the seller's list, and stands there for whoever asks for those put away", async () => {
    await putAwayAs("rep");
    const listed = async (query: string): Promise<boolean> =>
      asMember(world, "manager", async (viewer) => {
        const { lines } = await readPlanList(viewer, listAsked(new URLSearchParams(query), "manager"));
        return lines.some(({ planId }) => planId === world.planId);
      });
    expect([await listed(""), await listed("state=archived")]).toEqual([false, true]);
  });

  it("[EX1] is read by its buyers as before, and taken away with their own lanes", async () => {
    await makeStep(world, { title: "of the team", lane: "buyer", authorId: world.people.champion });
    await makeStep(world, { title: "of Dana alone", lane: "own", authorId: world.people.champion });
    await putAwayAs("rep");
    const { copy } = await as(world, "champion", (viewer) => readCopy(viewer, lanesAlong(["team", "own"], viewer)));
    expect(copy.plan.isPutAway).toBe(true);
    expect(copy.steps.map(({ title }) => title)).toEqual(expect.arrayContaining(["of the team", "of Dana alone"]));
    expect(copy.holds).toEqual(["Acme + Northwind", "Only Acme", "Only Dana Kim"]);
  });
});
