// Where the circles of the decision map stand. Rows from above to below, each in as many lines as it needs; within a row,
// people stand near whom they report to, so that lines stay short. The same people give the same picture.
import type { BuyingRole } from "./buying-role.ts";
import type { DecisionMap, MapLine, MapPerson } from "./decision-map.ts";

export const radius = 22;
/** From the middle of a circle to below its name. */
const labelDepth = radius + 26;
const lineHeight = 108;
const headHeight = 34;

export type Sheet = {
  width: number;
  perLine: number;
  /** Room for the row's words beside it; 0: they stand above. */ aside: number;
};
export const wideSheet: Sheet = { width: 960, perLine: 6, aside: 132 };
export const narrowSheet: Sheet = { width: 330, perLine: 3, aside: 0 };

export type Placed = MapPerson & { x: number; y: number; label: string };
export type Band = { part: BuyingRole | null; y: number; height: number; isEmpty: boolean };
export type Drawing = {
  width: number;
  height: number;
  bands: Band[];
  people: Placed[];
  lines: (MapLine & { path: string; tip: string })[];
};

export function drawMap(map: DecisionMap, sheet: Sheet): Drawing {
  const cell = (sheet.width - sheet.aside) / sheet.perLine;
  const above = new Map(map.lines.map(({ from, to }) => [from, to]));
  const placed = new Map<string, Placed>();
  const bands: Band[] = [];
  let top = 0;
  for (const { part, people } of map.rows) {
    const head = sheet.aside > 0 ? 18 : headHeight;
    const inOrder = nearTheirHead(people, { above, placed });
    const lines = Math.ceil(people.length / sheet.perLine);
    inOrder.forEach((person, index) => {
      const line = Math.floor(index / sheet.perLine);
      placed.set(person.id, {
        ...person,
        x: sheet.aside + cell * ((index % sheet.perLine) + 0.5),
        y: top + head + radius + line * lineHeight,
        label: shortened(person.called, Math.floor(cell / 7.6)),
      });
    });
    const height = head + (lines === 0 ? 30 : (lines - 1) * lineHeight + radius + labelDepth + 12);
    bands.push({ part, y: top, height, isEmpty: people.length === 0 });
    top += height;
  }
  const heights = [...new Set([...placed.values()].map(({ y }) => y))].sort((a, b) => a - b);
  const heads = [...new Set(map.lines.map(({ to }) => to))];
  const lines = map.lines.flatMap((line) => {
    const [from, to] = [placed.get(line.from), placed.get(line.to)];
    if (!from || !to) return [];
    const isNear = Math.abs(heights.indexOf(from.y) - heights.indexOf(to.y)) <= 1;
    // Lines to different heads keep beside each other; those to one head meet.
    const gutter = from.x - cell / 2 + 4 + 6 * (heads.indexOf(line.to) % 3);
    return [{ ...line, ...(isNear ? curve(from, to) : roundAbout(from, to, gutter)) }];
  });
  return { width: sheet.width, height: top, bands, people: [...placed.values()], lines };
}

/** In the order given, but those whose head stands above already come in the order of their heads, among themselves. */
function nearTheirHead(
  people: readonly MapPerson[],
  { above, placed }: { above: ReadonlyMap<string, string>; placed: ReadonlyMap<string, Placed> },
): MapPerson[] {
  const headOf = (one: MapPerson): number | null => placed.get(above.get(one.id) ?? "")?.x ?? null;
  const led = people.filter((one) => headOf(one) !== null).sort((a, b) => (headOf(a) ?? 0) - (headOf(b) ?? 0));
  return people.map((one) => (headOf(one) === null ? one : (led.shift() ?? one)));
}

type Point = { x: number; y: number };

/** From the person to whom they report to, with a tip there: up where that one stands above, in an arc beside, else down. */
function curve(from: Point, to: Point): { path: string; tip: string } {
  if (to.y === from.y) {
    const [start, end, bend] = [from.y - radius, to.y - radius, from.y - radius - 20];
    return { path: bezier({ x: from.x, y: start }, { x: to.x, y: end }, [bend, bend]), tip: tipAt(to.x, end, -1) };
  }
  const isUp = to.y < from.y;
  const start = { x: from.x, y: isUp ? from.y - radius : from.y + labelDepth };
  const end = { x: to.x, y: isUp ? to.y + labelDepth : to.y - radius };
  const middle = (start.y + end.y) / 2;
  return { path: bezier(start, end, [middle, middle]), tip: tipAt(end.x, end.y, isUp ? 1 : -1) };
}

/** Past lines of other people: out beside the circle, along between the columns, and in where nobody stands. */
function roundAbout(from: Point, to: Point, gutter: number): { path: string; tip: string } {
  const isUp = to.y < from.y;
  const end = isUp ? to.y + labelDepth : to.y - radius;
  const along = isUp ? end + 10 : end - 12;
  const path = `M${round(from.x - radius)} ${round(from.y)}H${round(gutter)}V${round(along)}H${round(to.x)}V${round(end)}`;
  return { path, tip: tipAt(to.x, end, isUp ? 1 : -1) };
}

function bezier(start: Point, end: Point, [first, second]: [number, number]): string {
  return `M${round(start.x)} ${round(start.y)}C${round(start.x)} ${round(first)} ${round(end.x)} ${round(second)} ${round(end.x)} ${round(end.y)}`;
}

/** `towards` 1: the line comes from below. */
function tipAt(x: number, y: number, towards: 1 | -1): string {
  return `M${round(x - 4)} ${round(y + 6 * towards)}L${round(x)} ${round(y)}L${round(x + 4)} ${round(y + 6 * towards)}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function shortened(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`;
}
