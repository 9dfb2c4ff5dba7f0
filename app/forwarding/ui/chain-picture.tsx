// The chains as a picture: a column for each time it was passed on. The list beside it says the same in words.
import type { ReactElement } from "react";

type Node = {
  id: string;
  parentId: string | null;
  depth: number;
  by: string;
  to: string;
  revokedWords: string | null;
  answer: unknown;
};

const column = 168;
const row = 44;

/** Null where nothing was passed on twice: a picture of single lines says nothing. */
export function ChainPicture({ lines }: { lines: readonly Node[] }): ReactElement | null {
  const chains = lines.filter(({ id, depth }) => depth > 0 || lines.some(({ parentId }) => parentId === id));
  if (chains.length === 0) return null;
  const at = new Map(chains.map((one, index) => [one.id, { x: (one.depth + 1) * column, y: index * row + row / 2 }]));
  const width = (Math.max(...chains.map(({ depth }) => depth)) + 2) * column;
  const height = chains.length * row;
  return (
    <div className="no-print overflow-x-auto max-sm:hidden" aria-hidden="true">
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} className="max-w-full text-sm">
        {chains.map((one) => {
          const to = at.get(one.id) ?? { x: 0, y: 0 };
          const from = (one.parentId && at.get(one.parentId)) || { x: 0, y: to.y };
          const isStart = one.depth === 0;
          return (
            <g key={one.id} className={one.revokedWords ? "text-ink-3" : "text-ink"}>
              <path
                d={`M ${from.x + (isStart ? textWidth(one.by) + 20 : 8)} ${from.y} V ${to.y} H ${to.x - 10}`}
                fill="none"
                className="stroke-line-strong"
                strokeWidth="1.5"
                strokeDasharray={one.revokedWords ? "4 4" : undefined}
              />
              {isStart && (
                <text x={8} y={to.y + 5} fill="currentColor">
                  {short(one.by)}
                </text>
              )}
              <circle
                cx={to.x}
                cy={to.y}
                r="6"
                className={one.answer ? "fill-brand" : "stroke-brand fill-surface"}
                strokeWidth="2"
              />
              <text x={to.x + 14} y={to.y + 5} fill="currentColor">
                {short(one.to)}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

function short(name: string): string {
  const letters = Array.from(name);
  return letters.length > 17 ? `${letters.slice(0, 16).join("")}…` : name;
}

function textWidth(name: string): number {
  return Math.min(Array.from(name).length, 17) * 7.5;
}
