import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  answerConsents,
  defaultConsent,
  effectiveConsent,
  mayShowSummary,
  nameConsents,
  openCeiling,
  presenceByDefault,
  showsPresence,
  viewConsents,
} from "#app/participant/consent.ts";

const anyConsent = fc.record({
  views: fc.constantFrom(...viewConsents),
  name: fc.constantFrom(...nameConsents),
  answers: fc.constantFrom(...answerConsents),
});

describe("consent", () => {
  it("[CO1] shows nothing of views and answers before somebody chose", () => {
    expect(defaultConsent).toEqual({ views: "nothing", name: "name", answers: "nothing" });
  });

  it("[CO1] is the narrower of one's own choice and the champion's ceiling", () => {
    expect(
      effectiveConsent(
        { views: "by-name", name: "name", answers: "summary" },
        { views: "counted", name: "role", answers: "by-name" },
      ),
    ).toEqual({
      views: "counted",
      name: "role",
      answers: "summary",
    });
  });

  it("[CO1] is never widened by anybody else", () => {
    fc.assert(
      fc.property(anyConsent, anyConsent, (chosen, ceiling) => {
        const both = effectiveConsent(chosen, ceiling);
        expect(viewConsents.indexOf(both.views)).toBeLessThanOrEqual(viewConsents.indexOf(chosen.views));
        expect(nameConsents.indexOf(both.name)).toBeLessThanOrEqual(nameConsents.indexOf(ceiling.name));
        expect(effectiveConsent(ceiling, chosen)).toEqual(both);
        expect(effectiveConsent(chosen, openCeiling)).toEqual(chosen);
      }),
    );
  });

  it("[CO1] gives a summary from five answers on", () => {
    expect([4, 5].map(mayShowSummary)).toEqual([false, true]);
  });

  it("[CO4] hides presence for buyers and shows it for the seller, until each chooses", () => {
    expect([presenceByDefault("buyer"), presenceByDefault("seller")]).toEqual([false, true]);
    expect(showsPresence({ side: "buyer", presenceOn: null })).toBe(false);
    expect(showsPresence({ side: "buyer", presenceOn: true })).toBe(true);
    expect(showsPresence({ side: "seller", presenceOn: false })).toBe(false);
  });
});
