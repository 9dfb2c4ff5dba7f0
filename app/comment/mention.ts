// Who is meant by "@Dana" in a text. A whole name counts before a first name, and a first name that two people have means nobody.
import type { Lane, Side } from "#app/lib/lane.ts";

export type Mentionable = { id: string; name: string; side: Side; lane: Lane };

/** CM2: whether somebody reads what is written in a lane. Nobody else reads what is one's own. */
export function readsLane(person: Pick<Mentionable, "side" | "lane">, lane: Lane): boolean {
  if (lane === "own" || person.lane === "own") return false;
  return lane === "shared" ? person.lane === "shared" : person.side === lane;
}

/** The ids of those whose name stands in the text behind an @, in no particular order. */
export function mentionedIn(text: string, people: readonly Mentionable[]): string[] {
  const plain = text.toLowerCase();
  const names = people.flatMap(({ id, name }) => {
    const whole = name.toLowerCase();
    return [whole, whole.split(/\s+/)[0] ?? ""].filter(Boolean).map((called) => ({ id, called }));
  });
  const found = new Set<string>();
  for (let at = plain.indexOf("@"); at !== -1; at = plain.indexOf("@", at + 1)) {
    // An address holds an @ too, with a letter before it.
    if (/[\p{L}\p{N}._-]/u.test(plain[at - 1] ?? " ")) continue;
    const meant = names.filter(({ called }) => standsAt(plain, at + 1, called));
    const longest = Math.max(0, ...meant.map(({ called }) => called.length));
    const ids = new Set(meant.filter(({ called }) => called.length === longest).map(({ id }) => id));
    const [only] = ids;
    if (ids.size === 1 && only) found.add(only);
  }
  return [...found];
}

/** As a word of its own: "@Dan" is not Dana. */
function standsAt(text: string, at: number, word: string): boolean {
  return text.startsWith(word, at) && !/[\p{L}\p{N}]/u.test(text[at + word.length] ?? " ");
}
