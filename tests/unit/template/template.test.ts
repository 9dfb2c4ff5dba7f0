import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "#app/lib/date.ts";
import { stageDefault } from "#app/plan/stage.ts";
import { fitOf } from "#app/schedule/fit.ts";
import { addWorkingDays, isWorkingDay, workingCalendar } from "#app/schedule/working-day.ts";
import { planLength } from "#app/step/count.ts";
import { isTemplateKey, shippedTemplates, templateOf } from "#app/template/shipped.ts";
import { startPlanFrom, templateKeys } from "#app/template/template.ts";

const calendar = workingCalendar({ holidays: ["2026-12-25", "2027-01-01"] });
const today = "2026-11-12";

describe("the shipped templates", () => {
  it("are six, found by their key", () => {
    expect(shippedTemplates.map((template) => template.key)).toEqual([...templateKeys]);
    expect(templateOf("large").name).toBe("Large");
    expect([isTemplateKey("small"), isTemplateKey("huge")]).toEqual([true, false]);
  });

  it("have as many steps as they promise, and none is too long to follow", () => {
    const count = Object.fromEntries(shippedTemplates.map((template) => [template.key, template.steps.length]));
    expect(count).toEqual({ small: 5, middle: 13, large: 20, "after-signature": 7, "small-line": 8, blank: 0 });
    const longest = templateOf("large").steps.map(() => ({ progress: "open" as const }));
    expect(planLength(longest)).toBe("fine");
  });

  it("leave the buyer three decisions on a small line, and the work to the seller", () => {
    expect(templateOf("small-line").steps.filter((step) => step.owner === "buyer")).toHaveLength(3);
  });

  it.each(shippedTemplates.map((template) => [template.name, template] as const))(
    "[ST13] %s: each step stands in a stage of the path, and meets a fact of it at most once",
    (_, template) => {
      const met = new Set<string>();
      for (const step of template.steps) {
        expect(template.stages).toContain(step.stage);
        if (step.meets === undefined) continue;
        expect(stageDefault(step.stage).verifiers[step.meets]).toBeDefined();
        expect(met.has(`${step.stage} ${step.meets}`)).toBe(false);
        met.add(`${step.stage} ${step.meets}`);
      }
      const order = template.steps.map((step) => template.stages.indexOf(step.stage));
      expect([...order].sort((a, b) => a - b)).toEqual(order);
    },
  );
});

describe("a plan started from a template", () => {
  it("[SC1] dates its steps back from go-live in working days", () => {
    const { steps, stages } = startPlanFrom(templateOf("middle"), { today, goLiveOn: "2027-02-15", calendar });
    expect(stages).toHaveLength(8);
    expect(steps.find((step) => step.title === "First real use")?.dueOn).toBe("2027-02-15");
    expect(steps.find((step) => step.title === "Measure again")?.dueOn).toBe(
      addWorkingDays(calendar, "2027-02-15", 30),
    );
    expect(steps.every((step) => step.isRequired)).toBe(true);
  });

  it("[SC4] runs forward from today while go-live is open", () => {
    const { steps } = startPlanFrom(templateOf("small"), { today, calendar });
    expect(steps.map((step) => step.dueOn)).toEqual([
      "2026-11-17",
      "2026-11-20",
      "2026-11-23",
      "2026-11-26",
      "2026-12-11",
    ]);
  });

  it("[SC4] dates nothing in the past when go-live is near; the fit says how short it is", () => {
    const goLiveOn = "2026-12-01";
    const { steps } = startPlanFrom(templateOf("large"), { today, goLiveOn, calendar });
    expect(steps.filter((step) => step.dueOn < today)).toEqual([]);
    const asStored = steps.map((step, index) => ({ ...step, id: `${index}`, progress: "open" as const }));
    expect(fitOf({ standing: "active", goLiveOn, today, calendar }, asStored)).toMatchObject({
      kind: "short",
      shortBy: 72,
    });
  });

  it("[SC1] never asks for anything before today, nor on a day nobody works", () => {
    const anyTemplate = fc.constantFrom(...shippedTemplates);
    fc.assert(
      fc.property(anyTemplate, fc.nat(60), fc.option(fc.nat(300)), (template, later, goLiveIn) => {
        const start = addDays(today, later);
        const goLiveOn = goLiveIn === null ? null : addWorkingDays(calendar, start, goLiveIn + 1);
        const { steps } = startPlanFrom(template, { today: start, goLiveOn, calendar });
        expect(steps).toHaveLength(template.steps.length);
        for (const step of steps) expect(step.dueOn >= start && isWorkingDay(calendar, step.dueOn)).toBe(true);
      }),
    );
  });
});
