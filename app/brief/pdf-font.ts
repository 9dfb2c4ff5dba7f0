// Inter comes in one file for each group of scripts. A text is cut into stretches, each with the file that has its letters.

export const subsets = ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"] as const;
export type Subset = (typeof subsets)[number];
export type FontName = `${Subset}-${400 | 600}`;
export type SubsetRanges = readonly { subset: Subset; ranges: readonly (readonly [number, number])[] }[];

/** From "U+0000-00FF,U+0131" for each file. */
export function subsetRanges(unicode: Readonly<Record<Subset, string>>): SubsetRanges {
  return subsets.map((subset) => ({
    subset,
    ranges: unicode[subset].split(",").map((part) => {
      const [from = "", to = from] = part.trim().replace("U+", "").split("-");
      return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
    }),
  }));
}

/** What no file has stays with the letters before it, and is drawn as an empty box. */
export function fontRuns(text: string, ranges: SubsetRanges): { text: string; subset: Subset }[] {
  const runs: { text: string; subset: Subset }[] = [];
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    const stays = last && ranges.find(({ subset }) => subset === last.subset);
    if (last && stays && has(stays.ranges, code)) last.text += letter;
    else {
      const found = ranges.find((one) => has(one.ranges, code))?.subset;
      if (last && (found === undefined || found === last.subset)) last.text += letter;
      else runs.push({ text: letter, subset: found ?? "latin" });
    }
  }
  return runs;
}

function has(ranges: readonly (readonly [number, number])[], code: number): boolean {
  return ranges.some(([from, to]) => code >= from && code <= to);
}
