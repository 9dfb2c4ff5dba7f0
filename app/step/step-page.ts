// The page of steps, as its loader shapes it: small rows under their stages, since a plan may have a thousand of them.
import type { IsoDate } from "#app/lib/date.ts";
import type { Lane, Side } from "#app/lib/lane.ts";

import { lengthWords } from "./count.ts";
import { isOpen, isWanted } from "./step.ts";
import type { StepRow } from "./step-row.ts";

export type RowShape = "open" | "started" | "blocked" | "done" | "left-out" | "waiting" | "late" | "suggested";

/** One line of the list. What is empty is left out, to keep the page small. */
export type ListRow = {
  id: string;
  title: string;
  owner: string;
  /** "open" has a box to tick, "done" a filled one. None: "waits" (the other company's, suggested, not agreed), "closed" (left out). */
  tick: "open" | "waits" | "done" | "closed";
  state: string;
  shape: RowShape;
  due?: string;
  dueOn?: IsoDate;
  late?: true;
  unnamed?: true;
  /** "0 days to spare" */
  spare?: string;
  /** Only for steps that not everybody reads: "Only you", "Only Acme". */
  readBy?: string;
  lane?: Lane;
  /** One line below the title: what it waits for, what is suggested. */
  note?: string;
  /** A suggestion this reader's side may take or leave here. */
  takes?: true;
  /** May tick and edit it at once. */
  ours?: true;
};

export const whoseFilters = ["everyone", "us", "them", "me"] as const;
export type Whose = (typeof whoseFilters)[number];

export function isWhose(text: string | null): text is Whose {
  return whoseFilters.some((one) => one === text);
}

export type ListStage = {
  id: string;
  label: string;
  name: string;
  /** Of the current stage: "you are here", or who is. */
  here: string | null;
  isUnfolded: boolean;
  /** "3 open, 2 done"; what is not agreed to counts as neither. */
  counts: string;
  rows: ListRow[];
};

type Ground = {
  path: readonly { id: string; label: string; name: string }[];
  currentStageId: string | null;
  isDraft: boolean;
  hereWords: string;
  companyName: string;
  workspaceName: string;
};

/** The stages with their rows. In a draft only the current and the next stage are unfolded (SP8); else what is over is folded. */
export function listStages(steps: readonly StepRow[], ground: Ground, whose: Whose): ListStage[] {
  const shown = steps.filter((step) => isShown(step, whose));
  const at = Math.max(
    0,
    ground.path.findIndex(({ id }) => id === ground.currentStageId),
  );
  return ground.path.map(({ id, label, name }, place) => {
    const here = shown.filter(({ stageId }) => stageId === id);
    const hasOpen = here.some(isWanted);
    const isNear = place === at || place === at + 1;
    return {
      id,
      label,
      name,
      here: id === ground.currentStageId ? ground.hereWords : null,
      isUnfolded: ground.isDraft ? isNear : place >= at || hasOpen,
      counts: countWords(here),
      rows: [...here.filter(isWanted), ...here.filter((step) => !isWanted(step))].map((step) => listRow(step, ground)),
    };
  });
}

/** The suggested steps this side may take all at once; none in a draft (SP8). */
export function takeable(steps: readonly StepRow[], isDraft: boolean): { id: string; title: string; due?: string }[] {
  if (isDraft) return [];
  return steps
    .filter((step) => step.waitsForUs && step.handshake === "proposed")
    .map(({ id, title, dueWords }) => ({ id, title, ...(dueWords ? { due: dueWords } : {}) }));
}

/** SP6, counted in what this reader reads. */
export function lengthWarning(steps: readonly StepRow[]): string | null {
  return lengthWords(steps);
}

function isShown(step: StepRow, whose: Whose): boolean {
  if (whose === "us") return step.isOurs;
  if (whose === "them") return !step.isOurs;
  return whose === "everyone" || step.isMine;
}

