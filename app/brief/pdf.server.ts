/**
 * The summary as a PDF, drawn here without a browser: A4 or Letter, one page for a plan of normal size. Text is real text, in
 * Inter, embedded; sections and headings are marked for screen readers. Loaded by whoever asks for it, never at the start.
 */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

import PDFDocument from "pdfkit";

import type { IsoDate } from "#app/lib/date.ts";

import type { BriefPage } from "./brief.ts";
import type { Paper } from "./brief-path.ts";
import { briefTitle } from "./cut.ts";
import { drawBrief } from "./pdf-layout.server.ts";
import { type Sheet, sheetOf } from "./pdf-sheet.server.ts";
import { type FontName, fontRuns, type Subset, type SubsetRanges, subsetRanges } from "./pdf-font.ts";

/** From the largest type that fits on one page; a summary that fits in none goes on to a second page, still readable. */
const scales = [1, 0.94, 0.88, 0.82] as const;

/** The same page dated the same day is the same bytes. */
export async function briefPdf(
  page: BriefPage,
  { paper, on }: { paper: Paper; on: IsoDate },
): Promise<Uint8Array<ArrayBuffer>> {
  const ranges = await readRanges();
  const doc = newDocument(page, { paper, on });
  const known = new Set<FontName>();
  const widths = new Map<string, number>();
  const runs: Sheet["runs"] = (text, weight) => runsOf(doc, text, { weight, ranges, known });
  const pagesAt = (scale: number, isDry: boolean): number =>
    drawBrief(sheetOf(doc, { scale, widths, isDry, runs }), page);
  pagesAt(scales.find((scale) => pagesAt(scale, true) === 1) ?? scales[2], false);
  doc.end();
  const parts: Uint8Array[] = [];
  for await (const part of doc) parts.push(part as Uint8Array);
  return new Uint8Array(Buffer.concat(parts));
}

function newDocument(page: BriefPage, { paper, on }: { paper: Paper; on: IsoDate }): PDFKit.PDFDocument {
  return new PDFDocument({
    size: paper === "letter" ? "LETTER" : "A4",
    margin: 0,
    pdfVersion: "1.7",
    lang: "en-GB",
    tagged: true,
    displayTitle: true,
    // A day and no clock time: the name that a PDF gives itself is made of these words.
    info: { Title: briefTitle(page.cut), Author: page.companyName, CreationDate: new Date(`${on}T00:00:00Z`) },
  });
}

type Run = ReturnType<Sheet["runs"]>[number];

/** Each stretch of letters with the file that has them; a file is read once it is needed. */
function runsOf(
  doc: PDFKit.PDFDocument,
  text: string,
  { weight, ranges, known }: { weight: 400 | 600; ranges: SubsetRanges; known: Set<FontName> },
): Run[] {
  return fontRuns(text, ranges).map(({ text: run, subset }) => {
    const font: FontName = `${subset}-${weight}`;
    if (!known.has(font)) doc.registerFont(font, fileOf(font));
    known.add(font);
    return { text: run, font };
  });
}

const require = createRequire(import.meta.url);
/** Which letters each file of the font has; the files lie beside it. */
const rangesFile = require.resolve("@fontsource/inter/unicode.json");

function fileOf(font: FontName): string {
  return join(dirname(rangesFile), "files", `inter-${font}-normal.woff`);
}

async function readRanges(): Promise<SubsetRanges> {
  const ranges = JSON.parse(await readFile(rangesFile, "utf8")) as Record<Subset, string>;
  return subsetRanges(ranges);
}
