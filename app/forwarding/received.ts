// A forward as its recipient reads it (FW2).
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
  content: Pick<ContentPage, "card" | "shown"> | null;
  here: string[];
  answer: { answer: ForwardAnswerWord; words: string; on: string } | null;
  questions: { id: string; text: string; asked: string; answer: string | null; answeredBy: string | null }[];
  hasSaidRead: boolean;
  mayForward: boolean;
  isByLink: boolean;
  questionKey: string;
};
