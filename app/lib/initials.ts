// The letters a name is known by in a small round picture. Letters are counted as people do, also in scripts without capitals.

/** One or two letters: of the first word and the last. Null for a name without any letter or digit. */
export function initialsOf(name: string): string | null {
  const words = name.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = words.at(0);
  if (first === undefined) return null;
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last].map((word) => (word ? firstLetter(word) : "")).join("");
}

function firstLetter(word: string): string {
  for (const { segment } of letters.segment(word)) {
    if (/[\p{L}\p{N}]/u.test(segment)) return segment.toLocaleUpperCase();
  }
  return "";
}

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });
