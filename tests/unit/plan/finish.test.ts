import { expect, it } from "vitest";

import { finishOf, finishWords } from "#app/plan/finish.ts";

const steps = [
  { stageId: "trial", dueOn: "2026-11-20" as const, isOpen: true },
  { stageId: "trial", dueOn: "2026-12-03" as const, isOpen: true },
  { stageId: "trial", dueOn: "2027-01-01" as const, isOpen: false },
  { stageId: "choice", dueOn: "2027-02-01" as const, isOpen: true },
  { stageId: "why", dueOn: null, isOpen: true },
];
const reader = { side: "buyer" as const, companyName: "Acme", today: "2026-11-22" as const };

it("plans to finish a stage with the last of its open steps", () => {
  expect(finishOf(steps, "trial")).toBe("2026-12-03");
  expect(finishOf(steps, "why")).toBeNull();
});

it("says it in the reader's words, and calmly when the day is over", () => {
  expect(finishWords("2026-12-03", reader)).toBe("you plan to finish this by Thu 3 Dec");
  expect(finishWords("2026-12-03", { ...reader, side: "seller" })).toBe("Acme plans to finish this by Thu 3 Dec");
  expect(finishWords("2026-11-20", reader)).toBe("you planned to finish this by Fri 20 Nov");
});
