// What is shown of somebody, chosen on one page and read on the others while they stand open; and that members are seen looking.
import { beforeAll, expect, it } from "vitest";

import { newSide, type Side } from "#tests/support/browser.ts";
import { readSampleIds, type SampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";

const server = useServer({ env: { SAMPLE: "1" } });
const shown = "Read by Dana Kim, who let it be seen.";
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

it("[CO1] [CO2] a choice shows its effect beside it, and both companies' pages follow it without being loaded again", async () => {
  await rep.page.goto(`/plans/${ids.acme}/library`);
  await rep.page.getByRole("link", { name: "Product tour" }).first().click();
  await sees(rep.page.getByRole("main"), shown);
  const mirror = await dana.page.context().newPage();
  await mirror.goto(`${server.url}/plans/${ids.acme}/what-they-see`);
  const library = mirror.getByRole("region", { name: "Library and who opened it" });
  await sees(library, shown);

  await dana.page.goto(`/plans/${ids.acme}/people/me`);
  await dana.page.getByRole("radio", { name: /^Nothing is shown Northwind reads nothing/ }).check();
  await sees(dana.page.getByText("With this choice").locator(".."), "Northwind reads nothing of what you open.");
  await dana.page.getByRole("button", { name: "Save", exact: true }).click();
  await sees(dana.page.locator("body"), "Only you can change this.");
  await rep.page.getByText(shown).waitFor({ state: "detached" });
  await library.getByText(shown).first().waitFor({ state: "detached" });
});

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
