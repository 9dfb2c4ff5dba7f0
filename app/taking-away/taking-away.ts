// Taking away is the reader's right (EX1): everything they may read of a plan, as files that need no server. What both companies
// read always goes along, for without it there is no plan; the reader says what of their own lanes goes along too.
import type { Lane, Side } from "#app/lib/lane.ts";

export const formats = ["html", "print", "xlsx", "csv", "ics", "json", "schema"] as const;
export type Format = (typeof formats)[number];

export function formatOf(text: string | undefined): Format | null {
  return formats.find((one) => one === text) ?? null;
}

/** The lanes that go along, never one that the reader does not read. `asked` is what the form sent as `with`. */
export function lanesAlong(asked: readonly string[], reader: { lanes: readonly Lane[]; side: Side }): Lane[] {
  const wanted: Lane[] = [
    "shared",
    ...(asked.includes("team") ? [reader.side] : []),
    ...(asked.includes("own") ? ["own" as const] : []),
  ];
  return wanted.filter((lane) => reader.lanes.includes(lane));
}

type Named = { companyName: string; workspaceName: string; today: string };

/** "acme-northwind-plan-2026-11-23.xlsx": plain letters, so that every disk and mail keeps it as it is. */
export function fileNameOf(what: string, ending: string, { companyName, workspaceName, today }: Named): string {
  return `${[companyName, workspaceName, what].map(plainLetters).filter(Boolean).join("-")}-${today}.${ending}`;
}

function plainLetters(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
}

/** How much of the library goes into the one file; what is larger is named, with its size. */
export const mostOfOneFile = 5 * 1024 * 1024;
export const mostOfAllFiles = 25 * 1024 * 1024;

/** Those that go into the one file, in their order: as many as there is room for. */
export function filesInside<File extends { bytes: number }>(files: readonly File[]): File[] {
  let left = mostOfAllFiles;
  return files.filter(({ bytes }) => {
    if (bytes > mostOfOneFile || bytes > left) return false;
    left -= bytes;
    return true;
  });
}
