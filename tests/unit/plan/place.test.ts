import { describe, expect, it } from "vitest";
import { pathOf, placeOf, placeWords } from "#app/plan/place.ts";
import { defaultPath, stageDefault, stageKinds } from "#app/plan/stage.ts";
import type { Stage } from "#app/plan/stage.ts";
import { isRunning, planStandings } from "#app/plan/standing.ts";

const stages: Stage[] = defaultPath.map(({ kind, label, name }) => ({ id: kind, kind, label, name, retired: false }));
const withoutTrial = stages.map((stage) => (stage.id === "trial" ? { ...stage, retired: true } : stage));

describe("the place of a stage", () => {
  it("[ST12] is counted among the stages that are not retired", () => {
    expect(placeOf(stages, "trial")).toEqual({ place: 4, of: 8 });
    expect(placeOf(withoutTrial, "choice")).toEqual({ place: 4, of: 7 });
    expect(placeWords({ place: 4, of: 8 })).toBe("4 of 8");
  });

  it("[ST12] stays with the stage the buyer is in, even when it was retired", () => {
    expect(placeOf(withoutTrial, "trial")).toEqual({ place: 4, of: 8 });
    expect(placeOf(withoutTrial, "choice", "trial")).toEqual({ place: 5, of: 8 });
    expect(placeOf(withoutTrial, "trial", "choice")).toBe(null);
    expect(pathOf(withoutTrial, null).map((stage) => stage.id)).not.toContain("trial");
  });

  it("[ST2] is none before the buyer has said it", () => {
    expect(placeOf(stages, null)).toBe(null);
  });
});

describe("the default path", () => {
  it("[ST12] has one stage of each of the eight kinds, in order", () => {
    expect(defaultPath.map((stage) => stage.kind)).toEqual([...stageKinds]);
    expect(stageDefault("golive").label).toBe("Go-live");
  });

  it("[ST14] gives each stage one to three facts, and a function that leads and does not also support", () => {
    for (const stage of defaultPath) {
      expect(stage.verifiers.length).toBeGreaterThan(0);
      expect(stage.verifiers.length).toBeLessThan(4);
      expect(stage.supports).not.toContain(stage.leads);
    }
  });

  it("[SP8] only an active plan runs", () => {
    expect(planStandings.filter(isRunning)).toEqual(["active"]);
  });
});
