// The picture of the moves over time: one row for each stage, a bar for each stay, as wide as it was long. All in per cent
// of the width, so that it is drawn once for every screen. The list beside it says the same in words.
import type { Visit } from "./history.ts";

export type Stay = { row: number; start: number; width: number; isNow: boolean };
export type Turn = { at: number; fromRow: number; toRow: number; isBack: boolean };
export type MovePicture = { stays: Stay[]; turns: Turn[] };

/** A stay shorter than this share of the whole would not be seen. */
const leastShare = 0.04;

/** `rows` are the ids of the stages from top to bottom; a stay in a stage that is none of them is left out. */
export function pictureOf(visits: readonly Visit[], rows: readonly string[]): MovePicture {
  const all = visits.reduce((sum, { days }) => sum + days, 0);
  const shares = visits.map(({ days }) => Math.max(all > 0 ? days / all : 0, leastShare));
  const total = shares.reduce((sum, share) => sum + share, 0);
  const stays: Stay[] = [];
  const turns: Turn[] = [];
  let at = 0;
  let last: Stay | null = null;
  for (const [index, { stageId, leftOn }] of visits.entries()) {
    const width = ((shares[index] ?? 0) / total) * 100;
    const row = rows.indexOf(stageId);
    const start = at;
    at += width;
    if (row < 0) continue;
    const stay = { row, start, width, isNow: leftOn === null };
    if (last) turns.push({ at: start, fromRow: last.row, toRow: row, isBack: row < last.row });
    stays.push(stay);
    last = stay;
  }
  return { stays, turns };
}
