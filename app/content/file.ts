// A file of somebody's content: its bytes lie in the storage under a random name, never under the name it came with (S28).
// What it is, is found by looking at its bytes, and whatever is not surely a picture, film or paper is only ever downloaded.

/** A file that lies in the storage and waits for its row. */
export type StoredFile = { fileId: string; fileName: string; mediaType: string; bytes: number; sha256: string };

/** How the page of a content shows a file; "download" for everything that could do more than be looked at. */
export type ShownAs = "picture" | "film" | "sound" | "paper" | "text" | "download";

/** A file as the page of its content shows it. */
export type ShownFile = {
  name: string;
  /** "3.4 MB" */
  size: string;
  shownAs: ShownAs;
  /** Where its bytes are asked for. */
  at: string;
  /** Of a short text; null for everything else. */
  text: string | null;
};

export const fileNameLength = 200;
export const unknownType = "application/octet-stream";
/** Texts longer than this are only downloaded. */
export const shownTextBytes = 200_000;

/** What a file must be by its bytes and by its name at once: one that says two things is not shown (S26). */
const kinds: readonly { mediaType: string; endings: readonly string[]; shownAs: ShownAs }[] = [
  { mediaType: "image/png", endings: ["png"], shownAs: "picture" },
  { mediaType: "image/jpeg", endings: ["jpg", "jpeg"], shownAs: "picture" },
  { mediaType: "image/webp", endings: ["webp"], shownAs: "picture" },
  { mediaType: "image/gif", endings: ["gif"], shownAs: "picture" },
  { mediaType: "video/mp4", endings: ["mp4"], shownAs: "film" },
  { mediaType: "video/webm", endings: ["webm"], shownAs: "film" },
  { mediaType: "audio/mpeg", endings: ["mp3"], shownAs: "sound" },
  { mediaType: "application/pdf", endings: ["pdf"], shownAs: "paper" },
  { mediaType: "text/plain", endings: ["txt", "md"], shownAs: "text" },
];

export function shownAs({ mediaType, fileName, bytes }: Pick<StoredFile, "mediaType" | "fileName" | "bytes">): ShownAs {
  const kind = kinds.find((one) => one.mediaType === mediaType && one.endings.includes(endingOf(fileName)));
  if (!kind || (kind.shownAs === "text" && bytes > shownTextBytes)) return "download";
  return kind.shownAs;
}

/** "pdf" of "Offer.v2.PDF"; "" without one. */
export function endingOf(fileName: string): string {
  return /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "";
}

export function isTextName(fileName: string): boolean {
  return ["txt", "md"].includes(endingOf(fileName));
}

/**
 * The name somebody may be shown and save the file under on any machine: without folders, characters that steer a terminal
 * or turn the reading direction (so that "exe.pdf" is what it says), or names that Windows keeps for itself.
 */
export function plainFileName(given: string): string {
  const last = given.normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  const plain = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028\u2029]/gu, "")
    .replace(/[<>:"|?*]/g, "_")
    .replace(/\s+/g, " ")
    .replace(/^[. ]+|[. ]+$/g, "");
  if (plain === "") return "file";
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(plain) ? `_${plain}` : plain;
}

/** "3.4 MB", as people say it. */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return bytes === 1 ? "1 byte" : `${bytes} bytes`;
  const kilo = bytes / 1024;
  if (kilo < 1023.5) return `${Math.round(kilo)} kB`;
  const mega = kilo / 1024;
  if (mega < 1023.95) return `${mega < 10 ? mega.toFixed(1).replace(".0", "") : Math.round(mega)} MB`;
  return `${(mega / 1024).toFixed(1).replace(".0", "")} GB`;
}

/** "about 20 seconds left"; null while nothing can be said yet. */
export function timeLeftWords({ sent, total, ms }: { sent: number; total: number; ms: number }): string | null {
  if (sent === 0 || ms < 500) return null;
  const seconds = ((total - sent) * ms) / sent / 1_000;
  if (seconds < 5) return "a few seconds left";
  if (seconds < 55) return `about ${Math.ceil(seconds / 5) * 5} seconds left`;
  const minutes = Math.ceil(seconds / 60);
  return minutes === 1 ? "about a minute left" : `about ${minutes} minutes left`;
}
