/** Where everything of the PDF lies. One unit is a point; `scale` makes type and space smaller together. */
import type { BriefPage, BriefRail, ShownSection } from "./brief.ts";
import { type Cost, figureWords, kindWords, moneyWords, overThreeYears, sumsOf } from "./cost.ts";
import { briefTitle, isPoints } from "./cut.ts";
import {
  artifact,
  brand,
  draw,
  heightOf,
  ink,
  ink3,
  inside,
  line,
  makeRoom,
  margin,
  marked,
  rule,
  type Sheet,
  type Type,
  types,
  widthOf,
} from "./pdf-sheet.server.ts";

const column = { title: 112, gap: 20 };

/** Draws the whole page, and says on how many sheets it came to lie. */
export function drawBrief(sheet: Sheet, page: BriefPage): number {
  drawHead(sheet, page);
  page.sections.forEach((section, index) => {
    drawSection(sheet, page, section, index === page.sections.length - 1);
  });
  drawFoot(sheet, page);
  return sheet.pages;
}

function drawHead(sheet: Sheet, { cut, companyName, workspaceName, on, rail }: BriefPage): void {
  const { doc } = sheet;
  const width = rail ? 190 : 0;
  const left = inside(doc) - width - (rail ? column.gap : 0);
  const top = sheet.y;
  marked(sheet, "P", () => draw(sheet, `${companyName} × ${workspaceName}, ${on}`, types.over, margin.x, left));
  sheet.y += 3 * sheet.scale;
  marked(sheet, "H1", () => draw(sheet, briefTitle(cut), types.title, margin.x, left));
  if (rail) {
    const below = sheet.y;
    drawRail(sheet, rail, { x: doc.page.width - margin.x - width, y: top + 8, width });
    sheet.y = Math.max(below, sheet.y);
  }
  sheet.y += 8 * sheet.scale;
  rule(sheet, { width: 1.4, colour: ink });
}

/** The path as a small picture; its sentence stands beneath, and speaks for it. */
function drawRail(sheet: Sheet, rail: BriefRail, at: { x: number; y: number; width: number }): void {
  const { doc } = sheet;
  const x = (index: number): number => at.x + 7 + (index / Math.max(1, rail.stops.length - 1)) * (at.width - 14);
  const current = rail.stops.findIndex(({ state }) => state === "current");
  artifact(sheet, () => {
    doc
      .lineWidth(1.2)
      .strokeColor(line)
      .moveTo(x(0), at.y)
      .lineTo(x(rail.stops.length - 1), at.y)
      .stroke();
    if (current > 0) doc.lineWidth(2).strokeColor(brand).moveTo(x(0), at.y).lineTo(x(current), at.y).stroke();
    rail.stops.forEach(({ state }, index) => {
      if (state === "current") doc.circle(x(index), at.y, 6.5).fillColor(brand).fill();
      else if (state === "done") doc.circle(x(index), at.y, 3.2).fillColor(brand).fill();
      else
        doc
          .circle(x(index), at.y, 3.2)
          .lineWidth(1)
          .fillAndStroke("#ffffff", state === "skipped" ? ink3 : "#788582");
    });
  });
  sheet.y = at.y + 13;
  const width = widthOf(sheet, rail.label, types.over);
  const start = width < at.width ? at.x + (at.width - width) / 2 : at.x;
  marked(sheet, "P", () => draw(sheet, rail.label, types.over, start, at.width));
}

