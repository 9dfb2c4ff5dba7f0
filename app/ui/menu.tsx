// A button that unfolds a few acts. Native <details>: it opens before scripts and where a popover could not be placed
// without inline styles (anchor positioning is not everywhere yet). Scripts add Esc, arrow keys and closing on leaving.
// The acts are links and form buttons in a list, not role=menu: they keep what they are.
import type { KeyboardEvent, ReactElement, ReactNode } from "react";
import { useEffect, useRef } from "react";

import type { ButtonLook, ButtonSize } from "./button.tsx";
import { buttonClass } from "./button.tsx";
import { cx } from "./cx.ts";

export type MenuProps = {
  label: ReactNode;
  /** What is read where `label` is only an icon. */
  spoken?: string;
  look?: ButtonLook;
  size?: ButtonSize;
  align?: "start" | "end";
  /** Links and form buttons with `menuItemClass`. */
  children: ReactNode;
};

export const menuItemClass =
  "flex min-h-11 w-full items-center gap-3 rounded-control px-3 py-2 text-start text-ink no-underline hover:bg-sunken";

export function Menu({ label, spoken, look = "quiet", size, align = "end", children }: MenuProps): ReactElement {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function closeOutside(event: Event): void {
      const element = details.current;
      if (element?.open && event.target instanceof Node && !element.contains(event.target)) element.open = false;
    }
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const element = details.current;
    if (!element?.open) return;
    if (event.key === "Escape") {
      event.stopPropagation();
      element.open = false;
      element.querySelector("summary")?.focus();
    }
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const items = [...element.querySelectorAll<HTMLElement>("summary ~ * :is(a[href], button:not(:disabled))")];
      const here = items.findIndex((item) => item === document.activeElement);
      const next = event.key === "ArrowDown" ? here + 1 : here === -1 ? items.length - 1 : here - 1;
      items[(next + items.length) % items.length]?.focus();
    }
  }

  return (
    <details ref={details} onKeyDown={onKeyDown} className="relative inline-block">
      <summary className={buttonClass({ look, size })}>
        {label}
        {spoken && <span className="sr-only">{spoken}</span>}
      </summary>
      <div
        className={cx(
          "rounded-control border-line-strong bg-surface absolute top-full z-10 mt-1 w-max max-w-[min(20rem,80vw)] min-w-48 border p-1",
          align === "end" ? "end-0" : "start-0",
        )}
      >
        {children}
      </div>
    </details>
  );
}
