import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sides } from "#app/lib/lane.ts";
import { actOnStep, handshakeAfter, handshakeOfNew, mayAnswer, stepRefusalWords } from "#app/step/handshake.ts";
import type { StepAct } from "#app/step/handshake.ts";
import { handshakes } from "#app/step/step.ts";
import type { Handshake } from "#app/step/step.ts";

function act(handshake: Handshake, side: "buyer" | "seller", what: StepAct, adopted = true) {
  return actOnStep({ ownerSide: "buyer", lane: "shared", handshake }, { side, act: what, adopted });
}

describe("a new step", () => {
  it("[SP3] is proposed when one side puts it on the other, and agreed when it is one's own", () => {
    expect(handshakeOfNew({ ownerSide: "buyer", lane: "shared" }, "seller")).toBe("proposed");
    expect(handshakeOfNew({ ownerSide: "seller", lane: "shared" }, "buyer")).toBe("proposed");
    expect(handshakeOfNew({ ownerSide: "buyer", lane: "shared" }, "buyer")).toBe("accepted");
  });

  it("[SP2] has no handshake in a private lane, and needs no answer there", () => {
    expect(handshakeOfNew({ ownerSide: "buyer", lane: "buyer" }, "buyer")).toBe(null);
    const own = { ownerSide: "buyer", lane: "own", handshake: null } as const;
    expect(actOnStep(own, { side: "buyer", act: "edit", adopted: true })).toMatchObject({
      value: { result: "applied", handshake: null },
    });
    expect(actOnStep(own, { side: "buyer", act: "accept", adopted: true })).toEqual({
      ok: false,
      refusal: "nothing-waits",
    });
  });
});

describe("the owner's side", () => {
  it("[SP4] changes its own step at once, and so answers whatever waited", () => {
    for (const handshake of handshakes) {
      expect(act(handshake, "buyer", "edit")).toEqual({
        ok: true,
        value: { result: "applied", handshake: "accepted", proposal: "drop" },
      });
    }
    expect(act("accepted", "buyer", "remove")).toMatchObject({ value: { result: "applied" } });
  });

  it("[SP3] accepts by doing", () => {
    expect(act("proposed", "buyer", "work")).toMatchObject({ value: { result: "applied", handshake: "accepted" } });
    expect(act("declined", "buyer", "work")).toMatchObject({ value: { handshake: "accepted" } });
    expect(act("changed", "buyer", "work")).toMatchObject({
      value: { result: "applied", handshake: "changed", proposal: "keep" },
    });
  });

  it("[SP3] accepts, or declines and keeps the old value", () => {
    expect(act("proposed", "buyer", "accept")).toMatchObject({ value: { result: "answered", handshake: "accepted" } });
    expect(act("proposed", "buyer", "decline")).toMatchObject({ value: { result: "answered", handshake: "declined" } });
    expect(act("changed", "buyer", "accept")).toMatchObject({ value: { handshake: "accepted", proposal: "apply" } });
    expect(act("changed", "buyer", "decline")).toMatchObject({ value: { handshake: "accepted", proposal: "drop" } });
    expect(act("declined", "buyer", "accept")).toMatchObject({ value: { handshake: "accepted" } });
    expect(act("accepted", "buyer", "accept")).toEqual({ ok: false, refusal: "nothing-waits" });
    expect(act("declined", "buyer", "decline")).toEqual({ ok: false, refusal: "nothing-waits" });
  });

  it("[SP8] accepts nothing one by one in a draft, but may begin or change a step", () => {
    expect(act("proposed", "buyer", "accept", false)).toEqual({ ok: false, refusal: "adopt-first" });
    expect(act("proposed", "buyer", "decline", false)).toEqual({ ok: false, refusal: "adopt-first" });
    expect(act("proposed", "buyer", "edit", false).ok).toBe(true);
    expect(act("proposed", "buyer", "work", false).ok).toBe(true);
  });
});

