import { describe, expect, it } from "vitest";

import { addStepForm, editStepForm, progressForm } from "#app/step/step.form.ts";
import { backTo } from "#app/step/step-path.ts";

const good = { key: crypto.randomUUID(), title: "A step", stageId: crypto.randomUUID(), readBy: "shared" };

function wrong(
  form: { safeParse: (value: unknown) => { success: boolean; error?: { issues: { message: string }[] } } },
  values: unknown,
): string | undefined {
  return form.safeParse(values).error?.issues[0]?.message;
}

describe("bad input", () => {
  it.each(["2026-02-30", "soon", "30.11.2026", "0026-11-30"])("answers the date %s with a sentence", (dueOn) => {
    expect(wrong(addStepForm, { ...good, dueOn })).toContain("no day of the calendar");
    expect(wrong(editStepForm, { dueOn, "was.dueOn": "" })).toContain("no day of the calendar");
  });

  it("takes 300 characters, right-to-left text and emoji, and answers 301 with a sentence", () => {
    for (const title of ["x".repeat(300), "‏مراجعة العقد‏", "👩🏽‍🚀"])
      expect(addStepForm.safeParse({ ...good, title }).success).toBe(true);
    expect(wrong(addStepForm, { ...good, title: "x".repeat(301) })).toBe("Please keep this to 300 characters.");
    expect(wrong(addStepForm, { ...good, title: "   " })).toBe("Please say in a few words what is to be done.");
  });

  it("[SP2] asks what a step waits for that is held up", () => {
    expect(wrong(progressForm, { progress: "blocked", waitsFor: " " })).toBe("Please say what it waits for.");
  });

  it("changes only the fields a form has, and empties what was emptied", () => {
    expect(editStepForm.parse({ note: "", "was.note": "old" })).toEqual({ note: null, "was.note": "old" });
  });

  it("goes back to pages of this plan only", () => {
    expect(backTo("p", "/plans/p?x=1")).toBe("/plans/p?x=1");
    expect(backTo("p", "/plans/other/steps")).toBe("/plans/p/steps");
    expect(backTo("p", "//evil.example")).toBe("/plans/p/steps");
  });
});
