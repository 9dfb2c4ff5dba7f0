import { describe, expect, it } from "vitest";

import type { PlanEvent } from "#app/activity/event.ts";
import { narrate } from "#app/activity/narrate.ts";

const reader = { companyName: "Acme", workspaceName: "Northwind", today: "2026-11-02" as const };
const trial = { id: "t", label: "Trial" };
const choice = { id: "c", label: "Choice" };

function tell(event: Pick<PlanEvent, "kind" | "payload">, isActor = false): string {
  const recorded = {
    seq: 1,
    at: "2026-11-02T09:00:00Z",
    actorName: "Dana Kim",
    actorSide: "buyer",
    lane: "shared",
    ...event,
  };
  return narrate(recorded as PlanEvent, { ...reader, isActor });
}

describe("the narrator", () => {
  it("[SP4] says which dates of the other side no longer hold, a few by name, and the go-live", () => {
    const unsettles = ["Try it", "Check it", "Sign it", "File it", "Tell it"].map((title, index) => ({
      stepId: title,
      title,
      days: index + 1,
    }));
    const changes = [{ field: "dueOn", was: "Mon 9 Nov", is: "Fri 13 Nov" }];
    const payload = { stepId: "s", title: "Set it up", ownerSide: "seller", changes, unsettles, goLiveBy: 2 } as const;
    expect(tell({ kind: "step.changed", payload } as never)).toBe(
      "Dana Kim changed “Set it up”: date from Mon 9 Nov to Fri 13 Nov. “Try it” is due 1 working day before it. " +
        "“Check it” is due 2 working days before it. “Sign it” is due 3 working days before it. So are 2 more. " +
        "Go-live no longer fits by 2 working days.",
    );
  });

  it("says You to whoever did it, and the name to everybody else", () => {
    const moved = {
      kind: "stage.moved",
      payload: {
        moveId: "m",
        kind: "return",
        from: choice,
        to: trial,
        reason: "finance wants a pilot",
        untilOn: null,
        untilEvent: null,
        outcome: null,
      },
    } as const;
    expect(tell(moved)).toBe("Dana Kim went back from Choice to Trial: “finance wants a pilot”");
    expect(tell(moved, true)).toBe("You went back from Choice to Trial: “finance wants a pilot”");
  });

  it("[ST3] says nothing of a reason that the buyer would rather not say", () => {
    const payload = {
      moveId: "m",
      kind: "return",
      from: choice,
      to: trial,
      reason: null,
      untilOn: null,
      untilEvent: null,
      outcome: null,
    } as const;
    expect(tell({ kind: "stage.moved", payload })).toBe("Dana Kim went back from Choice to Trial.");
  });

  it("[SP4] gives old and new value of a change in words", () => {
    const changes = [
      { field: "dueOn", was: "2026-11-10", is: "2026-11-13" },
      { field: "title", was: null, is: "Ask" },
    ];
    expect(tell({ kind: "step.changed", payload: { stepId: "s", title: "Ask", ownerSide: "buyer", changes } })).toBe(
      "Dana Kim changed “Ask”: date from Tue 10 Nov to Fri 13 Nov and wording “Ask”.",
    );
  });

  it("shows no id and no name of a column", () => {
    const changes = [{ field: "neededStageId", was: null, is: "c2b01150-8fca-4ecb-8eb5-c66e7568136f" }];
    const payload = { participantId: "p", who: "Lea", side: "buyer", changes } as const;
    expect(tell({ kind: "participant.changed", payload })).toBe(
      "Dana Kim changed what is written about Lea: the stage they are needed for.",
    );
  });

  it("[ST11] words a pause and an end with what stands on the plan", () => {
    const rest = { moveId: "m", from: trial, to: trial, reason: null, untilEvent: null } as const;
    expect(
      tell({ kind: "stage.moved", payload: { ...rest, kind: "pause", untilOn: "2027-01-11", outcome: null } }),
    ).toBe("Dana Kim paused the plan until Mon 11 Jan 2027.");
    expect(tell({ kind: "stage.moved", payload: { ...rest, kind: "end", untilOn: null, outcome: "went-ahead" } })).toBe(
      "Dana Kim ended the plan. Acme went ahead.",
    );
  });
});
