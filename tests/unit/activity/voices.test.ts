import { describe, expect, it } from "vitest";

import { type EventKind, type EventPayload, eventSchemas, type PlanEvent } from "#app/activity/event.ts";
import { narrate } from "#app/activity/narrate.ts";
import { sampleOf } from "#tests/support/sample-of.ts";

const companies = { companyName: "Acme", workspaceName: "Northwind", today: "2026-11-02" as const };
const voices = ["actor", "colleague", "other side"] as const;

/** Words that never stand on pages of the buying side. */
const forbidden =
  /\b(deals?|close[sd]?|prospects?|opportunit\w+|pipelines?|stakeholders?|leads? (?!this\b)|champions?|verifiers?|handshakes?|consensus|positions?|readiness|nudges?|slack|buyers?|sellers?)\b/i;

/** Every kind in every voice, of both sides, with each choice that its schema has. */
const told = (Object.keys(eventSchemas) as EventKind[]).flatMap((kind) =>
  sampleOf(eventSchemas[kind], { text: "Words", date: "2026-11-09" })
    .filter((payload) => canBe(kind, payload))
    .flatMap((payload) =>
      (["buyer", "seller"] as const).flatMap((actorSide) =>
        voices.map((voice) => {
          const event = {
            kind,
            payload,
            seq: 1,
            at: "2026-11-02T09:00:00Z",
            actorName: "Dana Kim",
            actorSide,
            lane: "shared",
          };
          const side = voice === "other side" ? (actorSide === "buyer" ? "seller" : "buyer") : actorSide;
          const sentence = narrate(event as unknown as PlanEvent, { ...companies, side, isActor: voice === "actor" });
          return { kind, voice, sentence };
        }),
      ),
    ),
);

/** Ways that a schema leaves open and no command takes. */
function canBe(kind: EventKind, payload: unknown): boolean {
  if (kind === "path.changed") {
    const { change, was, is } = payload as EventPayload<"path.changed">;
    return !change.startsWith("verifier") || (was !== null && is !== null);
  }
  if (kind !== "stage.moved") return true;
  const { kind: move, from, to, outcome } = payload as EventPayload<"stage.moved">;
  if (outcome !== null) return false;
  // Only a plan that rests may stand in no stage.
  return ["pause", "resume", "end"].includes(move) || (to !== null && (move === "start" || from !== null));
}

describe("the narrator in its three voices", () => {
  it("has something to tell of every kind", () => {
    expect(new Set(told.map(({ kind }) => kind)).size).toBe(Object.keys(eventSchemas).length);
    expect(told.length).toBeGreaterThan(500);
  });

  it("says whole sentences, without a gap, an id or a sign of the machine", () => {
    const broken = told.filter(
      ({ sentence }) =>
        !/^[A-Z“]/.test(sentence) ||
        !/[.?!”]$/.test(sentence) ||
        /undefined|null|NaN|\[object|“”|\s\s|\s[.,:]|\.\.|\$\{/.test(sentence),
    );
    expect([...new Set(broken.map(({ sentence }) => sentence))]).toEqual([]);
  });

  it("uses no word that never stands on pages of the buying side", () => {
    expect(told.filter(({ sentence }) => forbidden.test(sentence))).toEqual([]);
  });

  it("says You to whoever did it with the verb that goes with it, and never their name", () => {
    const own = told.filter(({ voice }) => voice === "actor");
    expect(own.filter(({ sentence }) => sentence.includes("Dana Kim"))).toEqual([]);
    expect(
      own.filter(({ sentence }) =>
        /\bYou (is|has|was|wants|keeps|takes|says|lets|asks|leads|no longer \w+s)\b/.test(sentence),
      ),
    ).toEqual([]);
    expect(
      told.filter(
        ({ voice, sentence }) =>
          voice !== "actor" && /\b(You|your)\b/.test(sentence) && !/only for your team/.test(sentence),
      ),
    ).toEqual([]);
  });

  it("names whoever did it to colleagues, and with their company to the other side", () => {
    const moved = {
      kind: "step.completed",
      payload: { stepId: "s", title: "Try it", ownerSide: "buyer", evidence: null },
      actorName: "Dana Kim",
      actorSide: "buyer",
    } as unknown as PlanEvent;
    expect(narrate(moved, { ...companies, side: "buyer", isActor: true })).toBe("You finished “Try it”.");
    expect(narrate(moved, { ...companies, side: "buyer", isActor: false })).toBe("Dana Kim finished “Try it”.");
    expect(narrate(moved, { ...companies, side: "seller", isActor: false })).toBe(
      "Dana Kim of Acme finished “Try it”.",
    );
    expect(narrate(moved, { ...companies, isActor: false })).toBe("Dana Kim finished “Try it”.");
  });
});
