// A note is written in a small part of Markdown. It is read on the server into this plain tree of blocks and spans, which
// the page draws as elements of its own: no HTML that somebody typed ever becomes HTML of ours (S29).

export type NoteSpan =
  | string
  | { kind: "bold" | "italic"; of: NoteSpan[] }
  | { kind: "code"; text: string }
  | { kind: "link"; href: string; of: NoteSpan[] }
  | { kind: "break" };

export type NoteBlock =
  | { kind: "heading"; level: 2 | 3 | 4; of: NoteSpan[] }
  | { kind: "paragraph"; of: NoteSpan[] }
  | { kind: "list"; isOrdered: boolean; start: number; items: NoteBlock[][] }
  | { kind: "quote"; of: NoteBlock[] }
  | { kind: "code"; text: string }
  | { kind: "rule" };

/** How long it takes to read, in whole minutes; at least one. */
export function readingMinutes(characters: number): number {
  return Math.max(1, Math.round(characters / charactersAMinute));
}

/** 220 words of five letters and a blank. */
const charactersAMinute = 1_320;
