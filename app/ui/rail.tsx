// The signature: a row of stops on one line. All geometry is SVG attributes in per cent of the width, so the server draws it
// once for every screen, it needs no inline style, and print keeps it. One line layer lies under all stops.
import type { ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { Link } from "./link.tsx";
import { RailArcs } from "./rail-arcs.tsx";
import { placeOf, walkedRuns } from "./rail-shape.ts";
import type { Arc, Stop, StopState } from "./rail-shape.ts";

export type RailProps = {
  /** Two to nine. */
  stops: readonly Stop[];
  arcs?: readonly Arc[];
  /** What the row is, for a screen reader: "Where Acme is". */
  label: string;
  /** `large` names every stop from 640 px on and only the current one below; `phone` is that at every width. */
  size?: "large" | "phone";
};

const stateWords: Record<StopState, string> = {
  done: "done",
  current: "here now",
  "to-come": "to come",
  skipped: "left out",
};

export function Rail({ stops, arcs = [], label, size = "large" }: RailProps): ReactElement {
  const named = size === "large";
  return (
    // The first and the last mark, not their 40 px boxes, stand at the edges of the text above.
    <div className="-mx-2">
      <div className="relative">
        <Line stops={stops} />
        <ol aria-label={label} className="relative flex justify-between">
          {stops.map((stop, index) => (
            <li key={index} aria-current={stop.state === "current" ? "step" : undefined} className="w-10 min-w-0">
              <StopLink stop={stop}>
                <StopMark state={stop.state} number={index + 1} />
                <StopText stop={stop} named={named} end={endOf(index, stops.length)} />
              </StopLink>
            </li>
          ))}
        </ol>
      </div>
      {arcs.length > 0 && <RailArcs arcs={arcs} count={stops.length} named={named} />}
    </div>
  );
}

function Line({ stops }: { stops: readonly Stop[] }): ReactElement {
  const count = stops.length;
  const current = stops.findIndex((stop) => stop.state === "current");
  return (
    // From the middle of the first box to the middle of the last.
    <div className="absolute inset-x-5 top-0">
      <svg width="100%" height="40" className="block overflow-visible" aria-hidden="true">
        {current !== -1 && <circle cx={placeOf(current, count)} cy="20" r="20" className="rail-move fill-brand-soft" />}
        <line
          x1="0"
          x2="100%"
          y1="20"
          y2="20"
          className="stroke-line-strong"
          strokeWidth="2"
          strokeDasharray="0.1 7"
          strokeLinecap="round"
        />
        {walkedRuns(stops).map((run) => (
          <rect
            key={run.from}
            x={placeOf(run.from, count)}
            width={placeOf(run.to - run.from, count)}
            y="18.5"
            height="3"
            className="rail-move fill-brand"
          />
        ))}
      </svg>
    </div>
  );
}

function StopMark({ state, number }: { state: StopState; number: number }): ReactElement {
  return (
    <svg width="40" height="40" viewBox="-20 -20 40 40" className="block shrink-0 overflow-visible" aria-hidden="true">
      {state === "done" && (
        <>
          <circle r="12" className="fill-brand" />
          <path
            d="M-5 0.5 L-1.5 4 L5 -3.5"
            className="stroke-on-brand"
            fill="none"
            strokeWidth="2.25"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </>
      )}
      {state === "current" && (
        <>
          <circle r="16" className="fill-surface stroke-brand" strokeWidth="3" />
          <circle r="8.5" className="fill-brand" />
        </>
      )}
      {(state === "to-come" || state === "skipped") && (
        <circle
          r="12"
          className="fill-surface stroke-line-strong"
          strokeWidth="1.5"
          strokeDasharray={state === "skipped" ? "3 3" : undefined}
        />
      )}
      {state === "to-come" && (
        <text textAnchor="middle" dy="0.36em" fontSize="12" fontWeight="500" className="fill-ink-2">
          {number}
        </text>
      )}
      {state === "skipped" && <path d="M-4.5 0H4.5" className="stroke-ink-3" strokeWidth="2" strokeLinecap="round" />}
    </svg>
  );
}

function StopText({ stop, named, end }: { stop: Stop; named: boolean; end: End }): ReactElement {
  const isCurrent = stop.state === "current";
  return (
    <>
      <span
        aria-hidden="true"
        className={cx(
          "mt-1 w-max text-xs",
          hangs[end],
          isCurrent ? "text-ink font-semibold" : "text-ink-2",
          // On a phone only the current label shows; it may leave its narrow box towards the middle of the page.
          isCurrent ? "block whitespace-nowrap" : "hidden",
          named && "sm:block sm:max-w-16 sm:whitespace-normal md:max-w-24 md:text-sm",
        )}
      >
        {stop.label}
        {stop.note && (
          <span className={cx("text-ink-3 font-normal", named ? "hidden sm:block" : "hidden")}>{stop.note}</span>
        )}
      </span>
      <span className="sr-only">
        {stop.name}, {stateWords[stop.state]}
        {stop.note ? `, ${stop.note}` : ""}
      </span>
    </>
  );
}

type End = "first" | "between" | "last";

function endOf(index: number, count: number): End {
  if (index === 0) return "first";
  return index === count - 1 ? "last" : "between";
}

/** Where a label hangs from its mark's box: under the middle, but never out of the page at its ends. */
const hangs: Record<End, string> = {
  first: "ms-2",
  between: "relative start-1/2 -translate-x-1/2 text-center rtl:translate-x-1/2",
  last: "relative start-full -translate-x-full -ms-2 text-end rtl:translate-x-full",
};

function StopLink({ stop, children }: { stop: Stop; children: ReactNode }): ReactElement {
  const place = "relative block";
  if (!stop.href) return <div className={place}>{children}</div>;
  return (
    <Link
      to={stop.href}
      title={stop.name}
      preventScrollReset
      className={cx(place, "rounded-control hover:[&_span]:text-brand no-underline hover:[&_span]:underline")}
    >
      {children}
    </Link>
  );
}
