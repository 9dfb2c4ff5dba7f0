// The one menu of the list: it is in the page only while it is open, under the row it belongs to.
import type { KeyboardEvent, ReactElement } from "react";
import { useEffect, useRef } from "react";

import { stepPath } from "#app/step/step-path.ts";
import type { ListRow } from "#app/step/step-page.ts";
import { Link } from "#app/ui/link.tsx";
import { menuItemClass } from "#app/ui/menu.tsx";

import type { EditedField } from "./field-editor.tsx";

export type RowMenuProps = {
  row: ListRow;
  planId: string;
  formId: string;
  mayWork: boolean;
  mayEdit: boolean;
  /** Opens a field where it stands. */
  onEdit: (row: ListRow, field: EditedField) => void;
  onClose: () => void;
};

export function RowMenu({ row, planId, formId, mayWork, mayEdit, onEdit, onClose }: RowMenuProps): ReactElement {
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = menu.current;
    element?.querySelector<HTMLElement>("a, button")?.focus();
    function closeOutside({ target }: Event): void {
      if (target instanceof Element && !element?.contains(target) && !target.closest(".more, .more-handle")) onClose();
    }
    document.addEventListener("pointerdown", closeOutside);
    return () => document.removeEventListener("pointerdown", closeOutside);
  }, [onClose]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      const opener = menu.current?.closest("[data-step]")?.querySelector<HTMLElement>(".more");
      onClose();
      opener?.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const items = [...(menu.current?.querySelectorAll<HTMLElement>("a, button") ?? [])];
    const here = items.findIndex((item) => item === document.activeElement);
    items[(here + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length]?.focus();
  }

  const to = (verb: Parameters<typeof stepPath>[2]): { form: string; formAction: string; className: string } => ({
    form: formId,
    formAction: stepPath(planId, row.id, verb),
    className: menuItemClass,
  });
  const page = stepPath(planId, row.id);
  const isOpen = row.tick === "open" || row.tick === "waits";
  const worksOn = mayWork && row.ours && isOpen;
  return (
    <div
      ref={menu}
      onKeyDown={onKeyDown}
      className="rounded-control border-line-strong bg-surface absolute end-0 top-full z-10 mt-1 w-60 border p-1 text-base"
    >
      <Link to={page} className={menuItemClass}>
        Open
      </Link>
      {worksOn && row.shape !== "started" && (
        <button {...to("progress")} name="progress" value="in-progress">
          Start
        </button>
      )}
      {worksOn && (
        <Link to={`${page}#progress`} className={menuItemClass}>
          Held up, or left out …
        </Link>
      )}
      {!isOpen && mayWork && row.ours && (
        <button {...to("progress")} name="progress" value="open">
          Open again
        </button>
      )}
      {mayEdit && (
        <>
          {isOpen && (
            <button type="button" className={menuItemClass} onClick={() => onEdit(row, "dueOn")}>
              Change the date
            </button>
          )}
          {isOpen && row.ours && (
            <button type="button" className={menuItemClass} onClick={() => onEdit(row, "owner")}>
              Change who has it
            </button>
          )}
          <button {...to("order")} name="to" value="up">
            Move up
          </button>
          <button {...to("order")} name="to" value="down">
            Move down
          </button>
          <Link to={`${page}#order`} className={menuItemClass}>
            Put after …
          </Link>
          <Link to={`${page}#edit`} className={menuItemClass}>
            Change, or move to a stage …
          </Link>
          {row.lane && (
            <Link to={stepPath(planId, row.id, "sharing")} className={menuItemClass}>
              Let others read it …
            </Link>
          )}
          <button {...to("removal")}>{row.ours || row.lane ? "Remove" : "Suggest to remove"}</button>
        </>
      )}
    </div>
  );
}
