// A measure is one number somebody wants to see change: how it is now, how it should be, by when, and who measured it. Whose
// figure it is always stands beside it: one of the selling side is not the company's until somebody there checked it (WH6).
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Side } from "#app/lib/lane.ts";

import { numberWords } from "./estimate.ts";

export type MeasureFacts = {
  name: string;
  numberNow: number | null;
  numberWanted: number | null;
  unit: string | null;
  wantedOn: IsoDate | null;
  measuredBy: string | null;
};

export const measureFields = ["name", "numberNow", "numberWanted", "unit", "wantedOn", "measuredBy"] as const;

/** What differs, in words as they are shown; empty where nothing does. */
export function measureChanges(
  was: MeasureFacts,
  is: MeasureFacts,
): { field: (typeof measureFields)[number]; was: string | null; is: string | null }[] {
  return measureFields
    .filter((field) => was[field] !== is[field])
    .map((field) => ({ field, was: fieldText(was[field]), is: fieldText(is[field]) }));
}

/** A field as a form carries it. */
export function fieldText(value: string | number | null): string | null {
  return typeof value === "number" ? String(value) : value;
}

/** "31 % now, 10 % wanted by Fri 27 Mar": the measure on one line, for lists and for both texts of a conflict. */
export function measureWords(measure: MeasureFacts, reader: { today: IsoDate }): string {
  const { name, numberNow, numberWanted, unit, wantedOn } = measure;
  const parts = [
    numberNow === null ? null : `${numberWords(numberNow, unit)} now`,
    numberWanted === null ? null : `${numberWords(numberWanted, unit)} wanted`,
  ].filter((part) => part !== null);
  const by = wantedOn ? ` by ${formatDate(wantedOn, reader)}` : "";
  return parts.length > 0 ? `${name}: ${parts.join(", ")}${by}` : `${name}${by}`;
}

type Figure = { bySide: Side; checkedByName: string | null; measuredBy?: string | null };

/** Whose figure it is, and whether it was checked. Null where nobody said who measured one of the company's own. */
export function whoseFigure(
  { bySide, checkedByName, measuredBy }: Figure,
  { companyName, workspaceName, side }: { companyName: string; workspaceName: string; side: Side },
): { words: string; isUnchecked: boolean } | null {
  if (bySide === "buyer") return measuredBy ? { words: `Measured by ${measuredBy}`, isUnchecked: false } : null;
  const from = measuredBy ? `${workspaceName}'s figure (${measuredBy})` : `${workspaceName}'s figure`;
  if (checkedByName) return { words: `${from}, checked by ${checkedByName} (${companyName})`, isUnchecked: false };
  const us = side === "buyer" ? "us" : companyName;
  return { words: `${from}, not checked by ${us}`, isUnchecked: true };
}
