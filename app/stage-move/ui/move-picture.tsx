import type { ReactElement } from "react";

import type { MovePicture as Picture } from "../picture.ts";

const ROW = 32;

/** The way through the stages over time, for the eye only: the list below says the same in words. */
export function MovePicture({
  picture: { stays, turns },
  rows,
}: {
  picture: Picture;
  rows: readonly { id: string; label: string }[];
}): ReactElement {
  const height = rows.length * ROW;
  const middle = (row: number): number => row * ROW + ROW / 2;
  return (
    <div aria-hidden="true" className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4">
      <ul className="text-ink-2 text-sm">
        {rows.map(({ id, label }) => (
          <li key={id} className="flex h-8 items-center">
            {label}
          </li>
        ))}
      </ul>
      <svg width="100%" height={height} className="overflow-visible">
        {rows.map(({ id }, row) => (
          <line key={id} x1="0" x2="100%" y1={middle(row)} y2={middle(row)} className="stroke-line" strokeWidth="1" />
        ))}
        {turns.map(({ at, fromRow, toRow, isBack }) => (
          <line
            key={at}
            x1={`${at}%`}
            x2={`${at}%`}
            y1={middle(fromRow)}
            y2={middle(toRow)}
            className={isBack ? "stroke-line-strong" : "stroke-brand"}
            strokeWidth="2"
            strokeDasharray={isBack ? "4 4" : undefined}
          />
        ))}
        {stays.map(({ row, start, width, isNow }) => (
          <rect
            key={start}
            x={`${start}%`}
            width={`${width}%`}
            y={middle(row) - (isNow ? 7 : 5)}
            height={isNow ? 14 : 10}
            rx={isNow ? 7 : 5}
            className="fill-brand stroke-surface"
            strokeWidth="2"
          />
        ))}
      </svg>
    </div>
  );
}
