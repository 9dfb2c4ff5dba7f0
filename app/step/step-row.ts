// A row is a step as one reader is shown it: words, names and dates already chosen for that reader's side, so a page only
// lays them out. It is made from what the database lets this reader read, and holds nothing that reader may not know.
import type { IsoDate } from "#app/lib/date.ts";
import { dueWords, formatDate, plannedWords } from "#app/lib/date-words.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { daysToSpare } from "#app/schedule/fit.ts";
import type { PlanStanding } from "#app/plan/standing.ts";
import { isLate } from "#app/schedule/late.ts";
import type { WorkingCalendar } from "#app/schedule/working-day.ts";

import { changeLines, type ChangeLine, type StepChanges } from "./change.ts";
import { isOpen, stepWord, turnWords, waitsForAnswerOf, type Handshake, type Progress } from "./step.ts";

export type StepRow = {
  id: string;
  stageId: string;
  lane: Lane;
  title: string;
  doneWhen: string | null;
  hasNote: boolean;
  ownerSide: Side;
  /** The person or role as this reader may know them (LN6); null is the company as a whole. */
  ownerId: string | null;
  /** "You", "Lea", "Finance approver", or the company. */
  owner: string;
  /** False for a role that nobody fills yet. */
  ownerIsNamed: boolean;
  isMine: boolean;
  isOurs: boolean;
  dueOn: IsoDate | null;
  /** "Thu 13 Nov"; "was due Mon 10 Nov" only where late. Null without a date. */
  due: string | null;
  /** A whole phrase for a line of text: "due Thu 13 Nov", "was due Mon 10 Nov", "planned for Mon 10 Nov". */
  dueWords: string | null;
  isLate: boolean;
  /** Working days before it endangers the go-live; null where nothing can be late, and for a closed step. */
  daysToSpare: number | null;
  offsetDays: number | null;
  isRequired: boolean;
  leadTime: string | null;
  verifierId: string | null;
  progress: Progress;
  handshake: Handshake | null;
  /** The one word of a list (SP2). */
  word: string;
  /** "Your turn", "Waiting for Lea", "Northwind's turn". */
  turn: string;
  /** Whether a handshake waits for an answer of the reader's own side. */
  waitsForUs: boolean;
  waitsFor: string | null;
  /** Why it was left out, or why it was not agreed to. */
  reason: string | null;
  completion: { by: string; on: IsoDate; words: string; evidence: string | null } | null;
  proposal: StepProposal | null;
  helpers: string[];
  /** "Only you", "Only Acme", "Acme + Northwind". */
  readBy: string;
};

export type StepProposal = {
  id: string;
  kind: "change" | "removal" | "take-over";
  bySide: Side;
  byName: string;
  reason: string | null;
  changes: ChangeLine[];
  /** The owner's side would take a suggested step so: it is nobody's promise before this is agreed to. */
  isAnswer?: true;
};

/** What the database says of one step, joined with what belongs to it. Dates of days as text, moments as `Date`. */
export type StepFacts = {
  id: string;
  stageId: string;
  lane: Lane;
  title: string;
  doneWhen: string | null;
  note: string | null;
  ownerSide: Side;
  ownerId: string | null;
  owner: PersonFacts | null;
  dueOn: IsoDate | null;
  offsetDays: number | null;
  isRequired: boolean;
  leadTime: string | null;
  verifierId: string | null;
  progress: Exclude<Progress, "done">;
  handshake: Handshake | null;
  handshakeReason: string | null;
  leftOutReason: string | null;
  waitsFor: string | null;
  completion: { byName: string; on: IsoDate; evidence: string | null } | null;
  proposal: (Omit<StepProposal, "changes"> & { changes: StepChanges }) | null;
  helpers: string[];
};

export type PersonFacts = { id: string; name: string | null; title: string; zone: string | null };

/** Who reads, and the plan's own clock. */
export type StepReader = {
  side: Side;
  participantId: string | null;
  companyName: string;
  workspaceName: string;
  today: IsoDate;
  now: Date;
  plan: { standing: PlanStanding; goLiveOn: IsoDate | null; zone: string; calendar: WorkingCalendar };
  /** For the words of a change: how this reader calls a person and a stage. */
  people: ReadonlyMap<string, string>;
  stages: ReadonlyMap<string, string>;
};

