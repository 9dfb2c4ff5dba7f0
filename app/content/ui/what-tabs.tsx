import { Link } from "@remix-run/react";
import type { ReactElement } from "react";

import { cx } from "#app/ui/cx.ts";

/** What is added: each kind has its own address below the library, of a plan or of the workspace. */
export function WhatTabs({ library, current }: { library: string; current: "note" | "link" | "file" }): ReactElement {
  const to = `${library}/new`;
  const kinds = [
    { kind: "note", label: "A note", to },
    { kind: "link", label: "A link", to: `${to}?what=link` },
    { kind: "file", label: "A file", to: `${library}/upload` },
  ] as const;
  return (
    <nav aria-label="What you add">
      <ul className="flex flex-wrap gap-2">
        {kinds.map(({ kind, label, to: address }) => (
          <li key={kind}>
            <Link
              to={address}
              replace
              preventScrollReset
              aria-current={kind === current ? "page" : undefined}
              className={cx(
                "rounded-control inline-flex min-h-11 items-center border px-4 font-medium no-underline transition-colors",
                kind === current
                  ? "border-brand bg-brand-soft text-brand"
                  : "border-line-strong bg-surface text-ink hover:bg-sunken",
              )}
            >
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
