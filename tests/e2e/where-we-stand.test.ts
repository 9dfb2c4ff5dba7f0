// Where we stand: Dana asks in person, a colleague answers by the link on a phone, without an account and without a field, and
// Dana sees where they differ. The other company reads none of it. Without scripts; with them in champion-journey.test.ts.
import { beforeAll, describe, expect, it } from "vitest";

import { expectNoSidewaysScroll, newSide, type Side } from "#tests/support/browser.ts";
import { readSampleIds } from "#tests/support/sample-ids.ts";
import { useServer } from "#tests/support/server.ts";
import { sees } from "#tests/support/story.ts";
import { sideOf } from "#tests/support/visit.ts";

const server = useServer({ env: { SAMPLE: "1" } });
let stand: string;
let champion: Side;
let rep: Side;

beforeAll(async () => {
  stand = `/plans/${(await readSampleIds(server.databaseUrl)).acme}/where-we-stand`;
  champion = await sideOf("champion", server);
  rep = await sideOf("rep", server);
});

/** A text with a link of their own, to copy; the link. */
async function asks(who: string): Promise<string> {
  const { page } = champion;
  await page.goto(stand);
  await page.getByRole("link", { name: `Ask ${who}` }).click();
  await sees(page, "Ask a colleague where they stand");
  await page.getByRole("button", { name: "Copy text and link" }).click();
  const text = await page.getByLabel("For whoever you send it to").inputValue();
  expect(text).toContain("Could you live with this?");
  return /https?:\S+\/l\/\S+/.exec(text)?.[0] ?? "";
}

describe("where we stand", () => {
  it("[PO1] [PO2] is answered by a link on a phone without a field, without scripts", async () => {
    await rep.page.goto(stand);
    const theirsBefore = await rep.page.getByRole("main").innerHTML();
    const link = await asks("Finance approver");
    const colleague = await newSide({ baseUrl: server.url, width: 375, javaScript: false });
    const { page } = colleague;
    await page.goto(link);
    await sees(page, "Dana Kim asks you");
    expect(await page.getByRole("textbox").filter({ visible: true }).count()).toBe(0);
    expect(await page.content()).not.toContain("our data stay in the EU");
    await expectNoSidewaysScroll(page);
    await page.getByRole("button", { name: "Yes", exact: true }).click();
    await sees(page, "“fine with me”");
    await page
      .getByRole("group", { name: /^Money/ })
      .getByRole("radio", { name: "against it" })
      .check();
    await page.getByRole("button", { name: "Save these" }).click();
    await sees(page, "Saved beside your answer.");
    await champion.page.goto(stand);
    const row = champion.page.getByRole("row").filter({ hasText: "Finance approver" });
    await sees(row, "fine with me");
    await sees(row, "by link");
    await sees(row, "against it");
    const talk = champion.page
      .getByRole("region", { name: "The next talk worth having" })
      .getByRole("listitem")
      .first();
    await sees(talk, /^Money, with .*Finance approver/);
    await sees(talk, "Cost and return worksheet");
    await rep.page.goto(stand);
    expect(await rep.page.getByRole("main").innerHTML()).toBe(theirsBefore);
    expect([...colleague.problems, ...champion.problems, ...rep.problems]).toEqual([]);
    await colleague.context.close();
  });
});
