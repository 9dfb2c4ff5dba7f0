import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { findUnguardedRoutes } from "./guarded-routes.ts";
import { plant } from "./planted.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

it("has a guard on every loader and action", async () => {
  expect(await findUnguardedRoutes(root)).toEqual([]);
});

it("sees a loader, an action and a nested one without a guard, and lets guarded ones pass", async () => {
  const planted = await plant({
    "app/routes/open.ts": "export function loader() {\n  return null;\n}\n",
    "app/routes/plan/half.ts": `
      const guarded = Object.assign(() => null, { [Symbol.for("lockstep.guard")]: "planRoute" });
      export const loader = guarded;
      export const action = () => null;
    `,
    "app/routes/plan/closed.ts": `
      export const loader = Object.assign(() => null, { [Symbol.for("lockstep.guard")]: "planRoute" });
    `,
    "app/routes/plan/page.ts": "export default function Page() {\n  return null;\n}\n",
  });
  expect((await findUnguardedRoutes(planted)).sort()).toEqual([
    "app/routes/open.ts: loader",
    "app/routes/plan/half.ts: action",
  ]);
});
