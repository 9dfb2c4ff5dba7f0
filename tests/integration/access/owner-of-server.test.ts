// What must be said plainly, on the pages that say it.
import { expect, it } from "vitest";

import { readEnv } from "#app/server/env.server.ts";
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

it("[JN1] says on the page about the server which of the companies runs it", async () => {
  const saysRunBy = async (runBy: "buyer" | "seller"): Promise<string> => {
    Object.assign(readEnv(), { runBy });
    return (await here.app.ask("/about-this-server", {})).text;
  };
  expect(await saysRunBy("seller")).toContain("A company that sells runs this server.");
  expect(await saysRunBy("buyer")).toContain("A company that buys runs this server.");
});