function listRow(step: StepRow, ground: Ground): ListRow {
  const takes = step.waitsForUs && step.handshake === "proposed" && !ground.isDraft;
  const note = noteOf(step, ground);
  return {
    id: step.id,
    title: step.title,
    owner: step.owner,
    tick: tickOf(step),
    ...stateOf(step),
    ...(step.due && step.dueOn ? { due: step.due, dueOn: step.dueOn } : {}),
    ...(step.isLate ? { late: true as const } : {}),
    ...(step.ownerIsNamed ? {} : { unnamed: true as const }),
    ...(step.daysToSpare !== null && step.offsetDays !== null && step.isRequired && step.daysToSpare >= 0
      ? { spare: spareWords(step.daysToSpare) }
      : {}),
    ...(step.lane === "shared" ? {} : { readBy: step.readBy, lane: step.lane }),
    ...(note ? { note } : {}),
    ...(takes ? { takes: true as const } : {}),
    ...(step.isOurs ? { ours: true as const } : {}),
  };
}

function tickOf(step: StepRow): ListRow["tick"] {
  if (step.progress === "done") return "done";
  if (!isOpen(step)) return "closed";
  return step.isOurs && isWanted(step) && step.handshake !== "proposed" ? "open" : "waits";
}

/** Whose turn it is while nothing else is to say; else the one word (SP2). */
function stateOf(step: StepRow): { state: string; shape: RowShape } {
  if (step.progress === "done") return { state: "Done", shape: "done" };
  if (step.progress === "left-out") return { state: step.word, shape: "left-out" };
  if (step.handshake === "proposed" || step.handshake === "changed") return { state: step.word, shape: "suggested" };
  if (step.handshake === "declined") return { state: step.word, shape: "left-out" };
  if (step.progress === "blocked") return { state: step.word, shape: "blocked" };
  if (step.progress === "in-progress") return { state: step.word, shape: "started" };
  return { state: step.turn, shape: step.isMine ? "open" : "waiting" };
}

function noteOf(step: StepRow, names: { companyName: string; workspaceName: string }): string | null {
  if (step.completion) return step.completion.words;
  if (step.proposal) return proposalWords(step, names);
  if (step.waitsFor) return `Waits for: ${step.waitsFor}`;
  return step.reason ? `“${step.reason}”` : null;
}

/** "Northwind suggests: Due, Thu 12 Nov instead of Tue 10 Nov." The old value counts until the answer (SP3). */
export function proposalWords(
  { proposal }: Pick<StepRow, "proposal">,
  names: { companyName: string; workspaceName: string },
): string {
  if (!proposal) return "";
  const company = sideName(proposal.bySide, names);
  if (proposal.kind === "removal") return `${company} suggests to remove this step.`;
  if (proposal.kind === "take-over" && proposal.bySide === "seller") return `${company} offers to take this over.`;
  if (proposal.kind === "take-over") return `${company} asks ${names.workspaceName} to take this over.`;
  const changes = proposal.changes.map(({ label, was, is }) => `${label}: ${is ?? "none"} instead of ${was ?? "none"}`);
  return proposal.isAnswer
    ? `${company} would take this with ${changes.join("; ")}.`
    : `${company} suggests: ${changes.join("; ")}.`;
}

/** SP5: what a reader of the buyer's step is offered. */
export function takeOverWords(
  side: Side,
  { companyName, workspaceName }: { companyName: string; workspaceName: string },
): { lead: string; say: string } {
  return side === "buyer"
    ? {
        lead: `Would ${workspaceName} rather do this? It stays yours until they agree.`,
        say: `Ask ${workspaceName} to take this over`,
      }
    : {
        lead: `This is on ${companyName}’s plate. You can take it off them; it stays theirs until they agree.`,
        say: "Offer to take this over",
      };
}

function sideName(side: Side, names: { companyName: string; workspaceName: string }): string {
  return side === "buyer" ? names.companyName : names.workspaceName;
}

function spareWords(days: number): string {
  return days === 1 ? "1 day to spare" : `${days} days to spare`;
}

function countWords(rows: readonly StepRow[]): string {
  const open = rows.filter(isWanted).length;
  const done = rows.filter(({ progress }) => progress === "done").length;
  if (rows.length === 0) return "no steps yet";
  if (open === 0 && done === 0) return "none open";
  if (open === 0) return done === 1 ? "1 done" : `${done} done`;
  return done === 0 ? `${open} open` : `${open} open, ${done} done`;
}
