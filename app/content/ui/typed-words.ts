import type { WordField } from "#app/content/change.ts";

const wordFields: readonly WordField[] = ["title", "question", "purpose", "stageKinds", "fields", "isWhenNot"];

/** What was typed in the words about a content, as its fields take it again. */
export function typedWords(
  values: Readonly<Record<string, string | string[]>> | undefined,
): Partial<Record<WordField, string>> {
  if (!values) return {};
  return Object.fromEntries(
    wordFields.map((field) => {
      const typed = values[field] ?? "";
      return [field, typeof typed === "string" ? typed : typed.join(",")];
    }),
  );
}
