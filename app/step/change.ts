// A change to a step names, for each field it touches, the value it had when shown and the value wanted.
// Beside a step of the other side it waits as a proposal; the old value counts until it is accepted (SP3).
import type { IsoDate } from "#app/lib/date.ts";
import { isIsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";

export const changeableFields = ["title", "note", "doneWhen", "dueOn", "ownerId", "stageId"] as const;
export type ChangeableField = (typeof changeableFields)[number];

/** Text and ids as they stand in the form; null where a field is empty. */
export type StepChanges = Partial<Record<Exclude<ChangeableField, "dueOn">, string | null>> & {
  dueOn?: IsoDate | null;
  /** The step was only suggested before: unless this is agreed to, it is a suggestion again. */
  isAnswer?: true;
};

/** One changed field in words, as both sides read it: old and new value (SP4). */
export type ChangeLine = { field: ChangeableField; label: string; was: string | null; is: string | null };

export const fieldLabels: Record<ChangeableField, string> = {
  title: "Step",
  note: "Note",
  doneWhen: "Done when",
  dueOn: "Due",
  ownerId: "Owner",
  stageId: "Stage",
};

/** What turns ids into words: names of people and stages as this reader may call them. */
export type ChangeNames = { people: ReadonlyMap<string, string>; stages: ReadonlyMap<string, string>; today: IsoDate };

/** The changes beside what stands now, in words. Fields that are equal already are left out. */
export function changeLines(
  now: Partial<Record<ChangeableField, string | null>>,
  changes: StepChanges,
  names: ChangeNames,
): ChangeLine[] {
  return changeableFields.flatMap((field) => {
    const is = changes[field];
    if (is === undefined) return [];
    const was = now[field] ?? null;
    return was === is
      ? []
      : [{ field, label: fieldLabels[field], was: inWords(field, was, names), is: inWords(field, is, names) }];
  });
}

function inWords(field: ChangeableField, value: string | null, { people, stages, today }: ChangeNames): string | null {
  if (value === null) return null;
  if (field === "dueOn") return isIsoDate(value) ? formatDate(value, { today }) : value;
  if (field === "ownerId") return people.get(value) ?? null;
  return field === "stageId" ? (stages.get(value) ?? null) : value;
}
