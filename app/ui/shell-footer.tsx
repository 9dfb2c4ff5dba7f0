import type { ReactElement, ReactNode } from "react";

import { cx } from "./cx.ts";
import { Link } from "./link.tsx";

export type ShellLink = { label: string; to: string };

/** The last line of every page. */
export function ShellFooter({
  links,
  footnote,
  width,
}: {
  links: readonly ShellLink[];
  footnote?: ReactNode;
  width: "buyer" | "rep" | "form" | "text";
}): ReactElement {
  const reach = { buyer: "max-w-buyer", rep: "max-w-rep", form: "max-w-xl", text: "max-w-3xl" }[width];
  return (
    <footer className="border-line mt-6 border-t">
      <div
        className={cx(
          "mx-auto flex flex-wrap items-center justify-between gap-x-6 gap-y-1 px-4 py-3 text-sm sm:px-6",
          reach,
        )}
      >
        {footnote && <div className="text-ink-2">{footnote}</div>}
        <ul className="no-print -mx-2 flex flex-wrap">
          {links.map((link) => (
            <li key={link.to}>
              <Link
                to={link.to}
                className="rounded-control text-ink-2 hover:text-ink inline-flex min-h-11 items-center px-2 underline decoration-1 underline-offset-4"
              >
                {link.label}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
