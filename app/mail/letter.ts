/**
 * A letter is what one mail says to one person. It is written when it is sent, inside its reader's own rights (NO2), and its
 * text is never stored.
 */
export interface Letter {
  subject: string;
  /** Paragraphs of plain text; `quote` is what somebody wrote. */
  lines: (string | { quote: string })[];
  /** What happened, a whole sentence each, with its time in the reader's zone. */
  told?: { sentence: string; at: string }[];
  /** The same for several plans, each under its name. */
  plans?: { name: string; address: string; told: { sentence: string; at: string | null }[]; more: string | null }[];
  button?: { label: string; address: string };
  /** In large figures, with room around it. */
  code?: string;
  /** Of a notice: where its reader ends such mail, by a page or by one act of their mail program (RFC 8058). */
  stop?: { label: string; address: string };
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

/** A sentence as the line of a mail, cut where a list of mails would cut it anyway. */
export function subjectOf(sentence: string): string {
  const signs = Array.from(sentence.replace(/\.$/, ""));
  return signs.length > 110 ? `${signs.slice(0, 109).join("").trimEnd()}…` : signs.join("");
}
