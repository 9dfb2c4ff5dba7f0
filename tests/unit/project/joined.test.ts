import { describe, expect, it } from "vitest";

import { doneInOneList, inOneList, type JoinedPlan, namesApart } from "#app/project/joined.ts";
import { asShown, joiningForm, shownAs } from "#app/project/joining.form.ts";
import { backTo } from "#app/project/project-path.ts";
import type { LineRow } from "#app/project/line-row.ts";
import type { PurchaseLine } from "#app/project/purchase.ts";

const [plan, other, project] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];

function line(id: string, day: LineRow["day"]): LineRow {
  return { id, kind: "milestone", day } as LineRow;
}

function purchase(day: PurchaseLine["day"], isOver = false): PurchaseLine {
  return { id: "purchase", text: "x", day, due: null, isOver };
}

function joined(name: string, open: JoinedPlan["open"], done: LineRow[] = []): JoinedPlan {
  const rights = { mayTick: true, mayAdd: true, mayLeave: true };
  return { planId: name, name, companyName: "Acme", purchase: purchase(null), open, done, ...rights };
}

describe("what several purchases ask for", () => {
  it("[JN1] is one list by day, what is alike in the order of its plan, what has no day last", () => {
    const lines = inOneList([
      joined("a", [line("a1", "2026-11-05"), purchase("2026-12-01"), line("a2", null)]),
      joined("b", [line("b1", "2026-11-02"), line("b2", "2026-11-05"), line("b3", null)]),
    ]);
    expect(lines.map(({ plan: name, row }) => `${name} ${row.id}`)).toEqual([
      ...["b b1", "a a1", "b b2", "a purchase", "a a2", "b b3"],
    ]);
  });

  it("[JN1] has no go-live for a purchase that has no day, or is over", () => {
    expect(inOneList([joined("a", [purchase(null)]), joined("b", [purchase("2026-12-01", true)])])).toEqual([]);
  });

  it("[JN1] names the vendor only of plans that are called the same", () => {
    const plans = [
      { planId: "a", planName: "Service desk", workspaceName: "Northwind" },
      { planId: "b", planName: "Headsets", workspaceName: "Rival" },
      { planId: "c", planName: "Service desk", workspaceName: "Rival" },
    ];
    expect([...namesApart(plans).values()]).toEqual(["Service desk · Northwind", "Headsets", "Service desk · Rival"]);
  });

  it("[JN1] shows what was done last first", () => {
    const lines = doneInOneList([
      joined("a", [], [line("a1", "2026-11-05")]),
      joined("b", [], [line("b1", "2026-11-09")]),
    ]);
    expect(lines.map(({ row }) => row.id)).toEqual(["b1", "a1"]);
  });
});

describe("the form that joins plans", () => {
  const was = [shownAs({ planId: plan, projectId: project }), shownAs({ planId: other, projectId: null })];

  it("[JN1] names each plan with the project it was shown in", () => {
    expect(asShown(was)).toEqual(
      new Map([
        [plan, project],
        [other, null],
      ]),
    );
    const read = { plan: [plan, other], was };
    expect(joiningForm.parse(read)).toEqual(read);
    // An undo has each field once.
    expect(joiningForm.parse({ plan: `${plan} ${other}`, was: was.join(" ") })).toEqual(read);
  });

  it.each([
    [{ was }, "Choose at least two of them."],
    [{ plan, was }, "Choose at least two of them."],
    [{ plan: [plan, "x"], was }, "Please load the page again and send the form once more."],
    [{ plan: [plan, other], was: "x" }, "Please load the page again and send the form once more."],
  ])("[JN1] says what is missing in %j", (form, say) => {
    expect(joiningForm.safeParse(form).error?.issues.map(({ message }) => message)).toEqual([say]);
  });

  it("[JN1] a tick leads back to the project it was made in, and to no other place", () => {
    expect(backTo(plan, `/projects/${project}`)).toBe(`/projects/${project}`);
    for (const back of ["/projects/new", "/projects/", `/projects/${project}/x`, `//x/projects/${project}`, undefined])
      expect(backTo(plan, back)).toBe(`/plans/${plan}/project`);
  });
});
