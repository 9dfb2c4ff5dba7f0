// What must be said plainly, on the pages that say it.
import { expect, it } from "vitest";

import { useMatrixApp } from "#tests/support/matrix-app.ts";

const here = useMatrixApp();

it("[LN4] says on both pages that whoever owns the server could read its database", async () => {
  const { cookies, planId } = here.world;
  const seen = await here.app.ask(`/plans/${planId}/what-they-see`, { cookie: cookies.champion });
  expect(seen.text).toMatch(/owns the server could read its database/);
  expect(seen.text).toContain("in its own forecast");
  const about = await here.app.ask("/about-this-server", {});
  expect(about.text).toMatch(/runs this server could read its database/);
});
