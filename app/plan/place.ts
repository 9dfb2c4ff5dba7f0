// A place is where a stage stands on its plan's path, counted from 1 among the stages that are not retired.
// Only the stage the buyer is in keeps its place after being retired: somebody is standing there.
import type { Stage } from "./stage.ts";

export type Place = { place: number; of: number };

/** The stages people see, in order: not retired, and the current one whatever happened to it. */
export function pathOf(stages: readonly Stage[], currentStageId: string | null): Stage[] {
  return stages.filter((stage) => !stage.retired || stage.id === currentStageId);
}

/** The place of a stage; null when it is not on the path any more, or never was. */
export function placeOf(stages: readonly Stage[], stageId: string | null, currentStageId = stageId): Place | null {
  const path = pathOf(stages, currentStageId);
  const index = path.findIndex((stage) => stage.id === stageId);
  return index < 0 ? null : { place: index + 1, of: path.length };
}

/** "4 of 8" */
export function placeWords({ place, of }: Place): string {
  return `${place} of ${of}`;
}
