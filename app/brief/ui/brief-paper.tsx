// The summary as one page: what somebody holds in their hand or reads on a phone. It says for whom it is, of which day, and
// where the plan stands; the sections follow in the order of the cut.
import type { ReactElement, ReactNode } from "react";

import type { BriefPage, ShownSection } from "#app/brief/brief.ts";
import { briefTitle, isPoints } from "#app/brief/cut.ts";
import { cx } from "#app/ui/cx.ts";
import { MiniRail } from "#app/ui/mini-rail.tsx";

export function BriefHead({ page, level }: { page: BriefPage; level: 1 | 2 }): ReactElement {
  const { cut, companyName, workspaceName, on, rail } = page;
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <header className="border-ink grid grid-cols-1 items-end gap-x-8 gap-y-4 border-b-2 pb-4 sm:grid-cols-[1fr_16rem] print:grid-cols-[1fr_14rem] print:pb-2">
      <div>
        <p className="text-ink-2 text-sm">
          {companyName} × {workspaceName}, {on}
        </p>
        <Heading className="mt-1 text-2xl font-semibold tracking-tight">{briefTitle(cut)}</Heading>
      </div>
      {rail && (
        <div>
          <MiniRail
            count={rail.stops.length}
            at={indexOf(rail.stops, "current")}
            skipped={rail.stops.flatMap(({ state }, index) => (state === "skipped" ? [index] : []))}
            label={rail.label}
          />
          <p className="text-ink-2 mt-1 text-center text-sm" aria-hidden="true">
            {rail.label}
          </p>
        </div>
      )}
    </header>
  );
}

/** One section: its name beside its words where there is room. `children` stand in place of the words. */
export function BriefPart({
  part,
  level = 2,
  isOnScreenAlone = false,
  children,
}: {
  part: ShownSection;
  level?: 2 | 3;
  isOnScreenAlone?: boolean;
  children?: ReactNode;
}): ReactElement {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={part.section}
      aria-labelledby={`${part.section}-title`}
      className={cx(
        "border-line grid grid-cols-1 gap-x-8 gap-y-1 border-b py-4 last:border-b-0 md:grid-cols-[11rem_minmax(0,1fr)] print:grid-cols-[9.5rem_minmax(0,1fr)] print:py-2",
        isOnScreenAlone && "no-print",
      )}
    >
      <Heading id={`${part.section}-title`} className="font-semibold text-pretty">
        {part.title}
      </Heading>
      <div className="grid min-w-0 grid-cols-1 gap-3 print:gap-2">
        <BriefLines lines={part.lines} isList={isPoints(part.section)} />
        {children}
      </div>
    </section>
  );
}

/** Sentences, or points of a list. */
function BriefLines({ lines, isList }: { lines: readonly string[]; isList: boolean }): ReactElement | null {
  if (lines.length === 0) return null;
  if (lines.length === 1 || !isList)
    return (
      <div className="grid gap-1">
        {lines.map((line, index) => (
          <p key={index} className="max-w-read text-pretty" dir="auto">
            {line}
          </p>
        ))}
      </div>
    );
  return (
    <ul className="max-w-read marker:text-ink-3 grid list-disc gap-1 ps-5 print:gap-0.5">
      {lines.map((line, index) => (
        <li key={index} className="text-pretty" dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}

function indexOf(stops: readonly { state: string }[], state: string): number | undefined {
  const at = stops.findIndex((stop) => stop.state === state);
  return at === -1 ? undefined : at;
}
