// The rail is the path as a picture: what was done, where the buyer is, what was passed over, and the ways back. It is
// made from the moves alone, so every page, list and print shows the same one.
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { pathOf } from "#app/plan/place.ts";
import type { Stage } from "#app/plan/stage.ts";
import { arcsOf } from "./history.ts";
import { currentStageId, standingMoves } from "./stage-move.ts";
import type { StageMove } from "./stage-move.ts";

export type RailState = "done" | "current" | "to-come" | "skipped";
export type RailStop = { stageId: string; label: string; name: string; state: RailState };

export type RailPicture = {
  stops: RailStop[];
  /** Ways back between stops, by their index: "Back from Choice on Wed 4 Nov: “finance wants a pilot”". */
  arcs: { from: number; to: number; label: string }[];
  /** Index of the current stop; null before the first word. */
  at: number | null;
};

/** A move with its reason as it may be shown; `isOwnWords` puts it in quotation marks. */
type ToldMove = StageMove & { reason: string | null; isOwnWords: boolean };

export function railOf(
  plan: { stages: readonly Stage[]; moves: readonly ToldMove[] },
  reader: { zone: string; today: IsoDate },
): RailPicture {
  const current = currentStageId(plan.moves);
  const path = pathOf(plan.stages, current);
  const states = stageStates(path, plan.moves);
  const at = path.findIndex(({ id }) => id === current);
  return {
    stops: path.map(({ id, label, name }, index) => ({ stageId: id, label, name, state: states[index] ?? "to-come" })),
    arcs: arcsOf({ ...plan, zone: reader.zone }).map(({ moveId, fromPlace, toPlace, on }) => ({
      from: fromPlace - 1,
      to: toPlace - 1,
      label: wayBackWords({
        from: path[fromPlace - 1]?.label ?? "",
        on: formatDate(on, reader),
        move: plan.moves.find(({ id }) => id === moveId),
      }),
    })),
    at: at < 0 ? null : at,
  };
}

/**
 * Before the current stage everything is done, but for what a jump passed over and nobody visited since. What lay
 * before the very first word was done before the plan began.
 */
export function stageStates(path: readonly Stage[], moves: readonly StageMove[]): RailState[] {
  const current = currentStageId(moves);
  const at = path.findIndex(({ id }) => id === current);
  const standing = standingMoves(moves);
  const visited = new Set(standing.map(({ toStageId }) => toStageId));
  const place = (stageId: string | null): number => path.findIndex(({ id }) => id === stageId);
  const passed = (index: number): boolean =>
    standing.some(
      ({ kind, fromStageId, toStageId }) => kind === "jump" && place(fromStageId) < index && index < place(toStageId),
    );
  return path.map(({ id }, index) => {
    if (index === at) return "current";
    if (index > at) return "to-come";
    return !visited.has(id) && passed(index) ? "skipped" : "done";
  });
}

/** "Back from Choice on Wed 4 Nov: “finance wants a pilot”", or without a reason where none was given. */
function wayBackWords({ from, on, move }: { from: string; on: string; move: ToldMove | undefined }): string {
  const where = `Back from ${from} on ${on}`;
  if (!move?.reason) return where;
  return move.isOwnWords
    ? `${where}: “${move.reason}”`
    : `${where}: ${move.reason.charAt(0).toLowerCase()}${move.reason.slice(1)}`;
}
