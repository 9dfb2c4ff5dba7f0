// What the form for passing something on offers: what there is, whom the sender may reach, and how they are called.
import type { Cut } from "#app/brief/cut.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";

import type { LetterTo } from "./letter-for-role.ts";

export type ReachablePerson = LetterTo & {
  id: string;
  /** "Lea Moreau", "Finance approver (not yet named)". */
  called: string;
  isRole: boolean;
  hasAddress: boolean;
};

export type Passable = { id: string; title: string; question: string | null; fields: readonly FieldOfWork[] };

export interface NewForward {
  key: string;
  /** What is passed on; null for "where we are". */
  what: Passable | null;
  /** Set where `what` is the summary, in this cut. */
  brief: Cut | null;
  /** Set where `what` is the question where they stand. */
  asksStand: boolean;
  /** Only its author reads it so far: it is shared first (LN6). */
  isOwn: boolean;
  from: string | null;
  contents: Passable[];
  people: ReachablePerson[];
  toId: string | null;
  /** Somebody known by the link of another forward alone. */
  like: { id: string; name: string; said: string | null } | null;
  /** For a place nobody stands for on the plan. */
  field: FieldOfWork | null;
  mayAddNew: boolean;
  canSend: boolean;
  names: { name: string; side: "buyer" | "seller"; companyName: string; workspaceName: string };
}
