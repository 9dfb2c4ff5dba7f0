import { describe, expect, it } from "vitest";

import type { BriefPage } from "#app/brief/brief.ts";
import { withTrial } from "#app/brief/trial.ts";

const page: BriefPage = {
  ...{
    cut: "finance",
    companyName: "Acme",
    workspaceName: "Northwind",
    planName: "Plan",
    on: "2 November 2026",
    rail: null,
  },
  costs: [
    { id: "1", what: "Licences", kind: "yearly", cents: 24_000_00, currency: "EUR", figure: "ours" },
    { id: "2", what: "Training", kind: "once", cents: 5_000_00, currency: "EUR", figure: "ours" },
  ],
  sections: [
    { section: "decide", title: "Decide", lines: ["Please."] },
    { section: "costs", title: "Costs", lines: ["EUR 77,000 over three years."] },
  ],
};

describe("numbers somebody tries", () => {
  it("[BR3] stand in the table with a word that they are the reader's own, and the rest is as it was sent", () => {
    const tried = withTrial(page, ["30,000", "no number"]);
    expect(tried.costs.map(({ cents }) => cents)).toEqual([30_000_00, 5_000_00]);
    expect(tried.sections).toEqual([
      page.sections[0],
      {
        ...page.sections[1],
        lines: [
          "EUR 77,000 over three years.",
          "The table has the reader's own numbers. As it was sent, it came to EUR 77,000 over three years.",
        ],
      },
    ]);
  });

  it("[BR3] that say the same, or nothing, leave the page as it was sent", () => {
    expect(withTrial(page, [])).toBe(page);
    expect(withTrial(page, ["24000", "5'000.00", "7", "x"])).toBe(page);
  });
});
