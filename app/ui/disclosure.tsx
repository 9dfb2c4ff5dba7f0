import { ChevronRight } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

/** A native <details> with one line that unfolds; one may lie in another. Printed unfolded. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}): ReactElement {
  return (
    <details open={open} className="[&[open]>summary>svg]:rotate-90">
      <summary className="rounded-control text-brand hover:bg-brand-soft -ms-1 inline-flex min-h-11 items-center gap-1.5 px-1 pe-2 font-medium">
        <ChevronRight
          className="size-4 shrink-0 transition-transform motion-reduce:transition-none rtl:-scale-x-100"
          aria-hidden="true"
        />
        {summary}
      </summary>
      <div className="max-w-read text-ink-2 pt-1 pb-2">{children}</div>
    </details>
  );
}
