// A person row is somebody on the plan as one reader is shown them: words already chosen for that reader's side, and
// nothing this reader may not know. Whether somebody opened a link, or when they were last here, is never in it (CO4);
// that somebody was invited is an act of the inviter and may be.
import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import { dateIn } from "#app/lib/time-zone.ts";
import { initialsOf } from "#app/lib/initials.ts";
import { readByWords } from "#app/step/step-row.ts";

import { type BuyingRole, buyingRoleWords, type FieldOfWork } from "./buying-role.ts";
import { isUnnamed, type ParticipantAccess, shortName } from "./participant.ts";

export type PersonRow = {
  id: string;
  side: Side;
  lane: Lane;
  isMe: boolean;
  /** Null for a role that nobody has named yet. */
  name: string | null;
  title: string;
  /** The name, or the role without more: "Lea Moreau", "Finance approver". */
  called: string;
  /** Null for a role: the ring is dashed. */
  initials: string | null;
  field: FieldOfWork | null;
  /** "Decides", "Signs off" ... */
  part: string | null;
  decides: string | null;
  needs: string | null;
  why: string | null;
  access: ParticipantAccess;
  /** "Leads this at Acme", "Can read and comment". */
  accessWords: string;
  isLead: boolean;
  /** "by Tue 1 Dec", "for Approval". */
  neededWords: string | null;
  /** "Invited on Tue 3 Nov by Sam Rep": what the inviter did, never what became of it. */
  invitedWords: string | null;
  /** For the other side of somebody who was shown to it (LN3). */
  sharedWords: string | null;
  /** AC1: somebody takes part whose address no code has proved. */
  isUnproved: boolean;
  readBy: string;
  reach: "own" | "team" | "both";
  /** For their own company: what the other one reads in place of the name (CO1); null where it reads the name. */
  shownAs: string | null;
  /** The person this reader's team knows for a role that the other side sees without a name (PE2). */
  knownAs: { id: string; called: string } | null;
};

/** What the database says of one participant, with the stage and person it points at. */
export type PersonFacts = {
  id: string;
  side: Side;
  lane: Lane;
  name: string | null;
  title: string;
  field: FieldOfWork | null;
  buyingRole: BuyingRole | null;
  decides: string | null;
  needs: string | null;
  why: string | null;
  neededOn: IsoDate | null;
  neededStageId: string | null;
  neededStage: string | null;
  access: ParticipantAccess;
  canMoveStage: boolean;
  takesPart: boolean;
  isProved: boolean | null;
  invitedAt: Date | null;
  invitedByName: string | null;
  sharedAt: Date | null;
  sharedByName: string | null;
  shownAs: string | null;
};

export type PeopleReader = {
  side: Side;
  participantId: string | null;
  companyName: string;
  workspaceName: string;
  today: IsoDate;
  zone: string;
};

/** One participant in the words of one reader. `all` is everybody this reader may read. */
export function personRow(facts: PersonFacts, reader: PeopleReader, all: readonly PersonFacts[]): PersonRow {
  const { id, side, lane, name, title, field, decides, needs, why, access } = facts;
  const known = knownPerson(facts, all);
  return {
    ...{ id, side, lane, name, title, field, decides, needs, why, access },
    isMe: id === reader.participantId,
    called: shortName(facts),
    initials: initialsOf(name ?? ""),
    part: facts.buyingRole && buyingRoleWords[facts.buyingRole],
    accessWords: accessWords(facts, reader),
    isLead: access === "champion",
    neededWords: neededWords(facts, reader.today),
    invitedWords: invitedWords(facts, reader),
    sharedWords: sharedWords(facts, reader),
    isUnproved: facts.takesPart && facts.isProved === false,
    readBy: readByWords(lane, reader),
    shownAs: facts.shownAs,
    reach: lane === "shared" ? "both" : lane === "own" ? "own" : "team",
    knownAs: known && { id: known.id, called: shortName(known) },
  };
}

/** Who leads first, then who else may lead, then people by name, then roles; the other company after one's own. */
export function orderPeople(rows: readonly PersonRow[], side: Side): PersonRow[] {
  const rank = (row: PersonRow): number =>
    (row.side === side ? 0 : 10) + (row.isLead ? 0 : row.access === "deputy" ? 1 : row.name ? 2 : 3);
  return [...rows].sort((a, b) => rank(a) - rank(b) || a.called.localeCompare(b.called) || (a.id < b.id ? -1 : 1));
}

/** "Leads this at Acme", "Can read and comment". */
export function accessWords(
  {
    side,
    access,
    canMoveStage,
    invitedAt,
    name,
  }: Pick<PersonFacts, "side" | "access" | "canMoveStage" | "invitedAt" | "name">,
  { companyName, workspaceName }: Pick<PeopleReader, "companyName" | "workspaceName">,
): string {
  if (side === "seller") return `Works on this for ${workspaceName}`;
  if (access === "champion") return `Leads this at ${companyName}`;
  if (access === "deputy") return `Can run this at ${companyName} too`;
  if (access === "contribute")
    return canMoveStage ? "Can change the plan and say where you are" : "Can change the plan";
  if (access === "view") return "Can read and comment";
  if (isUnnamed({ name })) return "Not named yet";
  return invitedAt ? "Cannot open the plan any more" : "Not invited";
}

/** Words for choosing, in forms; narrow to wide. */
export const accessChoices: Record<"view" | "contribute" | "deputy", { label: string; hint: string }> = {
  view: { label: "Read and comment", hint: "Reads everything, does the steps that are theirs, can ask and answer." },
  contribute: { label: "Change the plan", hint: "Also adds, edits and removes steps, and says what is done." },
  deputy: { label: "Run this with you", hint: "Everything you can do, people and where you are included." },
};

/** "by Tue 1 Dec", "for Approval", or both. */
export function neededWords(
  { neededOn, neededStage }: Pick<PersonFacts, "neededOn" | "neededStage">,
  today: IsoDate,
): string | null {
  if (neededOn && neededStage) return `for ${neededStage}, by ${formatDate(neededOn, { today })}`;
  if (neededOn) return `by ${formatDate(neededOn, { today })}`;
  return neededStage && `for ${neededStage}`;
}

function invitedWords({ side, invitedAt, invitedByName, sharedAt }: PersonFacts, reader: PeopleReader): string | null {
  if (!invitedAt || !invitedByName) return null;
  // LN3: what happened before it was shared stays where it was.
  if (side !== reader.side && sharedAt && invitedAt < sharedAt) return null;
  return `Invited on ${formatDate(dateIn(reader.zone, invitedAt), reader)} by ${invitedByName}`;
}

function sharedWords({ sharedAt, sharedByName }: PersonFacts, reader: PeopleReader): string | null {
  if (!sharedAt || !sharedByName) return null;
  const on = formatDate(dateIn(reader.zone, sharedAt), reader);
  const other = reader.side === "buyer" ? reader.workspaceName : null;
  return other ? `Shown to ${other} on ${on} by ${sharedByName}` : `Shown to you on ${on} by ${sharedByName}`;
}

/** A role that both companies read and that a team has filled for itself: same place on the same side, in a narrower lane. */
function knownPerson(role: PersonFacts, all: readonly PersonFacts[]): PersonFacts | null {
  if (role.lane !== "shared" || !isUnnamed(role)) return null;
  const isSame = (one: PersonFacts): boolean =>
    one.field !== null ? one.field === role.field : one.title.trim().toLowerCase() === role.title.trim().toLowerCase();
  return all.find((one) => one.side === role.side && one.lane !== "shared" && !isUnnamed(one) && isSame(one)) ?? null;
}
