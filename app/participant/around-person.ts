// What stands around somebody on the pages of people: whom they report to, and the next talk with them, in one reader's words.
import type { Lane } from "#app/lib/lane.ts";

export type Reach = "own" | "team" | "both";

export function reachOf(lane: Lane): Reach {
  return lane === "shared" ? "both" : lane === "own" ? "own" : "team";
}

/** Beside one row of the list; each null where there is none. */
export type BesideRow = {
  head: { called: string; readBy: string | null } | null;
  talk: { words: string; readBy: string } | null;
};

/** On somebody's own page. */
export type AroundPerson = {
  heads: { lane: Lane; id: string; called: string; readBy: string; reach: Reach }[];
  talks: { lane: "own" | "buyer"; words: string; onDay: string; talkerId: string; readBy: string; reach: Reach }[];
  /** What this reader may write here; null for whoever only reads. */
  write: null | {
    headLanes: Lane[];
    talkLanes: ("own" | "buyer")[];
    heads: { id: string; called: string }[];
    talkers: { id: string; called: string }[];
  };
};
