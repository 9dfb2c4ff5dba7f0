// Rows put elsewhere, by key, menu or hand: "put this after that" within a stage, or to the end of another stage.
import type { RefObject } from "react";
import { useCallback } from "react";

import type { ListRow, ListStage } from "#app/step/step-page.ts";
import { stepPath } from "#app/step/step-path.ts";

import type { DropPlace } from "./drag-rows.ts";
import type { RowActs } from "./use-row-acts.ts";

export type RowMoves = {
  /** `to` as the form of the order has it. */
  move: (row: ListRow, to: string) => void;
  /** The row a line of the page shows. */
  rowOf: (line: HTMLElement) => ListRow | undefined;
  onDrop: (line: HTMLElement, place: DropPlace) => void;
};

type Options = {
  planId: string;
  stages: readonly ListStage[];
  acts: Pick<RowActs, "send" | "inOrder">;
  list: RefObject<HTMLElement>;
};

export function useRowMoves({ planId, stages, acts: { send, inOrder }, list }: Options): RowMoves {
  const move = useCallback(
    (row: ListRow, to: string): void => send(stepPath(planId, row.id, "order"), { to }),
    [send, planId],
  );

  // Lines carry no id; they stand in the page in the order of the list, those of folded stages too.
  function rowOf(line: HTMLElement): ListRow | undefined {
    const place = [...(list.current?.querySelectorAll("[data-step]") ?? [])].indexOf(line);
    return stages.flatMap(({ rows }) => inOrder(rows))[place];
  }

  function onDrop(line: HTMLElement, { element, edge, stageId }: DropPlace): void {
    const row = rowOf(line);
    const stage = stages.find(({ rows }) => rows.some(({ id }) => id === row?.id));
    if (!row || !stage) return;
    if (stage.id !== stageId) {
      send(stepPath(planId, row.id), { stageId, "was.stageId": stage.id });
      return;
    }
    const rest = inOrder(stage.rows).filter(({ id }) => id !== row.id);
    const at = rest.findIndex(({ id }) => id === rowOf(element)?.id);
    const before = at < 0 ? rest.at(-1) : rest[edge === "after" ? at : at - 1];
    move(row, before?.id ?? "first");
  }

  return { move, rowOf, onDrop };
}
