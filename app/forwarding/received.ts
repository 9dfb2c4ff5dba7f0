// A forward as its recipient reads it (FW2).
import type { SentBrief } from "#app/brief/brief.ts";
import type { ContentPage } from "#app/content/content-page.ts";

import type { ForwardAnswerWord } from "./forward.ts";

export type Received = {
  id: string;
  by: string;
  side: "buyer" | "seller";
  to: string;
  on: string;
  ask: string | null;
  message: string;
  /** Null for "where we are". */
  contentId: string | null;
  brief: SentBrief | null;
  /** It asks where they stand: there is a page of its own for that. */
  asksStand: boolean;
  content: Pick<ContentPage, "card" | "shown"> | null;
  here: string[];
  answer: { answer: ForwardAnswerWord; words: string; on: string } | null;
  questions: { id: string; text: string; asked: string; answer: string | null; answeredBy: string | null }[];
  hasSaidRead: boolean;
  mayForward: boolean;
  isByLink: boolean;
  questionKey: string;
};
