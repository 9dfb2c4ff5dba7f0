// A forward as whoever sent it, or the team, reads it: in its chain, with what came back, in words.
import type { Cut } from "#app/brief/cut.ts";

export type ForwardLine = {
  id: string;
  parentId: string | null;
  depth: number;
  /** Null for "where we are". */
  title: string | null;
  contentId: string | null;
  brief: Cut | null;
  /** It asks where they stand; the answer stands there, not here. */
  asksStand: boolean;
  by: string;
  isMine: boolean;
  to: string;
  toId: string | null;
  on: string;
  /** "from their own mail", "by a copied link", and what became of a mail of this server. */
  wayWords: string;
  answer: {
    sentence: string;
    words: string | null;
    note: string;
    isTellable: boolean;
    toldWords: string | null;
  } | null;
  readWords: string | null;
  revokedWords: string | null;
  questions: { id: string; text: string; asked: string; answer: string | null; answeredBy: string | null }[];
  readBy: string;
  mayTend: boolean;
};

export type OneForward = {
  line: ForwardLine;
  ask: string | null;
  message: string;
  /** For whoever sent it alone: the link, to send once more. Null where it was taken back. */
  toSend: { mail: string; isCut: boolean; text: string; link: string; to: string | null } | null;
  below: ForwardLine[];
  above: ForwardLine | null;
};
