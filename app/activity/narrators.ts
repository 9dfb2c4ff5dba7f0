/** What a sentence about an event may use beside the event itself. */
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";

import type { EventKind, EventPayload } from "./event.ts";

export interface Told {
  /** "You", or the name of whoever did it. */
  who: string;
  /** True where the reader did it: then `who` is "You". */
  isActor: boolean;
  /** Whoever did it, by name also where `who` is "You". */
  actorName: string;
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

/** "want" to whoever did it, "wants" to the others. */
export function verb({ isActor }: Told, ofYou: string, ofOthers: string): string {
  return isActor ? ofYou : ofOthers;
}

/** Who a sentence is about: "You" where that is the reader, who did it themselves. */
export function orYou(person: string, { isActor, actorName }: Told): string {
  return isActor && person === actorName ? "You" : person;
}

/** A stored date in words; what is no date stands as it was written. */
export function dateWords(on: string, { today }: Told): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(on) ? formatDate(on as IsoDate, { today }) : on;
}

/** ": for this reason", or nothing. */
export function because(reason: string | null): string {
  return reason ? `: “${reason}”` : ".";
}

/** "the date from Mon 10 Nov to Thu 13 Nov and the wording to “…”", from the changes of an event. */
export function changeWords(
  changes: readonly { field: string; was: string | null; is: string | null }[],
  told: Told,
): string {
  const parts = changes.map(({ field, was, is }) => {
    const what = fieldWords[field] ?? field;
    // An id says nothing to people, and a long text is better read where it stands.
    if ([was, is].some((value) => value !== null && (isId(value) || value.length > 120))) return what;
    if (is === null || is === "") return `no ${what} any more`;
    const now = valueWords(field, is, told);
    return was === null || was === "" ? `${what} ${now}` : `${what} from ${valueWords(field, was, told)} to ${now}`;
  });
  return new Intl.ListFormat("en-GB").format(parts);
}

const fieldWords: Record<string, string> = {
  title: "wording",
  name: "name",
  note: "note",
  doneWhen: "when it is done",
  dueOn: "date",
  ownerId: "owner",
  stageId: "stage",
  helper: "helper",
  country: "country",
  timeZone: "time zone",
  address: "address",
  buyingRole: "part in the decision",
  field: "field of work",
  decides: "what they decide",
  needs: "what they need to say yes",
  why: "why they are needed",
  neededStageId: "the stage they are needed for",
  neededOn: "the day they are needed by",
  showsPresence: "being here",
  showsViews: "what was read",
  showsViewsToTeam: "what colleagues see of it",
  showsAnswers: "what was answered",
  handshake: "agreement",
  judge: "who judges",
  shownBy: "how it is shown",
  weight: "how much it counts",
  who: "who does it",
  kind: "the kind",
};

const freeTexts = new Set(["title", "name", "note", "doneWhen", "decides", "needs", "why", "judge", "shownBy", "who"]);

function valueWords(field: string, value: string, told: Told): string {
  if (freeTexts.has(field)) return `“${value}”`;
  if (field === "country") return new Intl.DisplayNames("en-GB", { type: "region" }).of(value) ?? value;
  return dateWords(value, told).replaceAll("-", " ");
}

function isId(value: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(value);
}
