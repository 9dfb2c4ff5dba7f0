// What pointer and keys do on a line: a field is edited where it stands, the menu opens, Alt with an arrow moves the line.
import type { KeyboardEvent, MouseEvent } from "react";
import { useCallback } from "react";

import type { ListRow } from "#app/step/step-page.ts";

import type { EditedField } from "./field-editor.tsx";
import type { StepRowViewProps } from "./step-row-view.tsx";

type Options = {
  mayEdit: boolean;
  startEdit: (row: ListRow, field: EditedField) => void;
  toggleMenu: (row: ListRow) => void;
  move: (row: ListRow, to: string) => void;
};

export function useRowHands(options: Options): Pick<StepRowViewProps, "onClick" | "onKeyDown"> {
  const { mayEdit, startEdit, toggleMenu, move } = options;
  const onClick = useCallback(
    (event: MouseEvent, row: ListRow): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest(".more")) {
        toggleMenu(row);
        return;
      }
      const field = editedField(event.target, row);
      if (!mayEdit || row.tick === "done" || !field) return;
      event.preventDefault();
      startEdit(row, field);
    },
    [mayEdit, startEdit, toggleMenu],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent, row: ListRow): void => {
      if (!mayEdit || !(event.target instanceof Element)) return;
      const field = event.key === "Enter" && event.target.matches("[role=button]") && editedField(event.target, row);
      const isMove = event.altKey && (event.key === "ArrowUp" || event.key === "ArrowDown");
      if (!field && !isMove) return;
      event.preventDefault();
      if (field) startEdit(row, field);
      else move(row, event.key === "ArrowUp" ? "up" : "down");
    },
    [mayEdit, startEdit, move],
  );
  return { onClick, onKeyDown };
}

/** Which field of the row was clicked; a date may be suggested to the other side, their owner may not. */
function editedField(target: Element, { id, ours }: ListRow): EditedField | null {
  if (target.closest(`a[href$="${id}"]`)) return "title";
  if (target.closest("time") ?? (ours && target.closest(".due"))) return "dueOn";
  return ours && target.closest(".owner") ? "owner" : null;
}
