// Comments as one reader is shown them.
import type { Lane, Side } from "#app/lib/lane.ts";

import type { Target } from "./comment.ts";

export type LaneOption = { value: "own" | "team" | "shared"; label: string };

export type ShownComment = {
  id: string;
  /** Null where its author removed it; it is shown only for its answers' sake. */
  text: string | null;
  /** "You", or the name as it was then. */
  by: string;
  company: string | null;
  side: Side;
  at: string;
  /** "Tue 3 Nov, 14:02 Berlin time". */
  when: string;
  isReworded: boolean;
  lane: Lane;
  readBy: string;
  mentions: string[];
  mayReword: boolean;
  mayRemove: boolean;
  /** CM5: a note its author can show to their team. */
  mayShare: boolean;
};

export type CommentThread = {
  opening: ShownComment;
  replies: ShownComment[];
  /** Who settled it; null while it is open. */
  settledBy: string | null;
};

/** What `CommentThreads` shows; made by `readComments`. */
export type CommentsShown = Target & {
  threads: CommentThread[];
  lanes: LaneOption[];
  /** Where a new comment begins. */
  readBy: LaneOption["value"];
  people: { id: string; name: string; reads: LaneOption["value"][] }[];
  mayWrite: boolean;
  formKey: string;
};
