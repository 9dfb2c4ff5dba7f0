import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { drawMap, narrowSheet, wideSheet } from "#app/participant/decision-map-layout.ts";
import { decisionMap, type MapFacts, mapSummary } from "#app/participant/decision-map.ts";
import { buyingRoles } from "#app/participant/buying-role.ts";
import type { ReportingLine } from "#app/participant/reporting.ts";

function one(id: string, facts: Partial<MapFacts> = {}): MapFacts {
  return { id, called: id, initials: "AB", part: "is-asked", lane: "shared", isNamed: true, knownAs: null, ...facts };
}
function line(personId: string, toId: string, lane: ReportingLine["lane"] = "shared"): ReportingLine {
  return { lane, personId, toId };
}

describe("the decision map", () => {
  it("[PE1] has four rows, with a dashed ring for a role and half a ring for whom the team alone knows", () => {
    const map = decisionMap(
      [
        one("karin", { part: "decides" }),
        one("finance", { part: "signs-off", isNamed: false, initials: null }),
        one("helene", { part: "signs-off", lane: "buyer" }),
        one("ana", { part: null, lane: "own" }),
      ],
      [],
    );
    expect(map.rows.map(({ part, people }) => [part, people.map(({ id, ring }) => `${id} ${ring}`)])).toEqual([
      ["decides", ["karin named"]],
      ["signs-off", ["finance dashed", "helene half"]],
      ["is-asked", []],
      ["uses-it", []],
      [null, ["ana half"]],
    ]);
    expect(mapSummary(map)).toBe(
      "One decides, 2 sign off, nobody is asked, nobody uses it and one has no part written down. One of them is not named yet.",
    );
  });

  it("[PE2] shows a role that the team filled for itself once, as the person, with the part and the lines of both", () => {
    const role = one("role", { part: "signs-off", isNamed: false, initials: null, knownAs: { id: "helene" } });
    const map = decisionMap(
      [role, one("helene", { part: null, lane: "buyer" }), one("lea")],
      [line("lea", "role"), line("helene", "lea", "own")],
    );
    expect(map.rows[1]?.people).toMatchObject([{ id: "helene", ring: "half" }]);
    expect(map.lines).toEqual([{ from: "lea", to: "helene" }]);
    const outside = decisionMap([{ ...role, knownAs: null }, one("lea")], [line("lea", "role")]);
    expect(outside.rows[1]?.people).toMatchObject([{ id: "role", ring: "dashed" }]);
    expect(outside.lines).toEqual([{ from: "lea", to: "role" }]);
  });

  it("draws no line to whom this reader does not read, and none that closes a circle", () => {
    const lines = [line("a", "b"), line("b", "a", "buyer"), line("a", "gone", "own")];
    expect(decisionMap([one("a"), one("b")], lines.slice(0, 2)).lines).toHaveLength(1);
    expect(decisionMap([one("a"), one("b")], lines.slice(2)).lines).toEqual([]);
  });
});

describe("its layout", () => {
  it("keeps circles apart and on the sheet, whoever stands there, wide or narrow", () => {
    const person = fc.record({
      part: fc.constantFrom(...buyingRoles, null),
      called: fc.string({ maxLength: 60 }),
      isNamed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 30 }), fc.array(fc.tuple(fc.nat(29), fc.nat(29))), (people, pairs) => {
        const facts = people.map((each, index) => one(`p${index}`, each));
        const map = decisionMap(
          facts,
          pairs.map(([from, to]) => line(`p${from}`, `p${to}`)),
        );
        for (const sheet of [wideSheet, narrowSheet]) {
          const drawing = drawMap(map, sheet);
          expect(drawing.people).toHaveLength(people.length);
          const places = new Set(drawing.people.map(({ x, y }) => `${x} ${y}`));
          expect(places.size).toBe(people.length);
          for (const { x, y } of drawing.people) {
            expect(x).toBeGreaterThan(sheet.aside);
            expect(x).toBeLessThan(sheet.width);
            expect(y).toBeLessThan(drawing.height);
          }
          expect(drawMap(map, sheet)).toEqual(drawing);
        }
      }),
      { numRuns: 50 },
    );
  });

  it("leads a line past the people between, never through them", () => {
    const parts = [...buyingRoles, null];
    const facts = parts.map((part, index) => one(`p${index}`, { part }));
    for (const [from, to] of [
      ["p4", "p0"],
      ["p0", "p3"],
    ] as const) {
      const [drawn] = drawMap(decisionMap(facts, [line(from, to)]), narrowSheet).lines;
      expect(drawn?.path).toMatch(/^M\d+ [\d.]+H4V[\d.]+H55V[\d.]+$/);
    }
  });

  it("puts people near whom they report to", () => {
    const map = decisionMap(
      [one("k", { part: "decides" }), one("m", { part: "decides" }), one("a"), one("b")],
      [line("a", "m"), line("b", "k")],
    );
    const at = new Map(drawMap(map, wideSheet).people.map(({ id, x }) => [id, x]));
    expect(at.get("b")).toBe(at.get("k"));
    expect(at.get("a")).toBe(at.get("m"));
  });
});
