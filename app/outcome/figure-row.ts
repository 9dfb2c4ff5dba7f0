// Measures and estimates as one reader is shown them.
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import { type Lane, mayWiden, type Side } from "#app/lib/lane.ts";
import { readByWords } from "#app/step/step-row.ts";

import { type Factor, numberWords, sumWords } from "./estimate.ts";
import { fieldText, type MeasureFacts, whoseFigure } from "./measure.ts";
import type { Reach } from "./why-row.ts";

export type FigureRow = {
  id: string;
  name: string;
  chip: string;
  reach: Reach;
  /** "Dana Kim on Mon 2 Nov". */
  by: string;
  whose: string | null;
  isUnchecked: boolean;
  mayChange: boolean;
  mayCheck: boolean;
  shareWith: { value: "team" | "shared"; label: string }[];
};

export type MeasureRow = FigureRow & {
  now: string | null;
  wanted: string | null;
  wantedBy: string | null;
  /** The fields as a form carries them. */
  fields: { numberNow: string; numberWanted: string; unit: string; wantedOn: string; measuredBy: string };
};

export type EstimateRow = FigureRow & { factors: Factor[]; unit: string | null; sum: string };

export type CommonFacts = {
  id: string;
  lane: Lane;
  name: string;
  bySide: Side;
  checkedByName: string | null;
  isShared: boolean;
  byName: string;
  on: string;
};

export type FigureReader = {
  side: Side;
  companyName: string;
  workspaceName: string;
  today: IsoDate;
  mayWrite: boolean;
  mayWriteOwn: boolean;
};

export function measureRow(facts: CommonFacts & MeasureFacts, reader: FigureReader): MeasureRow {
  const { numberNow, numberWanted, unit, wantedOn, measuredBy } = facts;
  const words = (number: number | null): string | null => (number === null ? null : numberWords(number, unit));
  return {
    ...figureRow(facts, reader),
    now: words(numberNow),
    wanted: words(numberWanted),
    wantedBy: wantedOn && formatDate(wantedOn, reader),
    fields: {
      numberNow: fieldText(numberNow) ?? "",
      numberWanted: fieldText(numberWanted) ?? "",
      unit: unit ?? "",
      wantedOn: wantedOn ?? "",
      measuredBy: measuredBy ?? "",
    },
  };
}

export function estimateRow(
  facts: CommonFacts & { factors: Factor[]; unit: string | null },
  reader: FigureReader,
): EstimateRow {
  const { factors, unit } = facts;
  return { ...figureRow(facts, reader), factors, unit, sum: sumWords(factors, unit) };
}

function figureRow(facts: CommonFacts & { measuredBy?: string | null }, reader: FigureReader): FigureRow {
  const { id, lane, name, bySide, isShared, byName, on } = facts;
  const whose = whoseFigure(facts, reader);
  const isTheirs = reader.side === "seller" && bySide !== "seller";
  const mayChange = lane === "own" ? reader.mayWriteOwn : reader.mayWrite && !isTheirs;
  const targets = (["buyer", "shared"] as const).filter(
    (to) => reader.side === "buyer" && reader.mayWrite && mayWiden({ from: lane, to, side: "buyer" }),
  );
  return {
    id,
    name,
    chip: readByWords(lane, reader),
    reach: lane === "own" ? "own" : lane === "shared" ? "both" : "team",
    by: isShared ? `Shared by ${byName} on ${on}` : `${byName} on ${on}`,
    whose: whose?.words ?? null,
    isUnchecked: whose?.isUnchecked ?? false,
    mayChange,
    mayCheck: reader.side === "buyer" && mayChange && (whose?.isUnchecked ?? false),
    shareWith: targets.map((to) => ({
      value: to === "shared" ? ("shared" as const) : ("team" as const),
      label:
        to === "shared"
          ? `Let ${reader.companyName} and ${reader.workspaceName} read it`
          : `Let all of ${reader.companyName} read it`,
    })),
  };
}
