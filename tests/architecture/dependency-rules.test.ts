import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findForbiddenImports } from "./dependency-rules.ts";
import { plant } from "./planted.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("who may import what", () => {
  it("has no forbidden import", async () => {
    expect(await findForbiddenImports(root)).toEqual([]);
  });

  it.each([
    ["routes-not-to-database", "app/routes/x.ts", "#db/client.ts", "db/client.ts"],
    ["nothing-imports-routes", "app/plan/plan.ts", "#app/routes/x.ts", "app/routes/x.ts"],
    ["domain-ui-only-ui-lib-pure", "app/plan/ui/x.tsx", "../plan.queries.server.ts", "app/plan/plan.queries.server.ts"],
    ["domain-ui-only-ui-lib-pure", "app/plan/ui/x.tsx", "#db/schema/plan.ts", "db/schema/plan.ts"],
    ["pure-only-lib-and-pure", "app/plan/stage.ts", "#db/schema/plan.ts", "db/schema/plan.ts"],
    ["pure-only-lib-and-pure", "app/plan/stage.ts", "./plan.queries.server.ts", "app/plan/plan.queries.server.ts"],
    ["domain-server-files", "app/plan/plan.commands.server.ts", "#app/server/main.ts", "app/server/main.ts"],
    ["access-only-db-lib-server", "app/access/guard.server.ts", "#app/plan/plan.ts", "app/plan/plan.ts"],
    ["db-only-lib-and-value-lists", "db/client.ts", "#app/access/viewer.ts", "app/access/viewer.ts"],
    ["ui-only-lib", "app/ui/x.tsx", "#app/plan/plan.ts", "app/plan/plan.ts"],
    ["lib-only-lib", "app/lib/x.ts", "#app/plan/plan.ts", "app/plan/plan.ts"],
    ["activity-imports-no-domain", "app/activity/event.ts", "#app/plan/plan.ts", "app/plan/plan.ts"],
    ["not-upward-from-plan", "app/plan/plan.ts", "#app/step/step.ts", "app/step/step.ts"],
    ["not-upward-from-step", "app/step/step.ts", "#app/stage-move/move.ts", "app/stage-move/move.ts"],
    ["lucia-in-one-file", "app/access/link.server.ts", "lucia", "node_modules/lucia/index.js"],
    ["no-tests-in-the-product", "app/lib/x.ts", "#tests/support/x.ts", "tests/support/x.ts"],
    ["resolvable", "app/lib/x.ts", "./nowhere.ts", undefined],
  ])("sees %s broken by %s importing %s", async (rule, from, specifier, to) => {
    const planted = await plant({
      [from]: `import { x } from "${specifier}";\nexport const y = x;\n`,
      ...(to === undefined ? {} : { [to]: "export const x = 1;\n" }),
    });
    expect((await findForbiddenImports(planted)).map((line) => line.split(":")[0])).toContain(rule);
  });

  it("sees a circle", async () => {
    const planted = await plant({
      "app/lib/a.ts": `import { b } from "./b.ts";\nexport const a = (): number => b();\n`,
      "app/lib/b.ts": `import { a } from "./a.ts";\nexport const b = (): number => a();\n`,
    });
    expect((await findForbiddenImports(planted)).join()).toContain("no-circles");
  });

  it("lets step and plan ask schedule, and rules name the viewer as a type", async () => {
    const planted = await plant({
      "app/step/step.ts": `import { day } from "#app/schedule/day.ts";\nexport const x = day;\n`,
      "app/plan/stage.ts": `import type { Viewer } from "#app/access/viewer.ts";\nexport type V = Viewer;\n`,
      "app/schedule/day.ts": "export const day = 1;\n",
      "app/access/viewer.ts": "export interface Viewer { side: string }\n",
    });
    expect(await findForbiddenImports(planted)).toEqual([]);
  });
});
