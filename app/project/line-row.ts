// A line as one reader is shown it: days, names and numbers already in words.
import { formatDate } from "#app/lib/date-words.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane } from "#app/lib/lane.ts";
import { numberWords } from "#app/outcome/estimate.ts";
import { fieldText } from "#app/outcome/measure.ts";

import { dayOf, dayWords, kindWords, type LineKind } from "./line.ts";
import { measuredWords } from "./measured.ts";

export type LineRow = {
  id: string;
  kind: LineKind;
  kindWord: string;
  text: string;
  note: string;
  lane: Lane;
  readBy: string;
  /** The day it stands at; `dueOn` is the one somebody typed, as a form carries it. */
  day: IsoDate | null;
  dueOn: string;
  due: string | null;
  isPast: boolean;
  /** Its day is here, and it is not done. */
  isDue: boolean;
  /** "You", "Lea Moreau", "the night shift"; null where nobody was said. */
  who: string | null;
  whoId: string;
  whoWords: string;
  isMine: boolean;
  isDone: boolean;
  /** "Dana Kim, Mon 2 Nov". */
  done: string | null;
  check: CheckRow | null;
  mayChange: boolean;
  mayShare: boolean;
};

export type CheckRow = {
  /** "30 days after go-live". */
  after: string | null;
  now: string | null;
  wanted: string | null;
  unit: string | null;
  /** As a form carries it. */
  number: string;
  measured: string | null;
  comparison: string | null;
};

export type LineFacts = {
  id: string;
  kind: LineKind;
  text: string;
  note: string | null;
  lane: Lane;
  dueOn: IsoDate | null;
  daysAfter: number | null;
  whoId: string | null;
  whoWords: string | null;
  doneByName: string | null;
  doneOn: IsoDate | null;
  measured: number | null;
  measure: { numberNow: number | null; numberWanted: number | null; unit: string | null } | null;
};

export type LineReader = {
  today: IsoDate;
  goLiveOn: IsoDate | null;
  participantId: string | null;
  people: ReadonlyMap<string, string>;
  readBy: (lane: Lane) => string;
  mayChange: (lane: Lane) => boolean;
};

export function lineRow(facts: LineFacts, reader: LineReader): LineRow {
  const { id, kind, text, note, lane, dueOn, whoId, whoWords, doneOn } = facts;
  const day = dayOf(facts, reader.goLiveOn);
  const isDone = doneOn !== null;
  const person = whoId === null ? null : whoId === reader.participantId ? "You" : (reader.people.get(whoId) ?? null);
  return {
    ...{ id, kind, kindWord: kindWords[kind].word, text, note: note ?? "", lane, readBy: reader.readBy(lane) },
    ...{ day, dueOn: dueOn ?? "", due: dayWords(facts, reader.goLiveOn, reader) },
    isPast: !isDone && day !== null && day < reader.today,
    isDue: !isDone && day !== null && day <= reader.today,
    who: [person, whoWords].filter(Boolean).join(", ") || null,
    ...{ whoId: whoId ?? "", whoWords: whoWords ?? "" },
    isMine: lane === "own" || (whoId !== null && whoId === reader.participantId),
    isDone,
    done: doneOn && `${facts.doneByName ?? ""}, ${formatDate(doneOn, reader)}`,
    check: checkRow(facts),
    mayChange: reader.mayChange(lane),
    mayShare: lane === "own" && reader.mayChange("buyer"),
  };
}

function checkRow({ measure, measured, daysAfter }: LineFacts): CheckRow | null {
  if (!measure) return null;
  const { numberNow, numberWanted, unit } = measure;
  const words = (number: number | null): string | null => (number === null ? null : numberWords(number, unit));
  return {
    after: daysAfter === null ? null : `${daysAfter} days after go-live`,
    ...{ now: words(numberNow), wanted: words(numberWanted), unit, measured: words(measured) },
    number: fieldText(measured) ?? "",
    comparison: measured === null ? null : measuredWords({ now: numberNow, wanted: numberWanted, measured }),
  };
}
