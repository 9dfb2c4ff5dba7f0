/** A sheet of the PDF: its type, its edges, and how words come to lie on it. One unit is a point; `scale` makes all of it smaller. */
type Weight = 400 | 600;
type Run = { text: string; font: string };
export type Type = { size: number; leading: number; weight: Weight; colour: string };

export type Sheet = {
  doc: PDFKit.PDFDocument;
  scale: number;
  runs: (text: string, weight: Weight) => Run[];
  /** Of words measured before, in type of one point. */
  widths: Map<string, number>;
  /** Only finds out where everything would lie. */
  isDry: boolean;
  /** Where the next thing begins, from the top. */
  y: number;
  pages: number;
};

export const ink = "#15211f";
const ink2 = "#46544f";
export const ink3 = "#5d6b67";
export const line = "#dde3e1";
export const brand = "#0f6b63";

export const margin = { x: 51, top: 48, bottom: 44 };

export const types = {
  over: { size: 9, leading: 12, weight: 400, colour: ink2 },
  title: { size: 21, leading: 26, weight: 600, colour: ink },
  heading: { size: 10, leading: 14, weight: 600, colour: ink },
  text: { size: 10, leading: 14.5, weight: 400, colour: ink },
  cell: { size: 9, leading: 12, weight: 400, colour: ink },
  cellHead: { size: 8, leading: 11, weight: 400, colour: ink3 },
  sum: { size: 9, leading: 12, weight: 600, colour: ink },
  foot: { size: 7.5, leading: 10, weight: 400, colour: ink3 },
} as const satisfies Record<string, Type>;

export function sheetOf(doc: PDFKit.PDFDocument, given: Pick<Sheet, "scale" | "runs" | "widths" | "isDry">): Sheet {
  return { ...given, doc, y: margin.top, pages: 1 };
}

/** Goes on to a new sheet where the next thing would not fit. */
export function makeRoom(sheet: Sheet, height: number): void {
  if (sheet.y + height <= sheet.doc.page.height - margin.bottom) return;
  if (!sheet.isDry) sheet.doc.addPage();
  sheet.pages += 1;
  sheet.y = margin.top;
}

export function draw(sheet: Sheet, text: string, type: Type, x: number, width: number, isRight = false): void {
  const { doc, scale, isDry } = sheet;
  for (const words of wrapped(sheet, text, type, width)) {
    let at = isRight ? x + width - words.width : x;
    for (const run of isDry ? [] : words.runs) {
      doc
        .font(run.font)
        .fontSize(type.size * scale)
        .fillColor(type.colour);
      doc.text(run.text, at, sheet.y + ((type.leading - type.size * 1.21) / 2) * scale, { lineBreak: false });
      at += doc.widthOfString(run.text);
    }
    sheet.y += type.leading * scale;
  }
}

type Wrapped = { runs: Run[]; width: number };

/** Broken at spaces, and within a word only where it is wider than the column. */
function wrapped(sheet: Sheet, text: string, type: Type, width: number): Wrapped[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((one) => broken(sheet, one, type, width))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(sheet, `${last} ${word}`, type) <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((words) => ({ runs: sheet.runs(words, type.weight), width: widthOf(sheet, words, type) }));
}

function broken(sheet: Sheet, word: string, type: Type, width: number): string[] {
  if (widthOf(sheet, word, type) <= width) return [word];
  const parts: string[] = [""];
  for (const letter of word) {
    const so = `${parts.at(-1) ?? ""}${letter}`;
    if (widthOf(sheet, so, type) <= width) parts[parts.length - 1] = so;
    else parts.push(letter);
  }
  return parts;
}

export function heightOf(sheet: Sheet, text: string, type: Type, width: number): number {
  return wrapped(sheet, text, type, width).length * type.leading * sheet.scale;
}

/** Word by word, each measured once: shaping letters is most of the work. */
export function widthOf(sheet: Sheet, text: string, { size, weight }: Type): number {
  const words = text.split(" ").map((word) => widthOfWord(sheet, word, weight));
  const spaces = (words.length - 1) * widthOfWord(sheet, " ", weight);
  return words.reduce((so, width) => so + width, spaces) * size * sheet.scale;
}

/** In type of one point. */
function widthOfWord({ doc, runs, widths }: Sheet, word: string, weight: Weight): number {
  const key = `${weight} ${word}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = runs(word, weight).reduce((so, run) => so + doc.font(run.font).fontSize(1).widthOfString(run.text), 0);
  widths.set(key, width);
  return width;
}

export function rule(sheet: Sheet, { width, colour }: { width: number; colour: string }): void {
  const { doc, y } = sheet;
  artifact(sheet, () => {
    doc
      .lineWidth(width)
      .strokeColor(colour)
      .moveTo(margin.x, y)
      .lineTo(doc.page.width - margin.x, y)
      .stroke();
  });
}

export function inside(doc: PDFKit.PDFDocument): number {
  return doc.page.width - 2 * margin.x;
}

/** For screen readers: what this stretch of the page is. */
export function marked({ doc, isDry }: Sheet, kind: "H1" | "H2" | "P", work: () => void): void {
  if (isDry) work();
  else doc.addStructure(doc.struct(kind, {}, work));
}

/** Lines and marks, which say nothing that the words do not. */
export function artifact({ doc, isDry }: Sheet, work: () => void): void {
  if (isDry) return;
  doc.markContent("Artifact", { type: "Layout" });
  work();
  doc.endMarkedContent();
}