describe("other words, other hands", () => {
  const wished = { result: "proposed", handshake: "changed", proposal: "keep" };

  it("[SP3] takes a suggestion by another day as a wish of its own, which the other side answers", () => {
    expect(act("proposed", "buyer", "accept-otherwise")).toEqual({ ok: true, value: wished });
    expect(act("proposed", "buyer", "accept-otherwise", false)).toEqual({ ok: false, refusal: "adopt-first" });
    expect(act("accepted", "buyer", "accept-otherwise")).toEqual({ ok: false, refusal: "nothing-waits" });
    expect(act("proposed", "seller", "accept-otherwise")).toEqual({ ok: false, refusal: "theirs-to-answer" });
  });

  it("[SP5] lets the buyer ask and the seller offer, of the buyer's steps alone", () => {
    expect(act("accepted", "buyer", "take-over")).toEqual({ ok: true, value: wished });
    expect(act("accepted", "seller", "take-over")).toEqual({ ok: true, value: wished });
    expect(act("proposed", "seller", "take-over")).toEqual({ ok: false, refusal: "choose-who" });
    expect(act("changed", "seller", "take-over")).toEqual({ ok: false, refusal: "one-change-waits" });
    const northwinds = { ownerSide: "seller", lane: "shared", handshake: "accepted" } as const;
    expect(actOnStep(northwinds, { side: "buyer", act: "take-over", adopted: true })).toEqual({
      ok: false,
      refusal: "theirs-to-give",
    });
  });

  it("[SP3] is answered by the side it did not come from, and taken back by its own alone", () => {
    for (const answer of ["accepted", "declined"] as const) {
      expect(mayAnswer({ bySide: "buyer" }, { side: "seller", answer }).ok).toBe(true);
      expect(mayAnswer({ bySide: "buyer" }, { side: "buyer", answer }).ok).toBe(false);
    }
    expect(mayAnswer({ bySide: "buyer" }, { side: "buyer", answer: "withdrawn" }).ok).toBe(true);
    expect(mayAnswer({ bySide: "buyer" }, { side: "seller", answer: "withdrawn" }).ok).toBe(false);
  });

  it("[SP3] is a suggestion again where its other words were not agreed to, unless it was begun", () => {
    expect(handshakeAfter("accepted", { isAnswer: true, isBegun: false })).toBe("accepted");
    expect(handshakeAfter("declined", { isAnswer: true, isBegun: false })).toBe("proposed");
    expect(handshakeAfter("withdrawn", { isAnswer: true, isBegun: true })).toBe("accepted");
    expect(handshakeAfter("declined", { isAnswer: false, isBegun: false })).toBe("accepted");
  });
});

describe("the other side", () => {
  it("[SP3] proposes changes and removals of what was agreed; the old value counts", () => {
    for (const what of ["edit", "remove"] as const) {
      expect(act("accepted", "seller", what)).toEqual({
        ok: true,
        value: { result: "proposed", handshake: "changed", proposal: "keep" },
      });
      expect(act("changed", "seller", what)).toEqual({ ok: false, refusal: "one-change-waits" });
    }
  });

  it("[SP3] may still reword or take back what nobody has accepted", () => {
    expect(act("proposed", "seller", "edit")).toMatchObject({ value: { result: "applied", handshake: "proposed" } });
    expect(act("proposed", "seller", "remove")).toMatchObject({ value: { result: "applied" } });
    expect(act("declined", "seller", "edit")).toMatchObject({ value: { result: "applied", handshake: "proposed" } });
  });

  it("[SP3] never does, accepts or applies anything for the owner", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...handshakes),
        fc.constantFrom(...sides),
        fc.boolean(),
        (handshake, ownerSide, adopted) => {
          const step = { ownerSide, lane: "shared", handshake } as const;
          const side = ownerSide === "buyer" ? "seller" : "buyer";
          for (const what of ["work", "accept", "decline", "edit", "remove"] as const) {
            const result = actOnStep(step, { side, act: what, adopted });
            if (what === "work") expect(result).toEqual({ ok: false, refusal: "theirs-to-do" });
            if (what === "accept" || what === "decline")
              expect(result).toEqual({ ok: false, refusal: "theirs-to-answer" });
            expect(result.ok && result.value.handshake === "accepted").toBe(false);
          }
        },
      ),
    );
  });

  it("[SP3] reads in a sentence why not", () => {
    expect(stepRefusalWords["theirs-to-do"]("Northwind")).toBe(
      "This step belongs to Northwind. Only somebody there can say how far it is.",
    );
  });
});
