// What of the plan the updates tell: each choice is an address, so Back and a bookmark keep it.
import { Link } from "@remix-run/react";
import type { ReactElement } from "react";

import { type UpdatePart, updateParts } from "#app/activity/update-filter.ts";
import { cx } from "#app/ui/cx.ts";

export function UpdateParts({ chosen }: { chosen: UpdatePart | null }): ReactElement {
  const choices = [{ key: null, words: "Everything" }, ...updateParts];
  return (
    <nav aria-label="What the updates tell of" className="no-print">
      <ul className="flex flex-wrap gap-2">
        {choices.map(({ key, words }) => (
          <li key={words}>
            <Link
              to={key ? `?${new URLSearchParams({ what: key }).toString()}` : "?"}
              aria-current={key === chosen ? "true" : undefined}
              className={cx(
                "rounded-control inline-flex min-h-11 items-center border px-3 text-sm font-medium no-underline",
                key === chosen
                  ? "border-brand bg-brand-soft text-brand"
                  : "border-line-strong bg-surface text-ink-2 hover:bg-sunken hover:text-ink",
              )}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
