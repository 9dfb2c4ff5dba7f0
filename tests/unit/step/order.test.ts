import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lane } from "#app/lib/lane.ts";
import { mergeLanes, putAfter } from "#app/step/order.ts";
import type { Placed } from "#app/step/order.ts";

function row(id: string, lane: Lane, rank: number, afterStepId: string | null = null): Placed {
  return { id, lane, rank, afterStepId };
}

const rows = [
  row("s1", "shared", 1024),
  row("s2", "shared", 2048),
  row("b1", "buyer", 1024, "s1"),
  row("b0", "buyer", 1024, null),
  row("o1", "own", 2048, "s1"),
];

/** Applies what `putAfter` wants written, as the database would. */
function put(
  list: readonly Placed[],
  id: string,
  afterId: string | null,
  lane: Lane = list.find((each) => each.id === id)?.lane ?? "shared",
): Placed[] {
  const places = new Map(putAfter(list, { id, lane }, afterId).map((place) => [place.id, place]));
  const known = list.some((each) => each.id === id) ? list : [...list, row(id, lane, 0)];
  return known.map((each) => ({ ...each, ...places.get(each.id) }));
}

describe("the order of steps", () => {
  it("[LN5] keeps a private step behind the shared one it stands after", () => {
    expect(ids(mergeLanes(rows))).toEqual(["b0", "s1", "b1", "o1", "s2"]);
    expect(ids(mergeLanes(put(rows, "s1", "s2")))).toEqual(["b0", "s2", "s1", "b1", "o1"]);
  });

  it("[LN2] is for a reader of one lane what it would be without the others", () => {
    expect(ids(mergeLanes(rows.filter((each) => each.lane === "shared")))).toEqual(["s1", "s2"]);
  });

  it("[LN5] puts private steps last whose shared step is gone", () => {
    expect(ids(mergeLanes(rows.filter((each) => each.id !== "s1")))).toEqual(["b0", "s2", "b1", "o1"]);
  });

  it("puts a step first, last and after any other", () => {
    expect(ids(mergeLanes(put(rows, "s2", null)))).toEqual(["b0", "s2", "s1", "b1", "o1"]);
    expect(ids(mergeLanes(put(rows, "b0", "b1")))).toEqual(["s1", "b1", "b0", "o1", "s2"]);
    expect(ids(mergeLanes(put(rows, "o1", null)))).toEqual(["o1", "b0", "s1", "b1", "s2"]);
    expect(ids(mergeLanes(put(rows, "new", "s2", "buyer")))).toEqual(["b0", "s1", "b1", "o1", "s2", "new"]);
    expect(ids(mergeLanes(put(rows, "b1", "not there")))).toEqual(["b0", "s1", "o1", "s2", "b1"]);
    expect(putAfter([], { id: "only", lane: "own" }, null)).toEqual([{ id: "only", rank: 1024, afterStepId: null }]);
  });

  it("[LN5] writes only rows of the moved step's own lane, also when it numbers them anew", () => {
    const tight = [
      row("a", "shared", 1),
      row("b", "shared", 2),
      row("p", "buyer", 1, "a"),
      row("q", "buyer", 2, "a"),
      row("x", "own", 1, "a"),
    ];
    const shared = putAfter(tight, { id: "new", lane: "shared" }, "a");
    expect(shared.map((place) => place.id)).toEqual(["new", "a", "b"]);
    const renumbered = put(tight, "new", "a", "shared");
    expect(ids(mergeLanes(renumbered))).toEqual(["a", "p", "x", "q", "new", "b"]);
    expect(
      putAfter(tight, { id: "new", lane: "buyer" }, "p").every((place) => ["new", "p", "q"].includes(place.id)),
    ).toBe(true);
  });

  const anyRows = fc
    .array(
      fc.record({
        lane: fc.constantFrom<Lane>("shared", "buyer", "own"),
        rank: fc.integer({ min: 0, max: 6 }),
        anchor: fc.nat(9),
      }),
      { maxLength: 12 },
    )
    .map((list) => {
      const shared = list.flatMap((each, index) => (each.lane === "shared" ? [`r${index}`] : []));
      return list.map((each, index) =>
        row(`r${index}`, each.lane, each.rank, each.lane === "shared" ? null : (shared[each.anchor] ?? null)),
      );
    });

  it("is total and does not depend on the order in which rows come", () => {
    fc.assert(
      fc.property(
        anyRows.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        ([list, shuffled]) => {
          const merged = ids(mergeLanes(list));
          expect(ids(mergeLanes(shuffled))).toEqual(merged);
          expect([...merged].sort()).toEqual(ids(list).sort());
        },
      ),
    );
  });

  it("puts a shared step right behind the shared one asked for, however tight the ranks", () => {
    fc.assert(
      fc.property(anyRows, fc.nat(11), fc.nat(11), (list, from, to) => {
        const shared = mergeLanes(list).filter((each) => each.lane === "shared");
        const moved = shared[from % (shared.length || 1)];
        const after = shared[to % (shared.length || 1)];
        fc.pre(moved !== undefined && after !== undefined && moved !== after);
        const order = ids(mergeLanes(put(list, moved.id, after.id)).filter((each) => each.lane === "shared"));
        expect(order.indexOf(moved.id)).toBe(order.indexOf(after.id) + 1);
        const rest = ids(shared).filter((id) => id !== moved.id);
        expect(order.filter((id) => id !== moved.id)).toEqual(rest);
      }),
    );
  });
});

function ids(list: readonly Placed[]): string[] {
  return list.map((each) => each.id);
}
