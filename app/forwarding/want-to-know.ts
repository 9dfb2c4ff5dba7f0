// What they will want to know: everybody of the company who still has to be heard, or who said what they need first, with the
// reason in words. It orders work, never people: first comes whose day is near, then who waits for us, then who has a
// condition, then who is missing, then who has had something for a while.
import type { Cut } from "#app/brief/cut.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { addDays, type IsoDate } from "#app/lib/date.ts";
import { answerWords } from "#app/outcome/position.ts";
import { type BuyingRole, fieldWords, type FieldOfWork } from "#app/participant/buying-role.ts";

import type { ForwardAnswerWord } from "./forward.ts";

/** The last word of somebody, in answer to a forward or of where they stand. */
export type Said = { answer: ForwardAnswerWord; words: string | null; at: Date };

/** What lies with somebody without an answer. `isDue`: long enough for a friendly word. */
export type Waiting = { at: Date; since: IsoDate; title: string | null; isDue: boolean };

export type Matter =
  | { kind: "asks"; text: string; questionId: string }
  | { kind: "condition" | "not-yet"; words: string | null }
  | { kind: "missing" }
  | { kind: "waits"; since: IsoDate; title: string | null }
  | { kind: "unasked" }
  | { kind: "nameless" };

export type MatterFacts = {
  isNamed: boolean;
  /** Usually heard at this point, or wanted by now, and nobody there; or somebody there whom nobody asked. */
  isWanted: boolean;
  said: Said | null;
  /** A question of theirs that nobody has answered. */
  asks: { text: string; questionId: string } | null;
  waiting: Waiting | null;
};

/** How many stand on the page with all there is for them; the others are a list. */
export const toldAtOnce = 5;
/** A day within this many days comes before everything else. */
const near = 14;

/** What is open with somebody; null where nothing is, or where it lies with them and has not for long. */
export function matterOf({ isNamed, isWanted, said, asks, waiting }: MatterFacts): Matter | null {
  if (asks) return { kind: "asks", ...asks };
  if (waiting && (!said || waiting.at >= said.at))
    return waiting.isDue ? { kind: "waits", since: waiting.since, title: waiting.title } : null;
  if (said) {
    if (said.answer === "yes-if") return { kind: "condition", words: said.words };
    return said.answer === "not-yet" ? { kind: "not-yet", words: said.words } : null;
  }
  if (!isNamed) return { kind: isWanted ? "missing" : "nameless" };
  return isWanted ? { kind: "unasked" } : null;
}

type InOrder = { matter: Matter; neededOn: IsoDate | null; buyingRole: BuyingRole | null; field: FieldOfWork | null };

/** What is worth doing first comes first; equals stay as they are given. */
export function inOrder<One extends InOrder>(all: readonly One[], today: IsoDate): One[] {
  return [...all].sort((a, b) => {
    const [one, other] = [nearDay(a, today), nearDay(b, today)];
    if (one !== other) return one === null ? 1 : other === null ? -1 : one < other ? -1 : 1;
    const [ma, mb] = [a.matter, b.matter];
    if (rank[ma.kind] !== rank[mb.kind]) return rank[ma.kind] - rank[mb.kind];
    if (ma.kind === "waits" && mb.kind === "waits" && ma.since !== mb.since) return ma.since < mb.since ? -1 : 1;
    return weightOf(a) - weightOf(b);
  });
}

const rank: Record<Matter["kind"], number> = {
  asks: 0,
  condition: 1,
  "not-yet": 1,
  missing: 2,
  waits: 3,
  unasked: 4,
  nameless: 5,
};
const weight: Record<BuyingRole, number> = { decides: 0, "signs-off": 1, "is-asked": 2, "uses-it": 3 };

function weightOf({ buyingRole, field }: InOrder): number {
  const part = buyingRole ?? (field && fieldWords[field].usually);
  return part ? weight[part] : 4;
}

/** A day that is over asks for nothing any more. */
function nearDay({ matter, neededOn }: InOrder, today: IsoDate): IsoDate | null {
  if (neededOn === null || matter.kind === "nameless") return null;
  return neededOn >= today && neededOn <= addDays(today, near) ? neededOn : null;
}

/** What is open with somebody, in words beside their name. */
export function matterWords(matter: Matter, today: IsoDate): string {
  switch (matter.kind) {
    case "asks":
      return `Asks: “${matter.text}”`;
    case "condition":
      return `Said: ${answerWords("yes-if", matter.words)}`;
    case "not-yet":
      return `Said: ${answerWords("not-yet", matter.words)}`;
    case "waits":
      return `Has had ${matter.title ? `“${matter.title}”` : "where we are"} since ${formatDate(matter.since, { today })}`;
    case "unasked":
      return "Not asked yet";
    case "missing":
    case "nameless":
      return "Not named yet";
  }
}

/** Why somebody comes first, in one sentence. `stage`: as the path calls where the company is. */
export function whyFirst(
  one: InOrder & { called: string },
  { today, stage }: { today: IsoDate; stage: string },
): string {
  const { matter, called, field } = one;
  const day = nearDay(one, today);
  // Beside a place nobody fills the day stands already.
  if (day && matter.kind === "missing") return "First, because their day is the nearest.";
  if (day) return `First, because their day is the nearest: ${formatDate(day, { today })}.`;
  switch (matter.kind) {
    case "asks":
      return `First, because ${called} asked something and an answer may be all it takes.`;
    case "condition":
      return `First, because ${called} said what it takes to say yes.`;
    case "not-yet":
      return `First, because ${called} said what is still in the way.`;
    case "missing":
      return field
        ? `First, because ${fieldWords[field].label} is usually heard at ${stage}, and nobody is named yet.`
        : "First, because you wanted them to be heard by now, and nobody is named yet.";
    case "waits":
      return `First, because it has been with ${called} for a while, and a friendly word may be all it takes.`;
    case "unasked":
      return `First, because ${called} is usually heard at this point and has not been asked yet.`;
    case "nameless":
      return "First, because nobody else is missing now.";
  }
}

/** What somebody said, as a letter to them quotes it; null where nothing they said is open. */
export function quoteOf(said: Said | null | undefined): string | null {
  if (!said || (said.answer !== "yes-if" && said.answer !== "not-yet")) return null;
  return answerWords(said.answer, said.words);
}

/** Somebody in the list of those who come later; words already chosen for this reader. */
export type ToldLater = {
  key: string;
  participantId: string | null;
  /** The last forward to somebody known by a link alone. */
  linkId: string | null;
  field: FieldOfWork | null;
  called: string;
  /** "Security lead · Signs off". */
  what: string | null;
  matterWords: string;
};

/** Somebody on the page with all there is for them. */
export type ToTell = ToldLater & {
  initials: string | null;
  decides: string | null;
  matter: Matter["kind"];
  needs: string | null;
  /** What somebody in their place usually wants to know, since nobody wrote down what they need. */
  isUsual: boolean;
  text: string;
  questionId: string | null;
  papers: { id: string; title: string; question: string | null }[];
  cut: Cut;
  reminder: Reminder | null;
  /** Whom only this reader knows is told in person alone. */
  mayPassOn: boolean;
  mayBringIn: boolean;
  readBy: { words: string; reach: "own" | "team" } | null;
};

/** A friendly word about what was passed on. `mail` opens it in one's own mail with their link, for whoever sent it. */
export type Reminder = { forwardId: string; text: string; mail: string | null; maySay: boolean };
