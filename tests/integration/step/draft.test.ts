import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { addTemplateSteps } from "#app/step/add.commands.server.ts";
import { acceptStep, acceptSteps, dropSuggestedSteps } from "#app/step/handshake.commands.server.ts";
import { readSteps } from "#app/step/step.queries.server.ts";
import { useDatabase } from "#tests/support/database.ts";
import { as, makeWorld, type World } from "#tests/support/world.ts";

const database = useDatabase();
let draft: World;
beforeAll(async () => {
  draft = await makeWorld(database.url, { isAdopted: false });
});
afterAll(() => draft.end());

describe("a draft", () => {
  it("[SP8] takes suggestions all at once or not at all, and calls none late", async () => {
    const count = await as(draft, "rep", (viewer) =>
      addTemplateSteps(viewer.tx, {
        plan: viewer,
        stages: draft.stages.map(({ id, kind, verifiers }) => ({ id, kind: kind as "why", verifierIds: verifiers })),
        steps: (["buyer", "seller"] as const).map((ownerSide) => ({
          stage: "why",
          title: ownerSide,
          doneWhen: null,
          ownerSide,
          offsetDays: -9,
          dueOn: "2026-10-05",
          isRequired: true,
          leadTime: null,
          meets: 0,
        })),
        actor: viewer,
      }),
    );
    expect(count).toBe(2);
    const rows = await as(draft, "champion", readSteps);
    expect(rows.map(({ title, word, isLate }) => [title, word, isLate])).toEqual([
      ["buyer", "Suggested", false],
      ["seller", "To do", false],
    ]);
    const [suggested] = rows;
    expect(await as(draft, "champion", (viewer) => acceptStep(viewer, { stepId: suggested?.id ?? "" }))).toEqual({
      ok: false,
      refusal: "adopt-first",
    });
    expect(await as(draft, "champion", (viewer) => acceptSteps(viewer, { stepIds: [suggested?.id ?? ""] }))).toEqual({
      ok: false,
      refusal: "adopt-first",
    });
    expect(await as(draft, "champion", (viewer) => dropSuggestedSteps(viewer.tx, viewer))).toBe(1);
    expect((await as(draft, "champion", readSteps)).map(({ title }) => title)).toEqual(["seller"]);
  });
});
