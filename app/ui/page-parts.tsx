// The pages that share one tab: a quiet second line of places under the title. Each is an address, so Back and a bookmark keep it.
import type { ReactElement } from "react";

import { cx } from "./cx.ts";
import { Link } from "./link.tsx";
import { scrollToCurrent } from "./scroll-to-current.ts";

export type PagePart = { label: string; to: string; isCurrent: boolean };

/** On phones the line scrolls by itself, the page does not. */
export function PageParts({ label, parts }: { label: string; parts: readonly PagePart[] }): ReactElement {
  return (
    <nav
      aria-label={label}
      className="no-print border-line relative -mx-4 overflow-x-auto border-b px-4 sm:mx-0 sm:px-0"
    >
      <ul className="flex w-max gap-5">
        {parts.map(({ label: words, to, isCurrent }) => (
          <li key={to} ref={isCurrent ? scrollToCurrent : null}>
            <Link
              to={to}
              aria-current={isCurrent ? "page" : undefined}
              className={cx(
                "inline-flex min-h-11 min-w-11 items-center justify-center border-b-2 whitespace-nowrap no-underline transition-colors",
                isCurrent ? "border-brand text-ink font-medium" : "text-ink-2 hover:text-ink border-transparent",
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
