import { describe, expect, it } from "vitest";

import {
  inOrder,
  type Matter,
  type MatterFacts,
  matterOf,
  matterWords,
  quoteOf,
  whyFirst,
} from "#app/forwarding/want-to-know.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import type { IsoDate } from "#app/lib/date.ts";

const today = "2026-11-02" as const;
const quiet: MatterFacts = { isNamed: true, isWanted: false, said: null, asks: null, waiting: null };
function at(day: number): Date {
  return new Date(Date.UTC(2026, 9, day));
}
function waiting(day: number, isDue: boolean): MatterFacts["waiting"] {
  return { at: at(day), since: "2026-10-20", title: "Cost and return", isDue };
}
function said(answer: "fine" | "yes-if" | "not-yet" | "not-mine", day = 10): MatterFacts["said"] {
  return { answer, words: answer === "yes-if" ? "we can pay quarterly" : null, at: at(day) };
}
type One = { called: string; matter: Matter; neededOn: IsoDate | null; field: FieldOfWork | null; buyingRole: null };
function one(called: string, matter: Matter, more: Partial<One> = {}): One {
  return { called, matter, neededOn: null, field: null, buyingRole: null, ...more };
}

describe("what is open with somebody", () => {
  it("[PE1] [PE2] is a place nobody fills: wanted by now, or for later; and somebody nobody asked", () => {
    expect(matterOf({ ...quiet, isNamed: false, isWanted: true })?.kind).toBe("missing");
    expect(matterOf({ ...quiet, isNamed: false })?.kind).toBe("nameless");
    expect(matterOf({ ...quiet, isWanted: true })?.kind).toBe("unasked");
    expect(matterOf(quiet)).toBeNull();
  });

  it("[FW2] [PO1] is a condition or a reason they gave, and nothing once they said yes or that it is not theirs", () => {
    expect(matterOf({ ...quiet, said: said("yes-if") })).toEqual({ kind: "condition", words: "we can pay quarterly" });
    expect(matterOf({ ...quiet, said: said("not-yet") })?.kind).toBe("not-yet");
    expect(matterOf({ ...quiet, said: said("fine") })).toBeNull();
    expect(matterOf({ ...quiet, isNamed: false, isWanted: true, said: said("not-mine") })).toBeNull();
  });

  it("[FW2] lies with them once something went to them after what they said, and comes back when it rested", () => {
    const answered = { ...quiet, said: said("yes-if", 10) };
    expect(matterOf({ ...answered, waiting: waiting(12, false) })).toBeNull();
    expect(matterOf({ ...answered, waiting: waiting(12, true) })).toMatchObject({ kind: "waits", since: "2026-10-20" });
    expect(matterOf({ ...answered, waiting: waiting(8, true) })?.kind).toBe("condition");
    const asks = { text: "Is our time counted?", questionId: "q" };
    expect(matterOf({ ...answered, asks, waiting: waiting(12, false) })).toEqual({ kind: "asks", ...asks });
  });

  it("[FW2] is quoted in a letter only as long as it is open", () => {
    expect(quoteOf(said("yes-if"))).toBe("yes, if we can pay quarterly");
    expect(quoteOf(said("fine"))).toBeNull();
    expect(quoteOf(undefined)).toBeNull();
  });
});

describe("who comes first", () => {
  const all = [
    one("later", { kind: "nameless" }),
    one("unasked", { kind: "unasked" }),
    one("waits", { kind: "waits", since: "2026-10-27", title: null }),
    one("waits longer", { kind: "waits", since: "2026-10-20", title: null }),
    one("users", { kind: "missing" }, { field: "users" }),
    one("finance", { kind: "missing" }, { field: "finance" }),
    one("sponsor", { kind: "missing" }, { field: "sponsor" }),
    one("condition", { kind: "condition", words: "it is cheap" }),
    one("asks", { kind: "asks", text: "Why?", questionId: "q" }),
    one("council", { kind: "missing" }, { neededOn: "2026-11-11" }),
    one("council before", { kind: "waits", since: "2026-10-30", title: null }, { neededOn: "2026-11-05" }),
    one("far", { kind: "unasked" }, { neededOn: "2027-02-01" }),
    one("over", { kind: "unasked" }, { neededOn: "2026-10-01" }),
  ];

  it("[PE2] [PE1] is whose day is near, then who asks, who has a condition, who is missing, who has had it longest", () => {
    expect(inOrder(all, today).map(({ called }) => called)).toEqual([
      ...["council before", "council", "asks", "condition", "sponsor", "finance", "users"],
      ...["waits longer", "waits", "unasked", "far", "over", "later"],
    ]);
    expect(all[0]?.called).toBe("later");
  });

  it("[PE2] is said why in one plain sentence, without a word that presses", () => {
    for (const each of all) {
      const why = whyFirst(each, { today, stage: "Needs" });
      expect(why).toMatch(/^First, because [^.!?]+\.$/);
      expect(why).not.toMatch(/\b(overdue|late|only|left|hurry|days?\s+to go|still has not)\b/i);
      expect(matterWords(each.matter, today)).not.toMatch(/\b(overdue|late|days)\b/i);
    }
    const [finance] = all.filter(({ called }) => called === "finance");
    expect(finance && whyFirst(finance, { today, stage: "Needs" })).toBe(
      "First, because Finance is usually heard at Needs, and nobody is named yet.",
    );
    const [council] = inOrder(all, today);
    expect(council && whyFirst(council, { today, stage: "Needs" })).toContain("the nearest: Thu 5 Nov.");
  });
});
