// "Before we decide" is the company's own list: what its people want to have settled before they say yes or no. It can begin
// with lines from why, what and how, and is theirs from then on. Each of those says what stands on the plan already; only a
// person ticks one, and nothing anywhere reads, counts or asks for this list (RD2, BD1).
import type { Lane } from "#app/lib/lane.ts";

export const startKeys = ["why", "nothing", "paid", "musts", "ways", "people", "heard", "steps", "dates"] as const;
export type StartKey = (typeof startKeys)[number];

export type StartLine = {
  text: string;
  /** Where it is answered, below the plan, and what that page is called. */
  place: string;
  called: string;
};

/** In the order of why, what and how. */
export const startLines: Record<StartKey, StartLine> = {
  why: { text: "Why we want to change stands in our own words", place: "why", called: "Why" },
  nothing: { text: "We know what happens if we do nothing", place: "why", called: "Why" },
  paid: { text: "We know how it will be paid for", place: "why", called: "Why" },
  musts: { text: "We agreed what we must have, and how we judge", place: "criteria", called: "How we judge" },
  ways: {
    text: "We looked at doing nothing and doing it ourselves as well",
    place: "criteria",
    called: "How we judge",
  },
  people: { text: "We know who decides, who signs and who has to be asked", place: "people", called: "People" },
  heard: { text: "Everybody who will live with it was heard", place: "people", called: "People" },
  steps: { text: "What has to happen before we sign is on the plan", place: "steps", called: "Steps" },
  dates: { text: "The dates work for us", place: "go-live", called: "Go-live" },
};

export function isStartKey(text: string | null): text is StartKey {
  return startKeys.some((key) => key === text);
}

export const lineLength = 300;
export const lineNoteLength = 2_000;
export const mostLines = 60;

/** Who may read a new line: the team, or its author alone. */
export function laneOfLine(readBy: "team" | "own"): Lane {
  return readBy === "team" ? "buyer" : "own";
}
