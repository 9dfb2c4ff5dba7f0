import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Lane } from "#app/lib/lane.ts";
import type { Verifier } from "#app/plan/stage.ts";
import {
  laneOfReason,
  leftBehind,
  leftItemWords,
  leftOutFor,
  namedAtFirst,
  settle,
  shownToken,
} from "#app/stage-move/left-behind.ts";

type OpenStep = Parameters<typeof leftBehind>[1]["steps"][number];

function openStep(id: string, over: Partial<OpenStep> = {}): OpenStep {
  return {
    id,
    stageId: "needs",
    lane: "shared",
    title: `Step ${id}`,
    isRequired: true,
    progress: "open",
    handshake: "accepted",
    leadTime: null,
    affects: null,
    ...over,
  };
}

const verifiers: Verifier[] = [
  { id: "v1", stageId: "needs", text: "Must-haves accepted", met: false },
  { id: "v2", stageId: "needs", text: "Known who decides", met: true },
  { id: "v3", stageId: "trial", text: "Tried by users", met: false },
  { id: "v4", stageId: "choice", text: "Choice recorded", met: false },
];

describe("what is left behind on the way forward", () => {
  it("[ST4] names unmet facts and open required steps of the stages left, and of no other", () => {
    const steps = [
      openStep("a"),
      openStep("done", { progress: "done" }),
      openStep("left", { progress: "left-out" }),
      openStep("optional", { isRequired: false }),
      openStep("b", { stageId: "trial", progress: "in-progress" }),
      openStep("target", { stageId: "choice" }),
    ];
    expect(leftBehind(["needs", "trial"], { verifiers, steps }).map((item) => item.key)).toEqual([
      "verifier:v1",
      "step:a",
      "verifier:v3",
      "step:b",
    ]);
    expect(namedAtFirst).toBe(5);
  });

  it("[ST4] never asks about the seller's own lane, nor about what was declined", () => {
    const steps = [
      openStep("secret", { lane: "seller" }),
      openStep("no", { handshake: "declined" }),
      openStep("ours", { lane: "buyer", handshake: null }),
    ];
    expect(leftBehind(["needs"], { verifiers: [], steps }).map((item) => item.id)).toEqual(["ours"]);
  });

  it("[ST4] leaves nothing behind on a return or a start", () => {
    expect(leftBehind([], { verifiers, steps: [openStep("a")] })).toEqual([]);
  });

  it("[ST4] takes what was not chosen as still going on; only what is left out is a skip", () => {
    const items = leftBehind(["needs"], { verifiers, steps: [openStep("a"), openStep("b")] });
    const settled = settle(items, { shown: shownToken(items), leaveOut: ["step:b"] });
    expect(settled).toMatchObject({
      ok: true,
      value: { leftOut: [{ key: "step:b" }], goingOn: [{ key: "verifier:v1" }, { key: "step:a" }] },
    });
    const untouched = settle(items, { shown: shownToken(items), leaveOut: [] });
    expect(untouched).toMatchObject({ ok: true, value: { leftOut: [] } });
  });

  it("[ST4] stores nothing when something became open since the list was shown, and names it", () => {
    const before = leftBehind(["needs"], { verifiers, steps: [openStep("a")] });
    const now = leftBehind(["needs"], { verifiers, steps: [openStep("a"), openStep("new")] });
    expect(settle(now, { shown: shownToken(before), leaveOut: [] })).toMatchObject({
      ok: false,
      refusal: { kind: "newly-open", newlyOpen: [{ key: "step:new" }] },
    });
    expect(settle(now, { shown: "", leaveOut: [] }).ok).toBe(false);
    expect(settle(before, { shown: shownToken(now), leaveOut: ["step:new"] })).toMatchObject({
      ok: true,
      value: { leftOut: [] },
    });
  });

  it("[ST4] never loses nor doubles an item, whatever the form says", () => {
    const ids = fc.uniqueArray(
      fc.string({ minLength: 1, maxLength: 4 }).filter((id) => !/\s/.test(id)),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(ids, fc.array(fc.string()), (all, leaveOut) => {
        const items = leftBehind(["needs"], { verifiers: [], steps: all.map((id) => openStep(id)) });
        const settled = settle(items, {
          shown: shownToken(items),
          leaveOut: [...leaveOut, ...all.slice(0, 2).map((id) => `step:${id}`)],
        });
        expect(settled.ok).toBe(true);
        if (!settled.ok) return;
        const { leftOut, goingOn } = settled.value;
        expect([...leftOut, ...goingOn].map((item) => item.id).sort()).toEqual([...all].sort());
      }),
    );
  });

  it("[ST4] gives other readers only what is in their lanes, counts included", () => {
    const lanes: Lane[] = ["shared", "buyer", "own"];
    const skips = lanes.map((lane) => ({ lane }));
    expect(leftOutFor(skips, ["shared", "seller"])).toEqual([{ lane: "shared" }]);
    expect(laneOfReason(skips)).toBe("own");
    expect(laneOfReason([{ lane: "shared" }, { lane: "buyer" }])).toBe("buyer");
  });

  it("[ST4] says whom it affects and how long it usually takes", () => {
    expect(leftItemWords({ affects: "the Finance approver", leadTime: "4 to 12 weeks" })).toBe(
      "Affects the Finance approver. Usually takes 4 to 12 weeks.",
    );
    expect(leftItemWords({ affects: null, leadTime: "3 weeks" })).toBe("Usually takes 3 weeks.");
    expect(leftItemWords({ affects: "Lea", leadTime: null })).toBe("Affects Lea.");
    expect(leftItemWords({ affects: null, leadTime: null })).toBe("");
  });
});
