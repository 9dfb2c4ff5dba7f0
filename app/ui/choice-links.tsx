// A few choices beside each other, each an address, so that Back and a bookmark keep it. On phones the line scrolls by itself.
import { Link } from "@remix-run/react";
import type { ReactElement } from "react";

import { cx } from "./cx.ts";
import { scrollToCurrent } from "./scroll-to-current.ts";

export type ChoiceLinksProps = {
  label: string;
  choices: readonly { label: string; to: string; isChosen: boolean }[];
  /** "page" where each choice is a page of its own, "true" where it narrows this one. */
  current: "page" | "true";
};

export function ChoiceLinks({ label, choices, current }: ChoiceLinksProps): ReactElement {
  // From page to page of one act, Back leads to where the act began.
  const place = current === "page" ? { replace: true, preventScrollReset: true } : {};
  return (
    <nav aria-label={label} className="no-print relative -mx-4 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-1">
      <ul className="flex w-max gap-2 sm:w-auto sm:flex-wrap">
        {choices.map(({ label: words, to, isChosen }) => (
          <li key={words} ref={isChosen ? scrollToCurrent : null}>
            <Link
              to={to}
              {...place}
              aria-current={isChosen ? current : undefined}
              className={cx(
                "rounded-control inline-flex min-h-11 items-center border px-3 text-sm font-medium no-underline transition-colors",
                isChosen
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
