// How far apart the two are, in words, with what the buyer said about it and, where somebody asks, what it may cost (AL3).
import type { ReactElement } from "react";

import type { SellerPanel } from "#app/alignment/seller-panel.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { MiniRail } from "#app/ui/mini-rail.tsx";

export function GapWords({ panel }: { panel: SellerPanel }): ReactElement {
  const { line, odds, ownRates, inStep, askedFor } = panel;
  const { rail } = line;
  return (
    <div className="grid gap-2">
      {rail && (
        <MiniRail
          count={rail.count}
          at={rail.at}
          otherAt={rail.otherAt ?? undefined}
          skipped={rail.skipped}
          label={rail.label}
        />
      )}
      <p className="font-medium">{rail ? rail.label : line.notSaid}</p>
      {inStep && (
        <p className="text-ink-2 text-sm">
          {inStep.sentence} {inStep.byName}, {inStep.on}
        </p>
      )}
      {askedFor && <p className="text-ink-2 text-sm">{askedFor}</p>}
      {odds && (
        // The line to unfold has room of its own below it, on top of the card's.
        <div className="-mb-3">
          <Disclosure summary="Why being out of step matters">
            <p>{odds}</p>
            {ownRates && <p>{ownRates}</p>}
          </Disclosure>
        </div>
      )}
    </div>
  );
}
