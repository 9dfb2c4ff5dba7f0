import { useEffect, useRef } from "react";

import type { EditedField } from "./field-editor.tsx";

/** Where the focus was before a field was edited by keys, there it goes back: to the line, or its date or owner. */
export function useFocusAfterEdit(edited: { id: string } | null): (field: EditedField) => void {
  const waiting = useRef<{ line: Element | null; field: EditedField } | null>(null);
  useEffect(() => {
    if (edited || !waiting.current) return;
    const { line, field } = waiting.current;
    waiting.current = null;
    const place = { title: "a", dueOn: ".due", owner: ".owner" }[field];
    line?.querySelector<HTMLElement>(`${place}[tabindex], a`)?.focus({ preventScroll: true });
  });
  return (field) => {
    waiting.current = { line: document.activeElement?.closest("[data-step]") ?? null, field };
  };
}
