/**
 * A letter is what one mail says to one person. It is written when it is sent, inside its reader's own rights (NO2), and its
 * text is never stored.
 */
export interface Letter {
  subject: string;
  /** Paragraphs of plain text. */
  lines: string[];
  /** What happened, a whole sentence each, with its time in the reader's zone. */
  told?: { sentence: string; at: string }[];
  button?: { label: string; address: string };
  /** In large figures, with room around it. */
  code?: string;
  /** Of a notice: where its reader ends such mail, by a page or by one act of their mail program (RFC 8058). */
  stop?: { address: string };
}

/** Why there is nothing to send: `kept` for the sample, which never sends mail. */
export type NoLetter = "dropped" | "kept";

export interface AskedLetter {
  kind: string;
  recipient: string;
  about: Record<string, string>;
  planId: string | null;
  now: Date;
}
