// One mark: its sign on its colour, and its words. Never the colour alone.
import type { ReactElement } from "react";

import { type Mark, marks, markSigns, markWords } from "#app/outcome/position.ts";
import { cx } from "#app/ui/cx.ts";

const looks: Record<Mark, string> = {
  "for-strongly": "bg-stand-for-strongly text-on-stand-for-strongly",
  for: "bg-stand-for text-on-stand-for",
  unsure: "bg-stand-unsure text-on-stand-unsure",
  wary: "bg-stand-wary text-on-stand-wary",
  against: "bg-stand-against text-on-stand-against",
  "not-mine": "text-ink-3",
};

const chosenLooks: Record<Mark, string> = {
  "for-strongly": "has-checked:bg-stand-for-strongly has-checked:text-on-stand-for-strongly",
  for: "has-checked:bg-stand-for has-checked:text-on-stand-for",
  unsure: "has-checked:bg-stand-unsure has-checked:text-on-stand-unsure",
  wary: "has-checked:bg-stand-wary has-checked:text-on-stand-wary",
  against: "has-checked:bg-stand-against has-checked:text-on-stand-against",
  "not-mine": "has-checked:bg-sunken",
};

/** Of a label around a radio: its colour once it is chosen. */
export function chosenLook(mark: Mark): string {
  return chosenLooks[mark];
}

export function MarkSign({ mark }: { mark: Mark }): ReactElement {
  return (
    <span
      aria-hidden="true"
      className={cx(
        "rounded-control inline-grid h-7 w-11 shrink-0 place-items-center text-base font-semibold forced-colors:border",
        looks[mark],
      )}
    >
      {markSigns[mark]}
    </span>
  );
}

/** The sign with its words beside or below it. What is not somebody's to say has words alone. */
export function MarkCell({ mark }: { mark: Mark }): ReactElement {
  return (
    <span className="flex items-center gap-2 md:flex-col md:items-start md:gap-1">
      {mark !== "not-mine" && <MarkSign mark={mark} />}
      <span className="text-ink-2 text-sm md:text-xs">{markWords[mark]}</span>
    </span>
  );
}

/** What the signs mean, in one line. */
export function MarkLegend(): ReactElement {
  return (
    <ul aria-label="What the signs mean" className="flex flex-wrap gap-x-5 gap-y-2">
      {marks
        .filter((mark) => mark !== "not-mine")
        .map((mark) => (
          <li key={mark} className="text-ink-2 flex items-center gap-2 text-sm">
            <MarkSign mark={mark} />
            {markWords[mark]}
          </li>
        ))}
    </ul>
  );
}
