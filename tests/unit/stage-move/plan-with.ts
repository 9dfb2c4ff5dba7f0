/** A path of the eight default stages and a quick way to write moves, for the tests of this folder. */
import { defaultPath } from "#app/plan/stage.ts";
import type { Stage } from "#app/plan/stage.ts";
import type { StageMove } from "#app/stage-move/stage-move.ts";

export const stages: Stage[] = defaultPath.map(({ kind, label, name }) => ({
  id: kind,
  kind,
  label,
  name,
  retired: false,
}));

export function retire(...ids: string[]): Stage[] {
  return stages.map((stage) => (ids.includes(stage.id) ? { ...stage, retired: true } : stage));
}

/** `move("return", "choice", "trial", "2026-11-04")`; at noon UTC. */
export function move(
  kind: StageMove["kind"],
  from: string | null,
  to: string | null,
  on = "2026-11-02",
  undone = false,
): StageMove {
  return { id: `${kind} ${from} ${to} ${on}`, kind, fromStageId: from, toStageId: to, at: `${on}T12:00:00Z`, undone };
}
