// A change to a step names, for each field it touches, the value it had when shown and the value wanted.
// Beside a step of the other side it waits as a proposal; the old value counts until it is accepted (SP3).
import type { IsoDate } from "#app/lib/date.ts";

export const changeableFields = ["title", "note", "doneWhen", "dueOn", "ownerId", "stageId"] as const;
export type ChangeableField = (typeof changeableFields)[number];

/** Text and ids as they stand in the form; null where a field is empty. */
export type StepChanges = Partial<Record<Exclude<ChangeableField, "dueOn">, string | null>> & { dueOn?: IsoDate | null };
