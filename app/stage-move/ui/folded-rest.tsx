import type { ReactElement, ReactNode } from "react";

/** The rest of a long list, behind one line: it is sent with the form whether it was unfolded or not. */
export function FoldedRest({ count, children }: { count: number; children: ReactNode }): ReactElement | null {
  if (count <= 0) return null;
  return (
    <details>
      <summary className="rounded-control text-brand inline-flex min-h-11 items-center font-medium">
        {count === 1 ? "Show 1 more" : `Show ${count} more`}
      </summary>
      <div className="divide-line divide-y">{children}</div>
    </details>
  );
}
