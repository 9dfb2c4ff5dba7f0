import type { ReactElement } from "react";

import type { AtField } from "#app/activity/ui/presence.ts";
import { initialsOf } from "#app/lib/initials.ts";
import { cx } from "#app/ui/cx.ts";

export type OtherAtField = AtField;

/** The initials of whoever edits a field of this line right now, at that field's end and over it, so that nothing moves (CO4). */
export function FieldPresence({ others }: { others: readonly OtherAtField[] }): ReactElement {
  return (
    <>
      {others.map(({ name, side, field }) => (
        <span
          key={`${name} ${field}`}
          role="img"
          aria-label={`${name} is editing this`}
          className={cx(
            "no-print pointer-events-none absolute end-0 top-1 z-10 row-start-1 rounded-full border px-1.5 text-xs leading-5 font-semibold",
            side === "seller" ? "border-seller bg-seller-soft text-seller" : "border-brand bg-brand-soft text-brand",
            field === "owner"
              ? "col-start-2 md:col-start-3"
              : field === "dueOn"
                ? "col-start-2 md:col-start-4"
                : "col-start-2",
          )}
        >
          {initialsOf(name) ?? "?"}
        </span>
      ))}
    </>
  );
}
