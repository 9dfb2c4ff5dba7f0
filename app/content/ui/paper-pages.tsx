// The pages of a PDF, one at a time, as wide as there is room. Loaded only when somebody opens one.
import { ChevronLeft, ChevronRight, Minus, Plus } from "lucide-react";
import type { ChangeEvent, KeyboardEvent, ReactElement, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

import { Button } from "#app/ui/button.tsx";

import { usePage, usePaper } from "./use-paper.ts";

const zooms = [1, 1.25, 1.5, 2, 3, 4];

export default function PaperPages({ at, name }: { at: string; name: string }): ReactElement {
  const paper = usePaper(at);
  const frame = useRef<HTMLDivElement>(null);
  const picture = useRef<HTMLCanvasElement>(null);
  const words = useRef<HTMLDivElement>(null);
  const room = useRoom(frame);
  const [number, setNumber] = useState(1);
  const [zoom, setZoom] = useState(0);
  const opened = typeof paper === "object" ? paper : null;
  const count = opened?.numPages ?? 1;
  const width = Math.floor(room * (zooms[zoom] ?? 1));
  const isDrawing = usePage({ paper: opened, number, width, picture, words });

  function goTo(page: number): void {
    setNumber(Math.min(count, Math.max(1, page)));
  }
  function zoomTo(step: number): void {
    setZoom(Math.min(zooms.length - 1, Math.max(0, step)));
  }
  function pressed(event: KeyboardEvent): void {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = {
      // Zoomed in, the arrows move over the page.
      ...(zoom === 0 && { ArrowLeft: () => goTo(number - 1), ArrowRight: () => goTo(number + 1) }),
      Home: () => goTo(1),
      End: () => goTo(count),
      "+": () => zoomTo(zoom + 1),
      "-": () => zoomTo(zoom - 1),
      "0": () => zoomTo(0),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  if (paper === "unreadable") return <p role="status">This paper cannot be shown here. Please download it.</p>;
  return (
    <div className="grid w-full grid-cols-1 gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Step label="Page before" isOff={number === 1} onClick={() => goTo(number - 1)}>
          <ChevronLeft className="size-5" aria-hidden="true" />
        </Step>
        <label className="tabular flex items-center gap-2">
          Page
          <input
            type="number"
            min={1}
            max={count}
            value={number}
            onChange={({ target }: ChangeEvent<HTMLInputElement>) => goTo(target.valueAsNumber || 1)}
            className="rounded-control border-line-strong bg-surface min-h-11 w-20 border px-2"
          />
          of {count}
        </label>
        <Step label="Next page" isOff={number === count} onClick={() => goTo(number + 1)}>
          <ChevronRight className="size-5" aria-hidden="true" />
        </Step>
        <span className="ms-auto flex gap-2">
          <Step label="Smaller" isOff={zoom === 0} onClick={() => zoomTo(zoom - 1)}>
            <Minus className="size-5" aria-hidden="true" />
          </Step>
          <Button size="small" onClick={() => zoomTo(0)} aria-pressed={zoom === 0}>
            Fit
          </Button>
          <Step label="Larger" isOff={zoom === zooms.length - 1} onClick={() => zoomTo(zoom + 1)}>
            <Plus className="size-5" aria-hidden="true" />
          </Step>
        </span>
      </div>
      <p role="status" className="sr-only">
        {isDrawing ? "Opening the page" : `Page ${number} of ${count}`}
      </p>
      <div
        ref={frame}
        role="group"
        aria-label={`${name}: arrow keys turn the page, plus and minus change its size`}
        aria-busy={isDrawing}
        tabIndex={0}
        onKeyDown={pressed}
        className="rounded-control border-line bg-sunken min-h-64 w-full overflow-x-auto border"
      >
        <div className="relative w-fit bg-white">
          <canvas ref={picture} aria-hidden="true" className="block" />
          <div ref={words} className="paper-text" />
        </div>
      </div>
    </div>
  );
}

function Step({
  label,
  isOff,
  onClick,
  children,
}: {
  label: string;
  isOff: boolean;
  onClick: () => void;
  children: ReactNode;
}): ReactElement {
  return (
    <Button size="small" aria-label={label} aria-disabled={isOff || undefined} onClick={onClick}>
      {children}
    </Button>
  );
}

/** How wide the element is inside, and stays told when that changes. */
function useRoom(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const found = element.current;
    if (!found) return;
    const watching = new ResizeObserver(() => setWidth(found.clientWidth));
    watching.observe(found);
    return () => watching.disconnect();
  }, [element]);
  return width;
}
