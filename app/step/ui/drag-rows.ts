// Dragging rows by a handle. Loaded when the first handle is shown: most readers never drag.
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine";
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";

/** Where a row would be put: before or after another one, or at the end of a stage without rows in sight. */
export type DropPlace = { element: HTMLElement; edge: "before" | "after"; stageId: string };

type Dragging = {
  row: HTMLElement;
  handle: HTMLElement;
  list: HTMLElement;
  onDragging: (isDragging: boolean) => void;
  onOver: (place: DropPlace | null) => void;
  onDrop: (place: DropPlace) => void;
};

/** Returns how to end it. */
export function dragRow({ row, handle, list, onDragging, onOver, onDrop }: Dragging): () => void {
  let place: DropPlace | null = null;
  const show = (next: DropPlace | null): void => {
    if (next?.element === place?.element && next?.edge === place?.edge) return;
    place = next;
    onOver(next);
  };
  return combine(
    draggable({
      element: row,
      dragHandle: handle,
      onDragStart: () => onDragging(true),
      onDrop: () => onDragging(false),
    }),
    dropTargetForElements({
      element: list,
      canDrop: ({ source }) => source.element === row,
      onDrag: ({ location }) => show(placeAt(location.current.input, row)),
      onDragLeave: () => show(null),
      onDrop: ({ location }) => {
        // From where it was let go: the last move may not have been drawn yet.
        const at = placeAt(location.current.input, row);
        show(null);
        if (at) onDrop(at);
      },
    }),
  );
}

function placeAt({ clientX, clientY }: { clientX: number; clientY: number }, row: HTMLElement): DropPlace | null {
  const under = document.elementsFromPoint(clientX, clientY);
  const element = under.map((one) => one.closest<HTMLElement>("[data-step]")).find((one) => one !== null);
  const stage = under.map((one) => one.closest<HTMLElement>("details[id^=stage-]")).find((one) => one !== null);
  if (!stage || element === row) return null;
  const stageId = stage.id.slice("stage-".length);
  if (!element) return { element: stage, edge: "after", stageId };
  const { top, height } = element.getBoundingClientRect();
  const edge = clientY < top + height / 2 ? "before" : "after";
  return { element, edge, stageId };
}
