import { describe, expect, it } from "vitest";

import { hereWords } from "#app/plan/here-words.ts";
import { nextStepsOf } from "#app/step/next-steps.ts";
import { lengthWarning, listStages, takeable } from "#app/step/step-page.ts";
import { stepRow, type StepFacts, type StepReader, type StepRow } from "#app/step/step-row.ts";
import { workingCalendar } from "#app/schedule/working-day.ts";

const reader: StepReader = {
  side: "buyer",
  participantId: "me",
  companyName: "Acme",
  workspaceName: "Northwind",
  today: "2026-11-11",
  now: new Date("2026-11-11T10:00:00Z"),
  plan: { standing: "active", goLiveOn: "2026-12-18", zone: "Europe/Berlin", calendar: workingCalendar() },
  people: new Map(),
  stages: new Map(),
};

let count = 0;
function row(values: Partial<StepFacts> = {}, seenBy: Partial<StepReader> = {}): StepRow {
  count += 1;
  const facts: StepFacts = {
    id: `step ${count}`,
    stageId: "a",
    lane: "shared",
    title: `step ${count}`,
    doneWhen: null,
    note: null,
    ownerSide: "buyer",
    ownerId: null,
    owner: null,
    dueOn: null,
    offsetDays: null,
    isRequired: false,
    leadTime: null,
    verifierId: null,
    progress: "open",
    handshake: "accepted",
    handshakeReason: null,
    leftOutReason: null,
    waitsFor: null,
    completion: null,
    proposal: null,
    helpers: [],
    ...values,
  };
  return stepRow(facts, { ...reader, ...seenBy });
}

const me = { id: "me", name: "Dana", title: "Lead", zone: null };
const path = ["a", "b", "c"].map((id) => ({ id, label: id, name: id }));
const names = { companyName: "Acme", workspaceName: "Northwind" };
const ground = { path, currentStageId: "a", isDraft: false, hereWords: "you are here", ...names };

describe("the page of steps", () => {
  it("[SP6] warns above 20 open steps and strongly above 30", () => {
    const rows = (n: number): StepRow[] => Array.from({ length: n }, () => row());
    expect(lengthWarning(rows(20))).toBeNull();
    expect(lengthWarning(rows(21))).toContain("21 open steps");
    expect(lengthWarning(rows(31))).toContain("too many");
  });

  it("[SP8] unfolds the current and the next stage of a draft, and takes nothing one by one there", () => {
    const steps = [row(), row({ stageId: "c", handshake: "proposed" })];
    const folded = listStages(steps, { ...ground, isDraft: true }, "everyone").map(({ isUnfolded }) => isUnfolded);
    expect(folded).toEqual([true, true, false]);
    expect(listStages(steps, { ...ground, isDraft: true }, "everyone")[2]?.rows[0]?.takes).toBeUndefined();
    expect(takeable(steps, true)).toEqual([]);
    expect(takeable(steps, false).map(({ id }) => id)).toEqual([steps[1]?.id]);
  });

  it("[SP2] gives a box to tick only for what is ours and agreed, and puts what is over below what is open", () => {
    const steps = [
      row({ title: "done", completion: { byName: "Dana", on: "2026-11-09", evidence: null } }),
      row({ title: "not agreed", handshake: "declined" }),
      row({ title: "ours" }),
      row({ title: "theirs", ownerSide: "seller" }),
      row({ title: "suggested", handshake: "proposed" }),
    ];
    const [stage] = listStages(steps, ground, "everyone");
    expect(stage?.rows.map(({ title, tick }) => [title, tick])).toEqual([
      ["ours", "open"],
      ["theirs", "waits"],
      ["suggested", "waits"],
      ["done", "done"],
      ["not agreed", "waits"],
    ]);
    expect(stage?.counts).toBe("3 open, 1 done");
  });

  it("marks the current stage alone, in the words of its reader", () => {
    expect(listStages([], ground, "everyone").map(({ here }) => here)).toEqual(["you are here", null, null]);
    expect(hereWords({ kind: "participant", companyName: "Acme" })).toBe("you are here");
    expect(hereWords({ kind: "member", companyName: "Acme" })).toBe("Acme is here");
  });

  it("filters by whose steps they are, for each side from its own place", () => {
    const steps = [row({ owner: me, ownerId: "me" }), row(), row({ ownerSide: "seller" })];
    const shown = (whose: "everyone" | "us" | "them" | "me"): number =>
      listStages(steps, ground, whose)[0]?.rows.length ?? 0;
    expect([shown("everyone"), shown("us"), shown("them"), shown("me")]).toEqual([3, 2, 1, 1]);
  });

  it("[LN1] says who can read what not everybody reads", () => {
    expect(row({ lane: "own", handshake: null }).readBy).toBe("Only you");
    expect(row({ lane: "buyer", handshake: null }).readBy).toBe("Only Acme");
    expect(row().readBy).toBe("Acme + Northwind");
  });

  it("[SC5] says was due only where something can be late", () => {
    const step = { dueOn: "2026-11-09" as const, owner: me };
    expect(row(step)).toMatchObject({ isLate: true, due: "was due Mon 9 Nov" });
    for (const standing of ["draft", "paused", "ended"] as const) {
      expect(row(step, { plan: { ...reader.plan, standing } })).toMatchObject({
        isLate: false,
        due: "Mon 9 Nov",
        dueWords: "planned for Mon 9 Nov",
      });
    }
    expect(row(step, { plan: { ...reader.plan, goLiveOn: null } }).isLate).toBe(false);
    expect(row({ ...step, owner: { ...me, zone: "Pacific/Kiritimati" }, dueOn: "2026-11-11" }).isLate).toBe(true);
  });
});

describe("next for you", () => {
  it("names at most three of the reader's own, late first, and what the other company owes", () => {
    const own = { owner: me, ownerId: "me" };
    const steps = [
      row({ ...own, dueOn: "2026-11-20" }),
      row({ ...own, dueOn: "2026-11-09" }),
      row(own),
      row(own),
      row({ ...own, handshake: "proposed" }),
      row({ ownerSide: "seller", title: "access" }),
    ];
    const next = nextStepsOf(steps);
    expect(next).toMatchObject({ scope: "me", more: 1, theirs: { title: "access" } });
    expect(next.next).toHaveLength(3);
    expect(next.next[0]).toMatchObject({ isLate: true });
  });

  it("names the company's steps to somebody who has none", () => {
    expect(nextStepsOf([row()])).toMatchObject({ scope: "us", more: 0, theirs: null });
  });
});
