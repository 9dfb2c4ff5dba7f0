import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { plant } from "./planted.ts";
import { findRuleGaps } from "./rule-ids.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("rules and their tests", () => {
  it("has a test for every rule, and a rule for every id in a title", async () => {
    expect(await findRuleGaps(root)).toEqual([]);
  });

  it("passes where each rule has a test", async () => {
    const planted = await plant({
      "app/step/RULES.md": "# Steps\n\n- ZZ1 One owner.\n- ZZ2 Either side may add.\n- ZZ3 Names.\n- ZZ4 Tables.\n",
      "tests/RULES.md": "- S4 Nothing leaks.\n",
      "tests/unit/step/step.test.ts":
        'describe("[ZZ1] owner", () => { it(`[ZZ2] adds`, f); test("[ZZ3] [S4] both", f); });\nit.each([1])("[ZZ4] %s", f);',
    });
    expect(await findRuleGaps(planted)).toEqual([]);
  });

  it.each([
    ["a rule without a test", { "app/step/RULES.md": "- ZZ1 One owner.\n" }, "ZZ1 of app/step/RULES.md has no test"],
    [
      "a rule whose test is skipped",
      { "app/step/RULES.md": "- ZZ1 One.\n", "tests/unit/a.test.ts": 'it.skip("[ZZ1] one", f);' },
      "ZZ1 of app/step/RULES.md has no test",
    ],
    [
      "a rule named only beside the title",
      { "app/step/RULES.md": "- ZZ1 One.\n", "tests/unit/a.test.ts": '// [ZZ1]\nit("one", () => say("[ZZ1]"));' },
      "ZZ1 of app/step/RULES.md has no test",
    ],
    [
      "a test of a rule that stands nowhere",
      { "tests/unit/a.test.ts": 'it("[ZZ9] floats", f);' },
      "[ZZ9] of tests/unit/a.test.ts stands in no RULES.md",
    ],
    [
      "a rule that stands twice",
      {
        "app/step/RULES.md": "- ZZ1 One.\n",
        "app/plan/RULES.md": "- ZZ1 One.\n",
        "tests/unit/a.test.ts": 'it("[ZZ1] one", f);',
      },
      "ZZ1 stands twice: app/plan/RULES.md, app/step/RULES.md",
    ],
    [
      "a line without an id",
      { "app/step/RULES.md": "- One owner.\n" },
      "app/step/RULES.md has a line without an id: - One owner.",
    ],
  ])("sees %s", async (_what, files, gap) => {
    expect(await findRuleGaps(await plant(files as Record<string, string>))).toContain(gap);
  });
});
