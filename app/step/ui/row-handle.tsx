// The one handle of the list: it stands at the row under the pointer or the focus, and drags it. The same is in the menu it
// opens, and on Alt with an arrow.
import { GripVertical } from "lucide-react";
import type { KeyboardEvent, ReactElement, RefObject } from "react";
import { useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";

import type { ListRow } from "#app/step/step-page.ts";
import { cx } from "#app/ui/cx.ts";

import type { DropPlace } from "./drag-rows.ts";

export type RowHandleProps = {
  list: RefObject<HTMLElement>;
  rowOf: (line: HTMLElement) => ListRow | undefined;
  onDrop: (line: HTMLElement, place: DropPlace) => void;
  onMenu: (row: ListRow) => void;
  onMove: (row: ListRow, to: "up" | "down") => void;
  isMenuOpen: boolean;
};

export function RowHandle({ list, onDrop, ...on }: RowHandleProps): ReactElement | null {
  const [row, setRow] = useState<HTMLElement | null>(null);
  const [over, setOver] = useState<DropPlace | null>(null);
  const handle = useRef<HTMLButtonElement>(null);
  const isDragging = useRef(false);
  const dropped = useRef(onDrop);
  useEffect(() => {
    dropped.current = onDrop;
  });

  useEffect(() => {
    const element = list.current;
    if (!element) return;
    const follow = ({ target, type }: Event): void => {
      const next = target instanceof Element ? target.closest<HTMLElement>("[data-step]") : null;
      if (!next) return;
      setRow(next);
      if (type === "focusin") openFields(next);
    };
    const leave = (): void => {
      // A drag begins with the pointer leaving, as the browser tells it.
      if (!isDragging.current && !element.contains(document.activeElement)) setRow(null);
    };
    element.addEventListener("pointerover", follow);
    element.addEventListener("focusin", follow);
    element.addEventListener("pointerleave", leave);
    return () => {
      element.removeEventListener("pointerover", follow);
      element.removeEventListener("focusin", follow);
      element.removeEventListener("pointerleave", leave);
    };
  }, [list]);

  useEffect(() => {
    let end: (() => void) | undefined;
    let isOver = false;
    void import("./drag-rows.ts").then(({ dragRow }) => {
      if (isOver || !row || !handle.current || !list.current) return;
      end = dragRow({
        row,
        handle: handle.current,
        list: list.current,
        onDragging: (isNow) => (isDragging.current = isNow),
        onOver: setOver,
        onDrop: (place) => dropped.current(row, place),
      });
    });
    return () => {
      isOver = true;
      end?.();
    };
  }, [row, list]);

  if (!row?.isConnected) return null;
  const here = on.rowOf(row);
  function onKeyDown(event: KeyboardEvent): void {
    if (!here || (event.key !== "ArrowUp" && event.key !== "ArrowDown")) return;
    event.preventDefault();
    on.onMove(here, event.key === "ArrowUp" ? "up" : "down");
  }
  return (
    <>
      {createPortal(
        <button
          ref={handle}
          type="button"
          aria-label={`Move: ${here?.title ?? ""}`}
          aria-expanded={on.isMenuOpen}
          onClick={() => here && on.onMenu(here)}
          onKeyDown={onKeyDown}
          className="more-handle no-print rounded-control text-ink-3 hover:text-ink absolute end-0 bottom-0 flex h-8 w-11 cursor-grab items-center justify-center md:-start-5 md:end-auto md:top-1 md:bottom-auto md:h-11 md:w-6"
        >
          <GripVertical className="size-4" aria-hidden="true" />
        </button>,
        row,
      )}
      {over?.element.isConnected &&
        createPortal(
          <span
            aria-hidden="true"
            className={cx("bg-brand absolute inset-x-0 h-0.5", over.edge === "before" ? "-top-px" : "-bottom-px")}
          />,
          over.element,
        )}
    </>
  );
}

/** Date and owner of the line that has the focus can be reached and opened by keys; in all lines that would be many stops. */
function openFields(line: HTMLElement): void {
  if (line.querySelector(".tick.done, .sign.done")) return;
  for (const field of line.querySelectorAll<HTMLElement>(".owner.ours, time.due, .due.ours")) {
    // Open already: what it is edited with is no part of a button. Where the focus goes back to, it can still be found.
    const isOpen = field.querySelector("input, select") !== null;
    field.tabIndex = isOpen ? -1 : 0;
    if (isOpen) field.removeAttribute("role");
    else field.setAttribute("role", "button");
  }
}
