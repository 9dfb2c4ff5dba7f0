import { describe, expect, it } from "vitest";

import { firstLaneOn, lanesOn, mayReword, mayShare } from "#app/comment/comment.ts";
import { mentionedIn, type Mentionable, readsLane } from "#app/comment/mention.ts";

describe("who can read a comment", () => {
  it("[CM1] [LN1] begins where it stands, with one's own about people, and is never wider than that", () => {
    expect(lanesOn("shared", "buyer")).toEqual(["own", "buyer", "shared"]);
    expect(lanesOn("buyer", "buyer")).toEqual(["own", "buyer"]);
    expect(lanesOn("own", "seller")).toEqual(["own"]);
    expect(lanesOn("seller", "buyer")).toEqual(["own"]);
    expect(firstLaneOn({ on: "step", lane: "shared" })).toBe("shared");
    expect(firstLaneOn({ on: "content", lane: "buyer" })).toBe("buyer");
    expect(firstLaneOn({ on: "participant", lane: "shared" })).toBe("own");
  });
});

describe("rewording", () => {
  const at = new Date("2026-11-02T09:00:00.000Z");
  const comment = { lane: "shared" as const, byPersonId: "lea", at, removedAt: null };
  const after = (ms: number): { personId: string; now: Date } => ({
    personId: "lea",
    now: new Date(at.getTime() + ms),
  });

  it("[CM3] is its author's for fifteen minutes, to the millisecond", () => {
    expect(mayReword(comment, after(15 * 60_000))).toBe(true);
    expect(mayReword(comment, after(15 * 60_000 + 1))).toBe(false);
    expect(mayReword(comment, { ...after(0), personId: "dana" })).toBe(false);
    expect(mayReword({ ...comment, byPersonId: null }, { personId: null, now: at })).toBe(false);
    expect(mayReword({ ...comment, removedAt: at }, after(0))).toBe(false);
  });
});

describe("notes", () => {
  const at = new Date("2026-11-02T09:00:00.000Z");
  const note = { lane: "own" as const, byPersonId: "lea", at, removedAt: null, threadId: null };
  const lea = { personId: "lea", now: new Date("2027-01-15T09:00:00Z"), side: "buyer" as const };

  it("[CM3] are their author's to change at any time", () => {
    expect(mayReword(note, lea)).toBe(true);
    expect(mayReword(note, { ...lea, personId: "dana" })).toBe(false);
    expect(mayReword({ ...note, lane: "buyer" }, lea)).toBe(false);
  });

  it("[CM5] [LN3] can be shown to the team once, where it reads what they stand on", () => {
    expect(mayShare(note, { ...lea, targetLane: "shared" })).toBe(true);
    expect(mayShare(note, { ...lea, targetLane: "buyer" })).toBe(true);
    expect(mayShare(note, { ...lea, targetLane: "own" })).toBe(false);
    expect(mayShare({ ...note, lane: "buyer" }, { ...lea, targetLane: "shared" })).toBe(false);
    expect(mayShare({ ...note, threadId: "another" }, { ...lea, targetLane: "shared" })).toBe(false);
    expect(mayShare(note, { ...lea, personId: "dana", targetLane: "shared" })).toBe(false);
  });
});

describe("mentions", () => {
  const people: Mentionable[] = [
    { id: "dana", name: "Dana Kim", side: "buyer", lane: "shared" },
    { id: "dan", name: "Dan Kimball", side: "buyer", lane: "shared" },
    { id: "lea", name: "Léa Moreau", side: "buyer", lane: "buyer" },
    { id: "sam1", name: "Sam Rep", side: "seller", lane: "shared" },
    { id: "sam2", name: "Sam Other", side: "seller", lane: "shared" },
  ];

  it("[CM2] are found by whole name or first name, and by no part of another", () => {
    expect(mentionedIn("@Dana Kim, look. And @dan?", people).sort()).toEqual(["dan", "dana"]);
    expect(mentionedIn("@Dana", people)).toEqual(["dana"]);
    expect(mentionedIn("(@LÉA)", people)).toEqual(["lea"]);
    expect(mentionedIn("@Danae @Da dana@acme.example", people)).toEqual([]);
  });

  it("[CM2] mean nobody where two people are called so, until the whole name says who", () => {
    expect(mentionedIn("@Sam", people)).toEqual([]);
    expect(mentionedIn("@Sam Other", people)).toEqual(["sam2"]);
  });

  it("[CM2] [LN6] reach only people who read the lane", () => {
    const who = (lane: "shared" | "buyer" | "seller" | "own"): string[] =>
      people.filter((one) => readsLane(one, lane)).map(({ id }) => id);
    expect(who("shared")).toEqual(["dana", "dan", "sam1", "sam2"]);
    expect(who("buyer")).toEqual(["dana", "dan", "lea"]);
    expect(who("seller")).toEqual(["sam1", "sam2"]);
    expect(who("own")).toEqual([]);
  });
});
