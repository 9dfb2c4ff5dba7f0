// A native <dialog>: the browser gives the focus trap, Esc, the inert page behind and the return of focus, so no library
// is needed. With scripts it is modal; without them the `open` attribute shows it in the flow of the page.
import { X } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { useEffect, useId, useRef, useState } from "react";

import { cx } from "./cx.ts";

export type DialogProps = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  size?: "normal" | "wide";
  /** `side` opens as a panel at the end edge, for what belongs to a row. */
  place?: "centre" | "side";
  children: ReactNode;
};

/** Does not close on a click beside it: what was typed would be gone. */
export function Dialog({
  open,
  onClose,
  title,
  lead,
  size = "normal",
  place = "centre",
  children,
}: DialogProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const titleId = useId();
  // Only for the server's HTML. Bound to the state, React would take the attribute away before close() and close() would do
  // nothing without it.
  const [openFromStart] = useState(open);

  useEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    // The attribute from the server's HTML means "not modal", and showModal refuses it.
    element.removeAttribute("open");
    element.showModal();
    heading.current?.focus();
    return () => element.close();
  }, [open]);

  return (
    <dialog
      ref={dialog}
      open={openFromStart || undefined}
      onClose={({ currentTarget }) => {
        // The event comes late: by then an effect that ran twice may have opened it again.
        if (open && !currentTarget.open) onClose();
      }}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // The state closes it; else the browser and the state would disagree.
        event.preventDefault();
        onClose();
      }}
      className={cx(
        "fade-in border-line bg-surface text-ink w-full max-w-none overflow-y-auto overscroll-contain border p-0",
        place === "centre" &&
          "rounded-t-card sm:rounded-card mx-auto mt-auto mb-0 max-h-[92dvh] sm:my-auto sm:max-h-[88dvh]",
        place === "centre" && (size === "wide" ? "sm:max-w-3xl" : "sm:max-w-xl"),
        place === "side" && "sm:rounded-s-card my-0 ms-auto me-0 h-dvh max-h-none sm:max-w-md",
      )}
    >
      <div className="grid gap-4 p-4 sm:p-6">
        <header className="flex items-start gap-4">
          <div className="min-w-0 flex-1">
            <h2 ref={heading} id={titleId} tabIndex={-1} className="text-xl font-semibold">
              {title}
            </h2>
            {lead && <p className="text-ink-2 mt-1">{lead}</p>}
          </div>
          <button
            type="button"
            onClick={onClose}
            className="rounded-control text-ink-3 hover:bg-sunken hover:text-ink -m-2 flex size-11 shrink-0 items-center justify-center"
          >
            <X className="size-5" aria-hidden="true" />
            <span className="sr-only">Close</span>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
