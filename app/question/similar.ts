// Which answered questions are like one that somebody writes just now (QU4): they share words that say something.

/** The likest first, at most `most`. */
export function similarTo<Question extends { text: string }>(
  text: string,
  answered: readonly Question[],
  most = 3,
): Question[] {
  const wanted = wordsOf(text);
  if (wanted.size === 0) return [];
  return answered
    .map((question) => ({ question, likeness: likenessOf(wanted, wordsOf(question.text)) }))
    .filter(({ likeness }) => likeness >= enough)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, most)
    .map(({ question }) => question);
}

/** From 0 to 1: how much of the shorter question stands in the other. */
function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length;
  const shorter = Math.min(one.size, other.size);
  return shorter === 0 ? 0 : shared / Math.max(shorter, leastWords);
}

/** Words without accents, capitals and endings of the plural; short and common ones say nothing. */
function wordsOf(text: string): Set<string> {
  const plain = text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.slice(0, 4_000).match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => word.length > 2 && !common.has(word)).map((word) => word.replace(/s$/, "")));
}

const enough = 0.5;
/** One word alone is no likeness. */
const leastWords = 2;

const common = new Set(
  ["the and for are you your our can does did with what when which who how why where has have had will would could"]
    .concat([
      "should there this that these those from into about any all not but out was were been its they them his her",
    ])
    .join(" ")
    .split(" "),
);
