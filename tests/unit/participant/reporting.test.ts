import { describe, expect, it } from "vitest";

import { circleOf, circleWords, lanesForBoth, linesThatCount, type ReportingLine } from "#app/participant/reporting.ts";

function line(personId: string, toId: string, lane: ReportingLine["lane"] = "buyer"): ReportingLine {
  return { lane, personId, toId };
}

describe("lines of reporting", () => {
  it("[LN1] [LN6] stand only where everybody who reads them may know of both people", () => {
    expect(lanesForBoth(["own", "buyer", "shared"], ["shared", "shared"])).toEqual(["own", "buyer", "shared"]);
    expect(lanesForBoth(["own", "buyer", "shared"], ["shared", "buyer"])).toEqual(["own", "buyer"]);
    expect(lanesForBoth(["own", "buyer", "shared"], ["own"])).toEqual(["own"]);
    expect(lanesForBoth([], ["shared"])).toEqual([]);
  });

  it("go by the narrowest a reader may read", () => {
    const lines = [line("lea", "dana", "shared"), line("lea", "karin", "buyer"), line("jo", "dana", "shared")];
    expect(linesThatCount(lines).get("lea")?.toId).toBe("karin");
    expect(linesThatCount(lines.filter(({ lane }) => lane === "shared")).get("lea")?.toId).toBe("dana");
  });

  it("never close a circle, and the refusal names the people on it", () => {
    const lines = [line("lea", "dana"), line("dana", "karin")];
    expect(circleOf(line("karin", "lea"), lines)).toEqual(["karin", "lea", "dana", "karin"]);
    expect(circleOf(line("karin", "helene"), lines)).toBeNull();
    expect(circleOf(line("lea", "karin"), lines)).toBeNull();
    expect(circleWords(["Karin", "Lea", "Dana", "Karin"])).toBe(
      "Karin would report to Lea, who reports to Dana, who reports to Karin",
    );
  });

  it("[LN6] have to fit among what both companies read, whatever the team knows beside it", () => {
    const shared = [line("lea", "dana", "shared"), line("lea", "karin", "buyer")];
    expect(circleOf(line("dana", "lea", "shared"), shared)).toEqual(["dana", "lea", "dana"]);
  });

  it("that stand in a circle already, in lanes of two people, stop nobody", () => {
    const lines = [line("lea", "dana", "own"), line("dana", "lea", "buyer")];
    expect(circleOf(line("jo", "lea"), lines)).toBeNull();
  });
});
