import type { ReactElement, ReactNode } from "react";

/** A date or instant for machines (ISO) with its words for people ("Thu 13 Nov"). */
export function DateText({ iso, children }: { iso: string; children: ReactNode }): ReactElement {
  return (
    <time dateTime={iso} className="whitespace-nowrap">
      {children}
    </time>
  );
}

/** A key to press. */
export function Kbd({ children }: { children: ReactNode }): ReactElement {
  return (
    <kbd className="rounded-control border-line-strong bg-surface text-ink-2 inline-block min-w-6 border px-1.5 text-center font-sans text-sm">
      {children}
    </kbd>
  );
}
