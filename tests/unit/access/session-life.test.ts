import { describe, expect, it } from "vitest";

import { type FoundSession, isOver, standsAsItIs } from "#app/access/session-life.ts";

const now = new Date("2026-11-23T10:00:00Z");
const [minute, day] = [60_000, 86_400_000];

/** A buyer's session, seen a minute ago, of which each time is so long before (or after) now. */
function session(of: Partial<{ kind: FoundSession["kind"]; age: number; unseen: number; left: number }>): FoundSession {
  const { kind = "buyer", age = day, unseen = minute, left = 29 * day } = of;
  const at = now.getTime();
  return { personId: "x", kind, createdAt: at - age, lastSeenAt: at - unseen, expiresAt: at + left };
}

describe("a session", () => {
  it.each([
    ["seen a minute ago", {}, true],
    ["of a member, seen nine minutes ago", { kind: "member", unseen: 9 * minute }, true],
    ["whose visit is to be written down", { unseen: 11 * minute }, false],
    ["whose end is to be put off", { left: 14 * day }, false],
    ["that ran out", { left: -minute }, false],
    ["past its absolute end", { age: 31 * day }, false],
    ["of an administrator, a day old", { kind: "administrator", age: day + minute }, false],
  ] as const)("[S21] %s needs no further look: %#", (_, of, stands) => {
    expect(standsAsItIs(session(of), now)).toBe(stands);
  });

  it("[S21] is over once it was idle too long, or is too old", () => {
    expect(isOver(session({ unseen: 7 * day - minute }), now)).toBe(false);
    expect(isOver(session({ unseen: 7 * day + minute }), now)).toBe(true);
    expect(isOver(session({ kind: "member", unseen: 7 * day + minute }), now)).toBe(false);
    expect(isOver(session({ kind: "administrator", unseen: day / 2 + minute }), now)).toBe(true);
    expect(isOver(session({ age: 30 * day + minute }), now)).toBe(true);
  });
});
