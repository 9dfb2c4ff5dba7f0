// The last thing that was done, with its way back. The server renders it too, so Undo works without scripts; it is never
// the only place where an error is said.
import { Form } from "@remix-run/react";
import { AlertCircle, Check, X } from "lucide-react";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";

import { cx } from "./cx.ts";
import { HiddenFields } from "./field.tsx";
import type { Toast } from "./toast-words.ts";
import { useUndoKey } from "./use-undo-key.ts";

const SHOWN_MS = 12_000;

/**
 * One toast at a time, bottom left. It waits under the pointer and while focus is in it (2.2.1); an error stays until it is
 * closed. A new object is a new toast, even with the same words.
 */
export function ToastRegion({ toast }: { toast: Toast | null | undefined }): ReactElement {
  const [closed, setClosed] = useState<Toast | null>(null);
  const [held, setHeld] = useState(false);
  const { forget, refused } = useUndoKey(toast);
  const shown = [refused, toast].find((one) => one && one !== closed) ?? null;
  const isError = shown?.tone === "error";

  useEffect(() => {
    if (!shown || held || isError) return;
    const timer = setTimeout(() => setClosed(shown), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown, held, isError]);

  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-4 bottom-4 z-20 sm:end-auto sm:max-w-md">
      {shown && (
        <div
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
          className={cx(
            "fade-in rounded-control bg-surface text-ink pointer-events-auto flex items-center gap-3 border py-1 ps-4 pe-1",
            isError ? "border-risk" : "border-line-strong",
          )}
        >
          {isError ? (
            <AlertCircle className="text-risk size-5 shrink-0" aria-hidden="true" />
          ) : (
            <Check className="text-ok size-5 shrink-0" aria-hidden="true" />
          )}
          <p className="min-w-0 flex-1 py-2">{shown.say}</p>
          {shown.undo && (
            <Form
              method="post"
              action={shown.undo.action}
              onSubmit={() => shown.undo && forget(shown.undo)}
              preventScrollReset
            >
              <HiddenFields fields={shown.undo.fields} />
              <button className="rounded-control text-brand hover:bg-brand-soft min-h-11 px-3 font-semibold">
                Undo
              </button>
            </Form>
          )}
          <button
            type="button"
            onClick={() => setClosed(shown)}
            className="rounded-control text-ink-3 hover:bg-sunken hover:text-ink flex size-11 shrink-0 items-center justify-center"
          >
            <X className="size-4" aria-hidden="true" />
            <span className="sr-only">Close this message</span>
          </button>
        </div>
      )}
    </div>
  );
}
