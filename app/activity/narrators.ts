/** What a sentence about an event may use beside the event itself. */
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";

import type { EventKind, EventPayload } from "./event.ts";

export interface Told {
  /** "You", or the name of whoever did it. */
  who: string;
  companyName: string;
  workspaceName: string;
  /** Today in the plan's zone: decides whether a date names its year. */
  today: IsoDate;
}

export type Narrators<Kinds extends EventKind = EventKind> = {
  [Kind in Kinds]: (payload: EventPayload<Kind>, told: Told) => string;
};

/** The kinds of one noun, so that each file is exhaustive for its own. */
export type KindsOf<Noun extends string> = Extract<EventKind, `${Noun}.${string}`>;

export function companyOf(side: "buyer" | "seller", told: Told): string {
  return side === "buyer" ? told.companyName : told.workspaceName;
}

/** A stored date in words; what is no date stands as it was written. */
export function dateWords(on: string, { today }: Told): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDate(on as IsoDate, { today }) : on;
}

/** ": for this reason", or nothing. */
export function because(reason: string | null): string {
  return reason ? `: “${reason}”` : ".";
}

/** "the date from Mon 10 Nov to Thu 13 Nov and the title to …", from the changes of an event. */
export function changeWords(
  changes: readonly { field: string; was: string | null; is: string | null }[],
  told: Told,
): string {
  const parts = changes.map(({ field, was, is }) => {
    if (was === null && is !== null) return `${field}: ${dateWords(is, told)}`;
    if (is === null) return `no ${field} any more`;
    return `${field} from ${dateWords(was ?? "", told)} to ${dateWords(is, told)}`;
  });
  return new Intl.ListFormat("en-GB").format(parts);
}
