import { describe, expect, it } from "vitest";

import { planFit } from "#app/schedule/plan-fit.ts";
import { workingCalendar } from "#app/schedule/working-day.ts";

const names = { companyName: "Acme", workspaceName: "Northwind", side: "buyer" as const };
const plan = {
  standing: "active" as const,
  goLiveOn: "2026-11-26" as const,
  today: "2026-11-23" as const,
  calendar: workingCalendar(),
};
const sign = {
  id: "a",
  title: "Sign",
  dueOn: "2026-11-25" as const,
  offsetDays: -5,
  isRequired: true,
  progress: "open" as const,
};

describe("the fit as a page says it", () => {
  it("names what is too late and three ways out, and moves nothing", () => {
    expect(planFit(plan, [sign], names)).toEqual({
      kind: "short",
      goLiveOn: "2026-11-26",
      words: "Go-live Thu 26 Nov does not fit by 4 working days",
      short: {
        byDays: 4,
        fitsOn: "2026-12-02",
        steps: [{ id: "a", title: "Sign", words: "4 working days too late" }],
        waysOut: [
          { kind: "later", words: "Go live on Wed 2 Dec instead." },
          { kind: "sooner", words: "Do “Sign” sooner, or beside the steps before it." },
          { kind: "less", words: "Let Northwind take a step over, or leave out what you can do without." },
        ],
      },
    });
  });

  it("[SC4] calls nothing late without a go-live", () => {
    expect(planFit({ ...plan, goLiveOn: null }, [sign], names)).toMatchObject({
      kind: "none",
      words: "No go-live date yet",
      short: null,
    });
  });

  it("[SP8] has no answer for a draft", () => {
    expect(planFit({ ...plan, standing: "draft" }, [sign], names)).toMatchObject({ kind: "none", short: null });
  });

  it("says of a day that is over only that it was", () => {
    expect(planFit({ ...plan, today: "2026-12-01" }, [], names).words).toBe("Go-live was Thu 26 Nov");
  });
});
