/** What a reader of the updates asked for, in the address: one of the parts of the plan, or everything. */

export const updateParts = [
  {
    key: "where",
    words: "Where we are",
    nouns: ["stage", "path", "verifier", "evidence", "plan", "go-live", "in-step", "seller-stage"],
  },
  { key: "why", words: "Why", nouns: ["why", "measure", "estimate"] },
  { key: "judging", words: "How we judge", nouns: ["criterion", "option", "deciding"] },
  { key: "steps", words: "Steps", nouns: ["step", "steps", "project"] },
  { key: "people", words: "People", nouns: ["participant", "champion", "succession", "access", "consent", "position"] },
  { key: "library", words: "Library", nouns: ["content", "forward"] },
  { key: "questions", words: "Questions and talk", nouns: ["question", "comment", "meeting", "decision"] },
] as const;

export type UpdatePart = (typeof updateParts)[number]["key"];

/** The part that an address names; null for none, and for one that there is not. */
export function updatePartOf(text: string | null): UpdatePart | null {
  return updateParts.find(({ key }) => key === text)?.key ?? null;
}

/** The first words of the kinds of that part. */
export function nounsOf(part: UpdatePart): readonly string[] {
  return updateParts.find(({ key }) => key === part)?.nouns ?? [];
}
