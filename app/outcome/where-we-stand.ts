// Where people stand, as one reader is shown it: words already chosen, and nothing of others before they have said it themselves.
import type { Talk } from "./worthwhile-talk.ts";
import type { Mark, PositionAnswer, Reach, Topic } from "./position.ts";

export type StandRow = {
  key: string;
  called: string;
  title: string | null;
  isMe: boolean;
  /** "yes, if EU only". */
  said: string;
  /** "Thu 13 Nov, by link"; null for a voice without a name. */
  note: string | null;
  /** "earlier: not yet, because of the money (Wed 4 Nov)". */
  earlier: string | null;
  marks: Partial<Record<Topic, Mark>>;
};

export type SilentRow = { id: string; called: string; title: string | null; isMe: boolean; asked: string | null };

/** One's own answer. */
export type MyStand = {
  answer: PositionAnswer;
  words: string | null;
  /** "fine with me". */
  said: string;
  on: string;
  reach: Reach;
  isByLink: boolean;
  marks: Partial<Record<Topic, Mark>>;
};

export type WhereWeStand = {
  mine: MyStand | null;
  /** "You went back to Needs on Wed 4 Nov. Is it still so?" */
  askedAgain: string | null;
  /** Null until this reader has answered. */
  picture: {
    isOpen: boolean;
    /** How many have answered, in words; null once it is open. */
    soFar: string | null;
    mayShow: boolean;
    shown: string | null;
    rows: StandRow[];
    silent: SilentRow[];
    talks: Talk[];
  } | null;
  told: ToldAnswers;
};

/** What the other company is told (CO1): counts from five on, and those who let themselves be named. */
export type ToldAnswers = {
  counts: { answer: PositionAnswer; label: string; count: number }[] | null;
  named: { called: string; said: string }[];
};
