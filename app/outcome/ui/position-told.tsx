// What the other company is told of these answers: the same data for both, from the one read.
import type { ReactElement } from "react";

import type { ToldAnswers } from "#app/outcome/where-we-stand.ts";

export function isNothingTold({ counts, named }: ToldAnswers): boolean {
  return counts === null && named.length === 0;
}

export function PositionTold({ told }: { told: ToldAnswers }): ReactElement {
  const { counts, named } = told;
  return (
    <div className="grid grid-cols-1 gap-4">
      {counts && (
        <ul className="grid gap-1">
          {counts.map(({ answer, label, count }) => (
            <li key={answer}>
              <span className="tabular font-medium">{count}</span> {label}
            </li>
          ))}
        </ul>
      )}
      {named.length > 0 && (
        <ul className="grid gap-1">
          {named.map(({ called, said }) => (
            <li key={called} dir="auto">
              <span className="font-medium">{called}:</span> {said}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
