import type { FormAnswer } from "#app/plan/ui/said-of-form.ts";

/** What an action answered, with both texts where somebody else wrote meanwhile. */
export type ConflictAnswer = NonNullable<FormAnswer> & {
  conflicts?: { field: string; label: string; mine: string; theirs: string }[];
};
