// The chains as a picture: who passed what to whom, and where it stands. The list below says all of it and more, so the picture
// is for the eye alone.
import type { ReactElement } from "react";

import {
  boxHeight,
  type ChainBox,
  type ChainDrawing,
  drawChains,
  narrowChains,
  wideChains,
} from "#app/forwarding/chain-drawing.ts";
import type { ChainLine, ChainState } from "#app/forwarding/chain-line.ts";
import { cx } from "#app/ui/cx.ts";

export function ChainPicture({ chains }: { chains: readonly ChainLine[] }): ReactElement {
  return (
    <div aria-hidden="true">
      <Sheet drawing={drawChains(chains, narrowChains)} className="mx-auto max-w-sm md:hidden" />
      <Sheet drawing={drawChains(chains, wideChains)} className="hidden md:block" />
    </div>
  );
}

function Sheet({ drawing, className }: { drawing: ChainDrawing; className: string }): ReactElement {
  const { width, height, boxes, lines } = drawing;
  return (
    <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} className={cx("w-full", className)}>
      {lines.map(({ id, path }) => (
        <path key={id} d={path} fill="none" strokeWidth="1.5" className="stroke-line-strong" />
      ))}
      {boxes.map((box) => (
        <Box key={box.id} box={box} />
      ))}
    </svg>
  );
}

const looks: Record<ChainState | "start", { box: string; words: string }> = {
  start: { box: "fill-sunken stroke-line", words: "fill-ink" },
  answered: { box: "fill-brand-soft stroke-brand", words: "fill-ink" },
  "passed-on": { box: "fill-brand-soft stroke-brand", words: "fill-ink" },
  asked: { box: "fill-surface stroke-brand", words: "fill-ink" },
  waits: { box: "fill-surface stroke-line-strong", words: "fill-ink" },
  ended: { box: "fill-surface stroke-line-strong", words: "fill-ink-3" },
};

function Box({ box: { x, y, width, height, state, words } }: { box: ChainBox }): ReactElement {
  const look = looks[state];
  const top = (boxHeight - (words.length * 18 + 2)) / 2 + 14;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect
        {...{ width, height }}
        rx="10"
        strokeWidth="1.5"
        strokeDasharray={state === "ended" ? "4 4" : undefined}
        className={look.box}
      />
      {words.map((text, index) => (
        <text
          key={index}
          x="14"
          y={top + index * 18}
          fontSize={index === 0 ? "14" : "12.5"}
          fontWeight={index === 0 ? "600" : undefined}
          className={index === 1 ? "fill-ink-2" : look.words}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
