// How a list stands while a move is still under way: what was asked for, until the server's own order is here.
import type { ListRow } from "./step-page.ts";

type Row = Pick<ListRow, "id" | "tick">;

/** `to` as the form has it: "up", "down", "first", or the id of the row it is put after. What does not stand here is left. */
export function withMove<One extends Row>(
  rows: readonly One[],
  { id, to }: { id: string; to: string },
): readonly One[] {
  const moved = rows.find((row) => row.id === id);
  if (!moved) return rows;
  const rest = rows.filter((row) => row !== moved);
  const at = placeIn(rows, moved, to);
  return at < 0 ? rows : [...rest.slice(0, at), moved, ...rest.slice(at)];
}

function placeIn(rows: readonly Row[], moved: Row, to: string): number {
  const here = rows.indexOf(moved);
  if (to === "first") return 0;
  if (to !== "up" && to !== "down") {
    const after = rows.filter((row) => row !== moved).findIndex((row) => row.id === to);
    return after < 0 ? -1 : after + 1;
  }
  const next = here + (to === "up" ? -1 : 1);
  const other = rows[next];
  // What is over stands below what is open, each in an order of its own.
  return other && isOver(other) === isOver(moved) ? next : -1;
}

function isOver({ tick }: Row): boolean {
  return tick === "done" || tick === "closed";
}
