import { describe, expect, it } from "vitest";

import { amountsIn, amountWords, thresholdIn } from "#app/participant/amount.ts";
import { type EarlierRole, suggestRoles } from "#app/participant/suggested-role.ts";

const earlier: EarlierRole = {
  field: "works-council",
  title: "Chair of the works council",
  decides: null,
  needs: null,
  buyingRole: null,
  isRole: false,
  isOfLastPlan: true,
};
const approver: EarlierRole = {
  ...earlier,
  field: "finance",
  title: "Finance approver",
  decides: "approves spend over 50k",
  isRole: true,
};
const nothing = { known: [], stated: [], companyName: "Acme" };

describe("an amount in a text", () => {
  it("is read as people write it, and only where it is money", () => {
    expect(amountsIn("about € 80,000 a year")).toEqual([80_000]);
    expect(amountsIn("120.000 EUR, or 1.2 million over ten years")).toEqual([120_000, 1_200_000]);
    expect(amountsIn("spend over 50k")).toEqual([50_000]);
    expect(amountsIn("$45,000.50")).toEqual([45_001]);
    expect(amountsIn("12 people, 2 weeks, on 5 May 2026, version 3.2, 400 seats")).toEqual([]);
    expect(amountsIn("order no. A50000")).toEqual([]);
    expect(thresholdIn("approves spend over 50k")).toBe(50_000);
    expect(thresholdIn("signs from 250 000 EUR on")).toBe(250_000);
    expect(thresholdIn("is told about everything")).toBeNull();
    expect([50_000, 80_500, 1_200_000].map(amountWords)).toEqual(["50k", "80,500", "1.2 million"]);
  });
});

describe("roles an earlier plan had", () => {
  it("[PE2] are suggested with the reason, where nobody here stands for them", () => {
    expect(suggestRoles([earlier], nothing)).toMatchObject([
      { title: "Works council", field: "works-council", why: "Acme’s last plan had a works council." },
    ]);
    expect(suggestRoles([{ ...approver, isOfLastPlan: false }], nothing)).toMatchObject([
      { title: "Finance approver", why: "An earlier plan of Acme had the role “Finance approver”." },
    ]);
    const known = [{ field: "works-council" as const, title: "Works council" }];
    expect(suggestRoles([earlier], { ...nothing, known })).toEqual([]);
  });

  it("[PE2] come first where an amount stated here calls for them", () => {
    const stated = [
      { where: "Sign the order", text: "Sign the order of 80,000 EUR" },
      { where: "Book a room", text: "Book a room" },
    ];
    expect(suggestRoles([earlier, approver], { ...nothing, stated }).map(({ why }) => why)).toEqual([
      "“Sign the order” names 80k, and at Acme somebody approves spend over 50k.",
      "Acme’s last plan had a works council.",
    ]);
    const less = [{ where: "Pay for the trial", text: "2,000 EUR" }];
    expect(suggestRoles([approver], { ...nothing, stated: less })[0]?.why).toBe(
      "Acme’s last plan had the role “Finance approver”.",
    );
  });

  it("leave out places that nobody filled there, and what is nobody's role but a person's title", () => {
    const untouched = { ...earlier, title: "Works council", isRole: true };
    const person = { ...earlier, field: null, title: "Head of service" };
    expect(suggestRoles([untouched, person], nothing)).toEqual([]);
  });
});
