// The rail of a list row: the filled circle is one company, the diamond the other, the hatched stretch between them is how
// far they are apart. In step they sit together.
import type { ReactElement } from "react";
import { useId } from "react";

import { placeOf } from "./rail-shape.ts";

export type MiniRailProps = {
  count: number;
  /** Index of the circle; none before the first word. */
  at?: number | undefined;
  /** Index of the diamond. */
  otherAt?: number | undefined;
  /** Indexes that were left out. */
  skipped?: readonly number[];
  /** The whole picture as one sentence: "Acme is in Trial, we are in Choice: one ahead". */
  label: string;
};

export function MiniRail({ count, at, otherAt, skipped = [], label }: MiniRailProps): ReactElement {
  const hatch = `hatch${useId().replaceAll(":", "")}`;
  const inStep = at !== undefined && at === otherAt;
  const apart = at !== undefined && otherAt !== undefined && !inStep;
  const start = apart ? Math.min(at, otherAt) : 0;
  return (
    <div className="min-w-40 px-2.5">
      <svg width="100%" height="24" role="img" aria-label={label} className="block overflow-visible">
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" className="fill-seller-soft" />
            <line x1="0" x2="0" y1="0" y2="6" className="stroke-seller" strokeWidth="2.5" />
          </pattern>
        </defs>
        <g transform="translate(0 12)">
          <line
            x1="0"
            x2="100%"
            y1="0"
            y2="0"
            className="stroke-line-strong"
            strokeWidth="1.5"
            strokeDasharray="0.1 5"
            strokeLinecap="round"
          />
          {at !== undefined && at > 0 && (
            <rect x="0" y="-1" height="2" width={placeOf(at, count)} className="rail-move fill-brand" />
          )}
          {apart && (
            <rect
              x={placeOf(start, count)}
              width={placeOf(Math.abs(at - otherAt), count)}
              y="-4"
              height="8"
              fill={`url(#${hatch})`}
              className="rail-move"
            />
          )}
          {Array.from({ length: count }, (_, index) => (
            <Dot
              key={index}
              x={placeOf(index, count)}
              walked={at !== undefined && index < at}
              skipped={skipped.includes(index)}
              covered={index === at || index === otherAt || (apart && index > start && index < Math.max(at, otherAt))}
            />
          ))}
          {otherAt !== undefined && !inStep && <Diamond x={placeOf(otherAt, count)} />}
          {at !== undefined && (
            <circle
              cx={placeOf(at, count)}
              cy="0"
              r={inStep ? 11 : 8}
              className="rail-move fill-brand stroke-surface"
              strokeWidth="2"
            />
          )}
          {inStep && <Diamond x={placeOf(at, count)} inside />}
        </g>
      </svg>
    </div>
  );
}

function Dot({
  x,
  walked,
  skipped,
  covered,
}: {
  x: string;
  walked: boolean;
  skipped: boolean;
  covered: boolean;
}): ReactElement | null {
  if (covered) return null;
  if (skipped) {
    return (
      <svg x={x} overflow="visible">
        <rect x="-5" y="-4" width="10" height="8" className="fill-surface" />
        <path d="M-3.5 0H3.5" className="stroke-ink-3" strokeWidth="2" strokeLinecap="round" />
      </svg>
    );
  }
  return (
    <circle
      cx={x}
      cy="0"
      r="4"
      className={walked ? "fill-brand stroke-surface" : "fill-surface stroke-line-strong"}
      strokeWidth="1.5"
    />
  );
}

function Diamond({ x, inside = false }: { x: string; inside?: boolean }): ReactElement {
  const reach = inside ? 6.5 : 9.5;
  return (
    <svg x={x} overflow="visible">
      <path
        d={`M0 ${-reach} ${reach} 0 0 ${reach} ${-reach} 0Z`}
        className="fill-seller stroke-surface"
        strokeWidth={inside ? 1.5 : 2}
        strokeLinejoin="round"
      />
    </svg>
  );
}
