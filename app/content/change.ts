// A change to the words about a content names, for each field, what it was when shown. All of them are compared as text; a
// list is its values with commas, so that one field has one value to compare.
import { fieldWords, type FieldOfWork } from "#app/participant/buying-role.ts";
import { stageDefault, type StageKind } from "#app/plan/stage.ts";

import { type Purpose, purposeWords, whenNotWords } from "./content.ts";
import type { EditContentForm } from "./content.form.ts";

export const wordFields = ["title", "question", "purpose", "stageKinds", "fields", "isWhenNot"] as const;
export type WordField = (typeof wordFields)[number];
export type ContentWords = {
  title: string;
  question: string | null;
  purpose: Purpose | null;
  stageKinds: StageKind[];
  fields: FieldOfWork[];
  isWhenNot: boolean;
};

export const wordLabels: Record<WordField, string> = {
  title: "Name",
  question: "The question it answers",
  purpose: "What it is for",
  stageKinds: "Helps at",
  fields: "Made for",
  isWhenNot: whenNotWords,
};

export type WordConflict = { field: WordField; label: string; mine: string; theirs: string };

/** The words as the form compares them. */
export function asText(words: ContentWords): Record<WordField, string> {
  return {
    title: words.title,
    question: words.question ?? "",
    purpose: words.purpose ?? "",
    stageKinds: words.stageKinds.join(","),
    fields: words.fields.join(","),
    isWhenNot: words.isWhenNot ? "yes" : "",
  };
}

/** What the form changes: the fields whose earlier value came along, beside what stands now. */
export function changesOf(
  form: EditContentForm,
  now: ContentWords,
): { changed: WordField[]; conflicts: WordConflict[]; words: ContentWords } {
  const sent: ContentWords = {
    title: form.title ?? now.title,
    question: form.question,
    purpose: form.purpose,
    stageKinds: form.stageKinds,
    fields: form.fields,
    isWhenNot: form.isWhenNot === "yes",
  };
  const mine = asText(sent);
  const theirs = asText(now);
  const touched = wordFields.filter(
    (field) => form[`was.${field}`] !== undefined && mine[field] !== form[`was.${field}`],
  );
  const changed = touched.filter((field) => mine[field] !== theirs[field]);
  const conflicts = changed
    .filter((field) => theirs[field] !== form[`was.${field}`])
    .map((field) => ({ field, label: wordLabels[field], mine: mine[field], theirs: theirs[field] }));
  const words = { ...now, ...Object.fromEntries(changed.map((field) => [field, sent[field]])) };
  return { changed, conflicts, words };
}

/** A value of a field as people read it. */
export function inWords(field: WordField, value: string): string {
  if (value === "") return field === "isWhenNot" ? "No" : "";
  const list = value.split(",");
  if (field === "stageKinds") return list.map((kind) => stageDefault(kind as StageKind).label).join(", ");
  if (field === "fields") return list.map((one) => fieldWords[one as FieldOfWork].label).join(", ");
  if (field === "purpose") return purposeWords[value as Purpose].label;
  return field === "isWhenNot" ? "Yes" : value;
}