function drawSection(sheet: Sheet, page: BriefPage, section: ShownSection, isLast: boolean): void {
  const x = margin.x + column.title + column.gap;
  const width = inside(sheet.doc) - column.title - column.gap;
  const isTable = section.section === "costs" && page.costs.length > 0;
  const first = section.lines[0];
  // A heading never stands alone at the foot of a sheet.
  makeRoom(
    sheet,
    Math.max(
      heightOf(sheet, section.title, types.heading, column.title),
      first ? heightOf(sheet, first, types.text, width) : 60,
    ) + 14,
  );
  sheet.y += 8 * sheet.scale;
  const top = sheet.y;
  marked(sheet, "H2", () => draw(sheet, section.title, types.heading, margin.x, column.title));
  const below = sheet.y;
  const started = sheet.pages;
  sheet.y = top;
  const isList = section.lines.length > 1 && isPoints(section.section);
  section.lines.forEach((text, index) => {
    const indent = isList ? 10 : 0;
    makeRoom(sheet, heightOf(sheet, text, types.text, width - indent));
    if (isList)
      artifact(sheet, () => {
        sheet.doc
          .circle(x + 2, sheet.y + (types.text.leading / 2) * sheet.scale, 1.3)
          .fillColor(ink3)
          .fill();
      });
    marked(sheet, "P", () => draw(sheet, text, types.text, x + indent, width - indent));
    if (index < section.lines.length - 1) sheet.y += 2 * sheet.scale;
  });
  if (isTable) {
    if (section.lines.length > 0) sheet.y += 6 * sheet.scale;
    drawCosts(sheet, page, { x, width });
  }
  if (started === sheet.pages) sheet.y = Math.max(sheet.y, below);
  sheet.y += 8 * sheet.scale;
  if (!isLast) rule(sheet, { width: 0.6, colour: line });
}

function drawCosts(
  sheet: Sheet,
  { costs, workspaceName }: BriefPage,
  { x, width }: { x: number; width: number },
): void {
  const shares = [0.31, 0.24, 0.19, 0.26];
  const places = shares.map((share, index) => ({
    x: x + width * shares.slice(0, index).reduce((a, b) => a + b, 0),
    width: width * share - 8,
    isRight: index === 1 || index === 2,
  }));
  const row = (cells: readonly string[], kinds: readonly Type[], { under }: { under: string }): void => {
    const height = Math.max(
      ...cells.map((cell, index) => heightOf(sheet, cell, kinds[index] ?? types.cell, places[index]?.width ?? 0)),
    );
    makeRoom(sheet, height + 7);
    const top = sheet.y + 3 * sheet.scale;
    cells.forEach((cell, index) => {
      const place = places[index];
      if (!place || cell === "") return;
      sheet.y = top;
      marked(sheet, "P", () => draw(sheet, cell, kinds[index] ?? types.cell, place.x, place.width, place.isRight));
    });
    sheet.y = top + height + 3 * sheet.scale;
    artifact(sheet, () => {
      sheet.doc
        .lineWidth(0.6)
        .strokeColor(under)
        .moveTo(x, sheet.y)
        .lineTo(x + width, sheet.y)
        .stroke();
    });
  };
  row(
    ["What", "Amount", "Three years", "Whose figure"],
    [types.cellHead, types.cellHead, types.cellHead, types.cellHead],
    { under: ink3 },
  );
  for (const [index, cost] of costs.entries())
    row(cellsOf(cost, workspaceName), [types.cell, types.cell, types.cell, types.cellHead], {
      under: index === costs.length - 1 ? ink3 : line,
    });
  for (const sum of sumsOf(costs))
    row(["Together", "", moneyWords(sum), "over three years"], [types.sum, types.sum, types.sum, types.cellHead], {
      under: "#ffffff",
    });
}

function cellsOf(cost: Cost, workspaceName: string): string[] {
  const sum = moneyWords({ currency: cost.currency, cents: overThreeYears(cost) });
  return [cost.what, `${moneyWords(cost)} ${kindWords[cost.kind]}`, sum, figureWords(cost.figure, { workspaceName })];
}

function drawFoot(sheet: Sheet, { companyName, on }: BriefPage): void {
  sheet.y = sheet.doc.page.height - margin.bottom + 12;
  const words = `Made from the plan of ${companyName} on ${on}. People stand here by name only where they agreed to it.`;
  marked(sheet, "P", () => draw(sheet, words, types.foot, margin.x, inside(sheet.doc)));
}
