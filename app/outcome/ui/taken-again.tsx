// What a measure was found to be since, by the checks of value of the company's project.
import type { ReactElement } from "react";

import type { TakenAgain } from "#app/outcome/figure-row.ts";
import { Chip } from "#app/ui/chip.tsx";

/** Each number in its turn, and no verdict: the project says how they compare. */
export function TakenAgainList({ name, taken }: { name: string; taken: readonly TakenAgain[] }): ReactElement {
  return (
    <ul className="grid grid-cols-1 gap-1" aria-label={`Measured since: ${name}`}>
      {taken.map(({ id, number, on, chip, reach }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span>
            <span className="tabular font-semibold">{number}</span> <span className="text-ink-2">measured on {on}</span>
          </span>
          {chip && <Chip reach={reach}>{chip}</Chip>}
        </li>
      ))}
    </ul>
  );
}
