// What an action answered, as the pages of the plan read it.

export type FormAnswer =
  | {
      invalid?: Record<string, string> | undefined;
      refused?: string | undefined;
      values: Record<string, string | string[]>;
    }
  | undefined;

/** What was typed, else what stands there. */
export function typedOr(answer: FormAnswer, field: string, otherwise: string): string {
  const typed = answer?.values[field];
  return typeof typed === "string" ? typed : otherwise;
}

/** The sentences for the top of a form, each leading to its field. */
export function errorsOf(answer: FormAnswer): { say: string; fieldId?: string }[] {
  const fields = Object.entries(answer?.invalid ?? {}).map(([field, say]) =>
    field ? { say, fieldId: field } : { say },
  );
  return answer?.refused ? [{ say: answer.refused }, ...fields] : fields;
}
