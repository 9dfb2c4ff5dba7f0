// That members are seen looking. What is shown of somebody, and that open pages follow it, stands in champion-journey.test.ts.
import { beforeAll, expect, it } from "vitest";

import { newSide, type Side } from "#tests/support/browser.ts";
import { readSampleIds, type SampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let ids: SampleIds;
let dana: Side;
let rep: Side;

beforeAll(async () => {
  ids = await readSampleIds(server.databaseUrl);
  [dana, rep] = [await open("champion"), await open("rep")];
});

async function open(persona: string): Promise<Side> {
  const side = await newSide({ baseUrl: server.url });
  await side.page.goto(`/sample/${persona}`);
  return side;
}

it("[CO2] [CO3] a page that a member has in sight stands in the log that the company reads", async () => {
  await rep.page.goto(`/plans/${ids.acme}/meeting`);
  await sees(rep.page.getByRole("main"), "Acme can see what you open here.");
  const told = rep.page.waitForResponse((answer) => answer.url().endsWith("/presence"));
  expect((await told).status()).toBe(204);
  await dana.page.goto(`/plans/${ids.acme}/what-they-see`);
  await sees(
    dana.page.getByRole("region", { name: "What people of Northwind opened here" }),
    "Sam Okafor opened the meeting page.",
  );
});
