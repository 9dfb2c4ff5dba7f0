import type { FetcherWithComponents } from "@remix-run/react";
import type { KeyboardEvent, RefObject } from "react";
import { useEffect, useRef, useState } from "react";

/**
 * A form that stays where it is and is empty again once what it sent is stored. Only then does it take a new key: data that
 * are read again for another reason leave what is being typed, and its key, as they are (R4).
 */
export function useWritten(
  { state, data }: Pick<FetcherWithComponents<unknown>, "state" | "data">,
  formKey: string,
): { form: RefObject<HTMLFormElement>; key: string } {
  const form = useRef<HTMLFormElement>(null);
  const [kept, keep] = useState({ key: formKey, written: 0, isSent: false });
  const isIdle = state === "idle";
  if (!isIdle && !kept.isSent) keep({ ...kept, isSent: true });
  if (isIdle && kept.isSent) {
    // An answer with data is a refusal: the words stay for another try.
    keep(data ? { ...kept, isSent: false } : { key: formKey, written: kept.written + 1, isSent: false });
  }
  useEffect(() => {
    if (kept.written === 0) return;
    form.current?.reset();
    form.current?.closest("details")?.removeAttribute("open");
  }, [kept.written]);
  return { form, key: kept.key };
}

/** Ctrl+Enter, or Command+Enter, sends the form a field stands in. */
export function sendOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}
