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
  /** What checks of value found after go-live, as far as this reader reads them; the first one first (PJ3). */
  taken: TakenAgain[];
  /** The fields as a form carries them. */
  fields: { numberNow: string; numberWanted: string; unit: string; wantedOn: string; measuredBy: string };
};

/** `chip`: who reads it, where they are fewer than read the measure. */
export type TakenAgain = { id: string; number: string; on: string; chip: string | null; reach: Reach };

export type TakenFacts = { id: string; lane: Lane; measured: number; takenOn: IsoDate };

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

export function measureRow(
  facts: CommonFacts & MeasureFacts & { taken: readonly TakenFacts[] },
  reader: FigureReader,
): MeasureRow {
  const { numberNow, numberWanted, unit, wantedOn, measuredBy } = facts;
  const words = (number: number | null): string | null => (number === null ? null : numberWords(number, unit));
  return {
    ...figureRow(facts, reader),
    now: words(numberNow),
    wanted: words(numberWanted),
    wantedBy: wantedOn && formatDate(wantedOn, reader),
    taken: facts.taken.map(({ id, lane, measured, takenOn }) => ({
      ...{ id, number: numberWords(measured, unit), on: formatDate(takenOn, reader) },
      ...{ chip: lane === facts.lane ? null : readByWords(lane, reader), reach: reachOf(lane) },
    })),
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
    reach: reachOf(lane),
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

function reachOf(lane: Lane): Reach {
  return lane === "own" ? "own" : lane === "shared" ? "both" : "team";
}
