import { describe, expect, it } from "vitest";
import { arcsOf, stageHistories, timeInStageWords, visitsOf } from "#app/stage-move/history.ts";
import { move, retire, stages } from "./plan-with.ts";

const at = { zone: "Europe/Berlin", today: "2026-11-20" } as const;
const moves = [
  move("start", null, "needs", "2026-11-02"),
  move("jump", "needs", "choice", "2026-11-05"),
  move("return", "choice", "trial", "2026-11-10"),
  move("advance", "trial", "choice", "2026-11-11", true),
];

describe("history", () => {
  it("[ST8] counts calendar days in each stage from the moves, undone ones left out", () => {
    expect(visitsOf(moves, at)).toEqual([
      { stageId: "needs", enteredOn: "2026-11-02", leftOn: "2026-11-05", days: 3 },
      { stageId: "choice", enteredOn: "2026-11-05", leftOn: "2026-11-10", days: 5 },
      { stageId: "trial", enteredOn: "2026-11-10", leftOn: null, days: 10 },
    ]);
  });

  it("[ST8] counts visits, returns and what was jumped over", () => {
    const again = [...moves, move("advance", "trial", "choice", "2026-11-12")];
    expect(stageHistories({ stages, moves: again }, at)).toEqual([
      { stageId: "needs", visits: 1, days: 3, returnsTo: 0, jumpedOver: 0 },
      { stageId: "trial", visits: 1, days: 2, returnsTo: 1, jumpedOver: 1 },
      { stageId: "choice", visits: 2, days: 13, returnsTo: 0, jumpedOver: 0 },
    ]);
  });

  it("[ST8] takes the day from the plan's zone", () => {
    const late = [{ ...move("start", null, "why"), at: "2026-11-02T23:30:00Z" }];
    expect(visitsOf(late, at)[0]?.enteredOn).toBe("2026-11-03");
    expect(visitsOf(late, { ...at, zone: "UTC" })[0]?.enteredOn).toBe("2026-11-02");
  });

  it("[ST11] does not count the days on which the plan slept", () => {
    const slept = [
      move("start", null, "needs", "2026-11-02"),
      move("pause", "needs", "needs", "2026-11-04"),
      move("resume", "needs", "needs", "2026-11-14"),
    ];
    expect(visitsOf(slept, at)).toEqual([{ stageId: "needs", enteredOn: "2026-11-02", leftOn: null, days: 8 }]);
    expect(visitsOf([...slept, move("end", "needs", "needs", "2026-11-15")], at)[0]?.days).toBe(3);
    const straightOn = [...slept.slice(0, 2), move("advance", "needs", "trial", "2026-11-18")];
    expect(visitsOf(straightOn, at).map((visit) => visit.days)).toEqual([2, 2]);
  });

  it("[ST8] draws the latest way back between two places, three at most", () => {
    const back = (from: string, to: string, on: string) => move("return", from, to, on);
    const wandering = [
      back("choice", "trial", "2026-11-01"),
      back("choice", "trial", "2026-11-04"),
      back("trial", "needs", "2026-11-05"),
      back("results", "why", "2026-11-06"),
      back("approval", "choice", "2026-11-07"),
    ];
    expect(
      arcsOf({ stages, moves: wandering, zone: "UTC" }).map(({ fromPlace, toPlace, on }) => [fromPlace, toPlace, on]),
    ).toEqual([
      [4, 3, "2026-11-05"],
      [8, 1, "2026-11-06"],
      [6, 5, "2026-11-07"],
    ]);
    expect(
      arcsOf({
        stages: retire("trial"),
        moves: moves.slice(0, 3).concat(back("trial", "why", "2026-11-12")),
        zone: "UTC",
      }),
    ).toEqual([]);
  });

  it("says how long the plan is in its stage", () => {
    expect([timeInStageWords(0, "Trial"), timeInStageWords(1, "Trial"), timeInStageWords(9, "Trial")]).toEqual([
      "In Trial since today",
      "1 day in Trial",
      "9 days in Trial",
    ]);
  });
});
