// What stands open on the page of why, as its address says it: one question, one figure, or something about to be shared.
import { type WhyLane, whyLanes, type WhyQuestion, whyQuestions } from "./why.ts";
import type { ReadBy } from "./why-row.ts";

export type WhyOpened = {
  /** The question whose form is open. */
  question: WhyQuestion | null;
  readBy: ReadBy | null;
  /** The suggestion its words come from. */
  words: string | null;
  /** A new figure whose form is open. */
  adds: "measure" | "estimate" | null;
  /** The figure whose form is open. */
  changes: string | null;
  /** A question, or the id of a figure, about to be shared. */
  shares: string | null;
  /** Numbers somebody put into a sum: shown to them, stored nowhere. */
  tried: { id: string; numbers: string[] } | null;
};

/** Whatever the address says that nobody knows opens nothing. */
export function whyOpenOf(query: URLSearchParams): WhyOpened {
  const write = query.get("write");
  const lane = whyLanes.find((one) => one === query.get("lane"));
  const [key, numbers] = [query.get("key"), query.getAll("n")];
  return {
    question: whyQuestions.find((question) => question === write) ?? null,
    readBy: lane ? readByOf(lane) : null,
    words: query.get("words"),
    adds: write === "measure" || write === "estimate" ? write : null,
    changes: query.get("change"),
    shares: query.get("share"),
    tried:
      key && numbers.length > 0 ? { id: key, numbers: numbers.slice(0, 10).map((text) => text.slice(0, 30)) } : null,
  };
}

function readByOf(lane: WhyLane): ReadBy {
  return lane === "buyer" ? "team" : lane;
}
