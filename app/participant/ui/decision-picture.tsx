// The decision map as a picture: circles in four rows, a line from each to whom they report to. All of it is in the list below
// the picture too, so for whoever does not see it one sentence stands for it.
import type { ReactElement } from "react";

import { buyingRoleWords } from "#app/participant/buying-role.ts";
import {
  type Drawing,
  drawMap,
  narrowSheet,
  type Placed,
  radius,
  wideSheet,
} from "#app/participant/decision-map-layout.ts";
import { type DecisionMap, mapSummary } from "#app/participant/decision-map.ts";
import { cx } from "#app/ui/cx.ts";

export function DecisionPicture({ map, companyName }: { map: DecisionMap; companyName: string }): ReactElement {
  const says = mapSummary(map);
  const people = map.rows.flatMap((row) => row.people);
  return (
    <figure className="grid gap-3">
      <Sheet drawing={drawMap(map, narrowSheet)} aside={0} says={says} className="mx-auto max-w-sm md:hidden" />
      <Sheet drawing={drawMap(map, wideSheet)} aside={wideSheet.aside} says={says} className="hidden md:block" />
      <figcaption className="text-ink-2 flex flex-wrap gap-x-5 gap-y-1 text-sm" aria-hidden="true">
        {people.some(({ ring }) => ring === "half") && <Legend ring="half">only {companyName} knows them</Legend>}
        {people.some(({ ring }) => ring === "dashed") && <Legend ring="dashed">not named yet</Legend>}
        {map.lines.length > 0 && <span>An arrow leads to whom somebody reports to.</span>}
      </figcaption>
    </figure>
  );
}

function Sheet({
  drawing: { width, height, bands, people, lines },
  aside,
  says,
  className,
}: {
  drawing: Drawing;
  aside: number;
  says: string;
  className: string;
}): ReactElement {
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={says} className={cx("w-full", className)}>
      {bands.map(({ part, y, isEmpty }, index) => (
        <g key={part ?? "none"}>
          {index > 0 && <path d={`M0 ${y}H${width}`} className="stroke-line" strokeWidth="1" />}
          <text x="0" y={y + (aside > 0 ? 45 : 22)} fontSize="14" className="fill-ink-2 font-medium">
            {part ? buyingRoleWords[part] : "Not said yet"}
          </text>
          {isEmpty && (
            <text x={aside} y={y + (aside > 0 ? 45 : 44)} fontSize="14" className="fill-ink-3">
              Nobody so far
            </text>
          )}
        </g>
      ))}
      {lines.map(({ from, path, tip }) => (
        <g
          key={from}
          fill="none"
          strokeWidth="1.5"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-ink-3"
        >
          <path d={path} />
          <path d={tip} />
        </g>
      ))}
      {people.map((person) => (
        <One key={person.id} person={person} />
      ))}
    </svg>
  );
}

function One({ person: { x, y, ring, initials, label } }: { person: Placed }): ReactElement {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r={radius} className={ring === "dashed" ? "fill-surface" : "fill-brand-soft"} />
      <Ring ring={ring} r={radius} />
      <text
        dy="0.36em"
        textAnchor="middle"
        fontSize="14"
        fontWeight="600"
        className={initials ? "fill-brand" : "fill-ink-3"}
      >
        {initials ?? "?"}
      </text>
      <text
        y={radius + 18}
        textAnchor="middle"
        fontSize="13"
        className="fill-ink stroke-surface [paint-order:stroke]"
        strokeWidth="4"
        strokeLinejoin="round"
      >
        {label}
      </text>
    </g>
  );
}

/** Dashed: not named yet. Half of it: known by name to some alone. */
function Ring({ ring, r }: { ring: Placed["ring"]; r: number }): ReactElement {
  const dashes = { strokeDasharray: "4 4", strokeWidth: 1.5, fill: "none" };
  if (ring === "dashed") return <circle r={r} {...dashes} className="stroke-line-strong" />;
  if (ring === "named") return <circle r={r} fill="none" strokeWidth="1.5" className="stroke-brand" />;
  return (
    <>
      <circle r={r} {...dashes} className="stroke-line-strong" />
      <path d={`M0 ${-r}A${r} ${r} 0 0 0 0 ${r}`} fill="none" strokeWidth="2.5" className="stroke-brand" />
    </>
  );
}

function Legend({ ring, children }: { ring: Placed["ring"]; children: React.ReactNode }): ReactElement {
  return (
    <span className="inline-flex items-center gap-1.5">
      <svg viewBox="-10 -10 20 20" className="size-5 shrink-0">
        <Ring ring={ring} r={8} />
      </svg>
      <span>{children}</span>
    </span>
  );
}
