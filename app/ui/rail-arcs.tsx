// Moves back, drawn under the rail: one thin arc each, with its date and reason in words.
import { CornerUpLeft } from "lucide-react";
import type { ReactElement } from "react";

import { cx } from "./cx.ts";
import { arcRows, placeOf } from "./rail-shape.ts";
import type { Arc } from "./rail-shape.ts";

const ROW = 18;

/** The words begin under the stop the arc leads to, while there is room to their end side. */
const starts = ["", "sm:col-start-2", "sm:col-start-3", "sm:col-start-4", "sm:col-start-5"];
const grids = [
  "",
  "",
  "",
  "sm:grid-cols-2",
  "sm:grid-cols-3",
  "sm:grid-cols-4",
  "sm:grid-cols-5",
  "sm:grid-cols-6",
  "sm:grid-cols-7",
  "sm:grid-cols-8",
];

export function RailArcs({
  arcs,
  count,
  named,
}: {
  arcs: readonly Arc[];
  count: number;
  named: boolean;
}): ReactElement {
  const rows = arcRows(arcs);
  return (
    <div className="mt-1">
      <div className="px-5">
        <svg
          width="100%"
          height={(Math.max(...rows) + 1) * ROW + 4}
          className="block overflow-visible"
          aria-hidden="true"
        >
          <g fill="none" className="stroke-line-strong" strokeWidth="2">
            {arcs.map((arc, index) => (
              <ArcLine key={index} arc={arc} count={count} depth={((rows[index] ?? 0) + 1) * ROW} />
            ))}
          </g>
        </svg>
      </div>
      <ul className={cx("me-2 mt-1 grid gap-y-1", named && "sm:me-10", named && grids[count])}>
        {arcs.map((arc, index) => (
          <li
            key={index}
            className={cx(
              "text-ink-2 col-end-[-1] flex items-start gap-1.5 ps-2 text-sm",
              (named && starts[arc.to]) || "col-start-1",
            )}
          >
            <CornerUpLeft className="text-ink-3 mt-0.5 size-4 shrink-0" aria-hidden="true" />
            <span className="max-w-read">{arc.label}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function ArcLine({ arc, count, depth }: { arc: Arc; count: number; depth: number }): ReactElement {
  const from = placeOf(arc.from, count);
  const to = placeOf(arc.to, count);
  const middle = placeOf((arc.from + arc.to) / 2, count);
  return (
    <>
      {/* Leaves 5 px after the middle, so that another arc may arrive there. */}
      <svg x={from} overflow="visible">
        <path d={`M5 2V${depth - 8}Q5 ${depth} -3 ${depth}`} />
      </svg>
      <svg x={to} overflow="visible">
        <path d={`M0 3V${depth - 8}Q0 ${depth} 8 ${depth}`} />
        <path d="M-4.5 7 0 2.5 4.5 7" strokeLinejoin="round" strokeLinecap="round" />
      </svg>
      {/* Per cent and pixels cannot be added in an attribute: the floor is two halves, each moved off its corner. */}
      <line x1={to} x2={middle} y1={depth} y2={depth} transform="translate(8 0)" />
      <line x1={middle} x2={from} y1={depth} y2={depth} transform="translate(-3 0)" />
    </>
  );
}
