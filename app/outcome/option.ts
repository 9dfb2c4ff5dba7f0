// An option is one way to get what the company wants, beside the others: the other company's product, doing nothing, doing it
// oneself, or another one that somebody typed. The first three stand there from the start and can be left out; the name of
// another vendor is for the company alone, always (CR4).
import type { Lane } from "#app/lib/lane.ts";

export const optionKinds = ["workspace", "nothing", "ourselves", "other"] as const;
export type OptionKind = (typeof optionKinds)[number];

/** Those that stand there before anybody wrote a word, in their order. */
export const fromTheStart = ["workspace", "nothing", "ourselves"] as const satisfies readonly OptionKind[];
export type StartKind = (typeof fromTheStart)[number];

export function isFromTheStart(text: string): text is StartKind {
  return fromTheStart.some((kind) => kind === text);
}

/** More columns than these nobody can read beside each other. */
export const mostOptions = 6;

/** CR4: the name of another vendor stays in the company. */
export function mayBeShared({ kind, lane }: { kind: OptionKind; lane: Lane }): boolean {
  return kind !== "other" && lane !== "shared";
}

/** What the columns are called. `inWords` is for the middle of a sentence. */
export function optionName(
  { kind, name }: { kind: OptionKind; name: string | null },
  { workspaceName }: { workspaceName: string },
): { name: string; inWords: string } {
  if (kind === "nothing") return { name: "Doing nothing", inWords: "doing nothing" };
  if (kind === "ourselves") return { name: "Doing it ourselves", inWords: "doing it ourselves" };
  const called = kind === "workspace" ? workspaceName : (name ?? "");
  return { name: called, inWords: called };
}