/** One step in the words of one reader. */
export function stepRow(facts: StepFacts, reader: StepReader): StepRow {
  const progress: Progress = facts.completion ? "done" : facts.progress;
  const { lane, ownerSide, dueOn, offsetDays } = facts;
  const step = { ownerSide, progress, handshake: facts.handshake, dueOn, offsetDays };
  const open = isOpen(step);
  const isOurs = ownerSide === reader.side;
  const isMine = isOurs && (lane === "own" || (facts.owner !== null && facts.owner.id === reader.participantId));
  // What its owner would only take otherwise is a suggestion still: it cannot be late, and endangers nothing.
  const agreed = facts.proposal?.changes.isAnswer ? "proposed" : facts.handshake;
  const late = isLate(
    { ...step, handshake: agreed },
    { plan: reader.plan, ownerZone: facts.owner?.zone ?? null, now: reader.now },
  );
  const person = facts.owner && (facts.owner.name ?? facts.owner.title);
  const names = { buyerCompany: reader.companyName, sellerCompany: reader.workspaceName, owner: person, isMine };
  const { today } = reader;
  // Field by field: a row spread together is ten times as slow to make, and a plan may have a thousand.
  return {
    id: facts.id,
    stageId: facts.stageId,
    lane,
    title: facts.title,
    doneWhen: facts.doneWhen,
    ownerSide,
    dueOn,
    offsetDays,
    isRequired: facts.isRequired,
    leadTime: facts.leadTime,
    verifierId: facts.verifierId,
    progress,
    hasNote: facts.note !== null,
    ownerId: facts.owner?.id ?? null,
    owner: isMine ? "You" : (person ?? companyOf(ownerSide, reader)),
    ownerIsNamed: facts.owner === null || facts.owner.name !== null,
    isMine,
    isOurs,
    due: dueOn && (late ? dueWords(dueOn, { today }) : formatDate(dueOn, { today })),
    dueWords: dueOn && (late || dueOn >= today ? dueWords(dueOn, { today }) : plannedWords(dueOn, { today })),
    isLate: late,
    daysToSpare: open && isAgreed(agreed) ? daysToSpare(step, { ...reader.plan, today }) : null,
    handshake: facts.handshake,
    word: stepWord(step),
    turn: turnWords(step, reader.side, names),
    waitsForUs: waitsForAnswerOf(step, facts.proposal?.bySide) === reader.side,
    waitsFor: progress === "blocked" ? facts.waitsFor : null,
    reason:
      progress === "left-out" ? facts.leftOutReason : facts.handshake === "declined" ? facts.handshakeReason : null,
    completion: facts.completion && {
      by: facts.completion.byName,
      on: facts.completion.on,
      words: `Done by ${facts.completion.byName} on ${formatDate(facts.completion.on, { today })}`,
      evidence: facts.completion.evidence,
    },
    proposal: facts.proposal && {
      ...facts.proposal,
      changes: changeLines(facts, facts.proposal.changes, reader),
      ...(facts.proposal.changes.isAnswer ? { isAnswer: true as const } : {}),
    },
    helpers: facts.helpers,
    readBy: readByWords(lane, reader),
  };
}

/** Who can read an item of a lane, in the words of the forms: "Only you", "Only Acme", "Acme + Northwind". */
export function readByWords(lane: Lane, names: { companyName: string; workspaceName: string }): string {
  if (lane === "own") return "Only you";
  if (lane === "shared") return `${names.companyName} + ${names.workspaceName}`;
  return `Only ${lane === "buyer" ? names.companyName : names.workspaceName}`;
}

function companyOf(side: Side, names: { companyName: string; workspaceName: string }): string {
  return side === "buyer" ? names.companyName : names.workspaceName;
}

/** A suggestion that nobody took endangers nothing yet. */
function isAgreed(handshake: Handshake | null): boolean {
  return handshake !== "proposed" && handshake !== "declined";
}
