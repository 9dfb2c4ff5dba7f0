import type { ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { Link } from "./link.tsx";
import { scrollToCurrent } from "./scroll-to-current.ts";

export type Tab = {
  label: ReactNode;
  to: string;
  current?: boolean;
  /** How much is new to the reader there; above 99 said as "99+". */ count?: number;
};

/** Places as links: each tab is an address, so Back and sharing work. On phones the line scrolls by itself, the page does not. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }): ReactElement {
  // `relative`: what is said to screen readers alone is positioned, and would otherwise widen the page it scrolls out of.
  return (
    <nav aria-label={label} className="relative -mx-4 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-1">
      <ul className="flex w-max gap-1">
        {tabs.map((tab) => (
          <li key={tab.to} ref={tab.current ? scrollToCurrent : null}>
            <Link
              to={tab.to}
              prefetch="intent"
              aria-current={tab.current ? "page" : undefined}
              className={cx(
                "rounded-control inline-flex min-h-11 items-center gap-2 px-3 font-medium whitespace-nowrap no-underline transition-colors",
                tab.current ? "bg-brand-soft text-brand" : "text-ink-2 hover:bg-sunken hover:text-ink",
              )}
            >
              {tab.label}
              {tab.count ? (
                <span className="tabular bg-brand text-on-brand rounded-full px-2 text-sm forced-color-adjust-none">
                  {tab.count > 99 ? "99+" : tab.count}
                  <span className="sr-only"> new</span>
                </span>
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
