// One passing on as the picture of chains and the list below it show it: who to whom, what, and where it stands. That something
// was opened is never in it: only what somebody said themselves (CO1, CO4).
import type { ForwardLine } from "./forward-line.ts";

export type ChainState = "answered" | "waits" | "passed-on" | "asked" | "ended";

export type ChainLine = {
  id: string;
  parentId: string | null;
  depth: number;
  by: string;
  to: string;
  what: string;
  on: string;
  state: ChainState;
  /** "with them since Thu 12 Nov", "Yes, if: we can pay quarterly". */
  stateWords: string;
  /** The same in as few words as a picture has room for. */
  stateShort: string;
  remindedWords: string | null;
};

export type ChainBeside = {
  /** It lies with them without an answer. */
  waits: boolean;
  hasBranches: boolean;
  /** What they said of where they stand since they were asked, as far as this reader is shown it. */
  stands: string | null;
  /** The day, in words. */
  remindedOn: string | null;
};

export function chainLine(line: ForwardLine, { remindedOn, ...beside }: ChainBeside): ChainLine {
  const { id, parentId, depth, on } = line;
  const [state, stateShort, stateWords = stateShort] = stateOf(line, beside);
  return {
    ...{ id, parentId, depth, on, state, stateShort },
    by: line.isMine ? "You" : line.by,
    to: line.to,
    what: line.title ? `“${line.title}”` : "Where you are",
    stateWords: [stateWords, line.readWords].filter(Boolean).join(" · "),
    remindedWords: remindedOn && `Reminded on ${remindedOn}`,
  };
}

function stateOf(
  { on, answer, questions, revokedWords, asksStand }: ForwardLine,
  { waits, hasBranches, stands }: Omit<ChainBeside, "remindedOn">,
): [ChainState, string, string?] {
  if (revokedWords) return ["ended", "taken back", revokedWords];
  if (answer) return ["answered", "answered", answer.sentence];
  if (stands) return ["answered", "answered", stands];
  const open = questions.find((one) => one.answer === null);
  if (open) return ["asked", "asks something", `asks: “${open.text}”`];
  if (hasBranches) return ["passed-on", "passed it on"];
  if (waits) return ["waits", `with them since ${on}`];
  return asksStand ? ["asked", `asked on ${on}`] : ["answered", "asked back"];
}
