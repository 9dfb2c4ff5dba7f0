// Content is a link, a note or a file that helps somebody decide. It answers a question of the buyer, it is never bartered
// for anything (P6), and its reader judges it (P8). It has versions; the newest counts, earlier ones stay to be read.

export const contentKinds = ["link", "note", "file"] as const;
export type ContentKind = (typeof contentKinds)[number];

/** What it is meant to do: let the reader find themselves in it, move them, or tell one way from another (P8). */
export const purposes = ["resonate", "motivate", "differentiate"] as const;
export type Purpose = (typeof purposes)[number];

/** "Did this answer it?" */
export const contentAnswers = ["yes", "not-quite"] as const;
export type ContentAnswerWord = (typeof contentAnswers)[number];

export const kindWords: Record<ContentKind, string> = { link: "Link", note: "Note", file: "File" };

export const purposeWords: Record<Purpose, { label: string; hint: string }> = {
  resonate: { label: "See yourselves in it", hint: "Shows that somebody in your place had the same." },
  motivate: { label: "Why now", hint: "What it costs to leave things as they are, and what a change brings." },
  differentiate: { label: "Tell ways apart", hint: "What sets one way apart from another." },
};

/** The one clear place for what no seller likes to say (P17). */
export const whenNotWords = "When we are not the right choice";
