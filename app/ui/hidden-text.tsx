import type { ReactElement, ReactNode } from "react";

/** First thing on the page; jumps over the header to `<main id="main">`. */
export function SkipLink({
  children = "Skip to content",
  to = "#main",
}: {
  children?: ReactNode;
  to?: string;
}): ReactElement {
  return (
    <a
      href={to}
      className="rounded-b-control bg-brand text-on-brand sr-only px-4 py-3 font-medium focus:not-sr-only focus:fixed focus:start-4 focus:top-0 focus:z-30 focus:px-4 focus:py-3"
    >
      {children}
    </a>
  );
}
