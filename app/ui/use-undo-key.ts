import { useFetcher } from "@remix-run/react";
import { useEffect, useMemo } from "react";

import type { Toast } from "./toast-words.ts";

type Undo = NonNullable<Toast["undo"]>;

/** How long the server takes an undo. */
const undoMs = 2 * 60_000;

/** What was done in this window and can be taken back, newest last. Only the browser writes here. */
const acts: { undo: Undo; at: number }[] = [];

/**
 * Ctrl+Z, or Cmd+Z, takes the last own act back by the same way as the toast's button, outside fields, where the keys are the
 * browser's (ST10, anchor 13). `forget` is for an act that was taken back by its button. `refused` is what the server said.
 */
export function useUndoKey(toast: Toast | null | undefined): { forget: (undo: Undo) => void; refused: Toast | null } {
  const { submit, data, state } = useFetcher<{ refused?: string }>({ key: "undo" });
  const undo = toast?.undo;
  useEffect(() => {
    if (undo && acts.every((one) => one.undo !== undo)) acts.push({ undo, at: Date.now() });
  }, [undo]);
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key === "z";
      if (!isUndo || event.defaultPrevented || isInField(event.target)) return;
      const last = acts.pop();
      if (!last || Date.now() - last.at > undoMs) return;
      event.preventDefault();
      submit(last.undo.fields, { method: "post", action: last.undo.action, preventScrollReset: true });
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, [submit]);
  const say = state === "idle" ? data?.refused : undefined;
  const refused = useMemo<Toast | null>(() => (data && say ? { say, tone: "error" } : null), [data, say]);
  return { forget, refused };
}

function forget(undo: Undo): void {
  const at = acts.findIndex((one) => one.undo === undo);
  if (at >= 0) acts.splice(at, 1);
}

export function isInField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select") !== null)
  );
}
