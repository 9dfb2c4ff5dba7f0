// Where the boxes of the picture of chains stand: from whoever began to the left to whom it reached, each further passing on a
// column further; on phones one below the other, set in by a step. The same chains give the same picture.
import type { ChainLine, ChainState } from "./chain-line.ts";

export type ChainSheet = { width: number; boxWidth: number; step: number; isTree: boolean };
/** Side by side: whoever passed something on stands beside the first they passed it to. */
export const wideChains: ChainSheet = { width: 920, boxWidth: 232, step: 272, isTree: false };
/** One below the other. */
export const narrowChains: ChainSheet = { width: 304, boxWidth: 304, step: 22, isTree: true };

export const boxHeight = 66;
const gap = 12;

export type ChainBox = {
  id: string;
  x: number;
  y: number;
  width: number;
  height: number;
  state: ChainState | "start";
  /** At most three lines: who, what they got, where it stands. */
  words: string[];
};
export type ChainDrawing = { width: number; height: number; boxes: ChainBox[]; lines: { id: string; path: string }[] };

/** So many boxes are one picture; further ones have a page of their own. */
export const mostInPicture = 10;

/** The newest chain first, as many as fit, each whole; `all` chain by chain, the oldest first. */
export function newestChains<One extends Pick<ChainLine, "depth">>(all: readonly One[], most = mostInPicture): One[] {
  const starts = all.flatMap(({ depth }, index) => (depth === 0 ? [index] : []));
  const chains = starts.map((start, index) => all.slice(start, starts[index + 1])).reverse();
  const shown: One[] = [];
  for (const chain of chains) {
    if (shown.length > 0 && shown.length + chain.length > most) break;
    shown.push(...chain);
  }
  return shown;
}

/** On a phone a long chain is set in no further, so that words keep their room. */
function deepestStep({ isTree }: ChainSheet): number {
  return isTree ? 5 : Infinity;
}

type Placed = { line: ChainLine | null; called: string; below: Placed[] };

export function drawChains(all: readonly ChainLine[], sheet: ChainSheet): ChainDrawing {
  const boxes: ChainBox[] = [];
  const lines: ChainDrawing["lines"] = [];
  let row = 0;
  let deepest = 0;

  function place(one: Placed, depth: number): ChainBox {
    const box = boxOf(one, { x: Math.min(depth, deepestStep(sheet)) * sheet.step, y: row * (boxHeight + gap), sheet });
    boxes.push(box);
    deepest = Math.max(deepest, depth);
    if (sheet.isTree || one.below.length === 0) row += 1;
    for (const next of one.below) {
      const reached = place(next, depth + 1);
      lines.push({ id: reached.id, path: sheet.isTree ? elbow(box, reached) : bend(box, reached) });
    }
    return box;
  }

  for (const start of startsOf(all)) place(start, 0);
  const width = sheet.isTree ? sheet.width : Math.max(sheet.width, deepest * sheet.step + sheet.boxWidth);
  return { width, height: Math.max(row * (boxHeight + gap) - gap, 0), boxes, lines };
}

/** Whoever began, each once, with what they passed on; under it whoever got it and passed it on again. */
function startsOf(all: readonly ChainLine[]): Placed[] {
  const known = new Set(all.map(({ id }) => id));
  const under = (parentId: string): Placed[] =>
    all.filter((one) => one.parentId === parentId).map((line) => ({ line, called: line.to, below: under(line.id) }));
  const starts = new Map<string, Placed>();
  for (const line of all) {
    if (line.parentId !== null && known.has(line.parentId)) continue;
    const start = starts.get(line.by) ?? { line: null, called: line.by, below: [] };
    start.below.push({ line, called: line.to, below: under(line.id) });
    starts.set(line.by, start);
  }
  return [...starts.values()];
}

function boxOf({ line, called }: Placed, { x, y, sheet }: { x: number; y: number; sheet: ChainSheet }): ChainBox {
  const width = sheet.isTree ? sheet.width - x : sheet.boxWidth;
  const letters = Math.floor((width - 28) / 7.4);
  const words = line ? [called, line.what, line.stateShort] : [called];
  return {
    ...{ x, y, width, height: boxHeight },
    id: line?.id ?? `start ${called}`,
    state: line?.state ?? "start",
    words: words.map((text, index) => shortened(text, index === 0 ? letters : Math.floor(letters * 1.12))),
  };
}

/** From the right edge of one box to the left edge of the next. */
function bend(from: ChainBox, to: ChainBox): string {
  const [x, y] = [from.x + from.width, from.y + boxHeight / 2];
  const [endX, endY] = [to.x, to.y + boxHeight / 2];
  const middle = (x + endX) / 2;
  if (y === endY) return `M${x} ${y}H${endX}`;
  return `M${x} ${y}H${middle - 8}Q${middle} ${y} ${middle} ${y + 8}V${endY - 8}Q${middle} ${endY} ${middle + 8} ${endY}H${endX}`;
}

/** Down from the box above, then in. */
function elbow(from: ChainBox, to: ChainBox): string {
  return `M${from.x + 10} ${from.y + from.height}V${to.y + boxHeight / 2}H${to.x}`;
}

function shortened(text: string, most: number): string {
  const letters = Array.from(text);
  return letters.length <= most
    ? text
    : `${letters
        .slice(0, most - 1)
        .join("")
        .trimEnd()}…`;
}
