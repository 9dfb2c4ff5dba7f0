// Who else should hear about this: the places usually filled at the stage the buyer is in, and the roles the team itself
// wrote down for now, that nobody fills by name; after them people who are named but have not been asked yet (PE2).
// The seller is told only what is not on the shared plan, from the shared people alone (LN2).
import type { IsoDate } from "#app/lib/date.ts";
import { addDays } from "#app/lib/date.ts";
import { initialsOf } from "#app/lib/initials.ts";
import type { Side } from "#app/lib/lane.ts";
import type { StageKind } from "#app/plan/stage.ts";

import { fieldWords, type FieldOfWork } from "./buying-role.ts";
import { fieldsNeededAt, missingRoles } from "./needed-role.ts";
import { isUnnamed, shortName } from "./participant.ts";
import { neededWords, type PersonFacts } from "./person-row.ts";

export type WhoElseRow = {
  key: string;
  participantId: string | null;
  field: FieldOfWork | null;
  called: string;
  initials: string | null;
  /** "approves spend over 50k · not named yet". */
  why: string;
  act: "bring-in" | "write";
};

export type WhoElse = {
  rows: WhoElseRow[];
  /** How many places nobody fills by name: "3 people still needed". */
  neededCount: number;
};

/** A role with a day is worth naming this long before it. */
const soon = 30;

/** For a reader on the buyer's side every participant they may read; for the seller the shared ones count alone. */
export function whoElse(
  people: readonly PersonFacts[],
  at: { stageKind: StageKind; stageId: string | null; side: Side; today: IsoDate },
): WhoElse {
  const known = people.filter((one) => one.side === "buyer" && (at.side === "buyer" || one.lane === "shared"));
  const usual = missingRoles(at.stageKind, known);
  const written = known.filter((one) => isUnnamed(one) && isForNow(one, at) && !isFilled(one, known));
  const covered = new Set(usual.map(({ participantId }) => participantId));
  const roles: WhoElseRow[] = [
    ...written.map((role) => roleRow(role, at.today)),
    ...usual.filter(({ participantId }) => participantId === null).map(({ field }) => usualRow(field)),
    ...known
      .filter((one) => covered.has(one.id) && !written.includes(one) && !isFilled(one, known))
      .map((role) => roleRow(role, at.today)),
  ];
  const toAsk = at.side === "buyer" ? known.filter((one) => isToAsk(one, at)).map(personToAsk) : [];
  return { rows: [...roles, ...toAsk], neededCount: roles.length };
}

/** "3 people still needed"; null where nobody is. */
export function neededCountWords(count: number): string | null {
  if (count === 0) return null;
  return count === 1 ? "1 person still needed" : `${count} people still needed`;
}

function isForNow(one: PersonFacts, at: { stageId: string | null; today: IsoDate }): boolean {
  if (one.neededStageId !== null && one.neededStageId === at.stageId) return true;
  return one.neededOn !== null && one.neededOn <= addDays(at.today, soon);
}

/** Somebody of the team, named in a narrower lane, fills the same place. */
function isFilled(role: PersonFacts, known: readonly PersonFacts[]): boolean {
  return known.some((one) => !isUnnamed(one) && one.field !== null && one.field === role.field);
}

function isToAsk(one: PersonFacts, at: { stageKind: StageKind; stageId: string | null; today: IsoDate }): boolean {
  if (isUnnamed(one) || one.access !== "none" || one.invitedAt) return false;
  return isForNow(one, at) || (one.field !== null && fieldsNeededAt[at.stageKind].includes(one.field));
}

function roleRow(role: PersonFacts, today: IsoDate): WhoElseRow {
  const why = role.why ?? (role.field && fieldWords[role.field].does);
  return {
    key: role.id,
    participantId: role.id,
    field: role.field,
    called: role.title,
    initials: null,
    why: [why, neededWords(role, today), "not named yet"].filter(Boolean).join(" · "),
    act: "bring-in",
  };
}

function usualRow(field: FieldOfWork): WhoElseRow {
  const { label, does } = fieldWords[field];
  return { key: field, participantId: null, field, called: label, initials: null, why: does, act: "bring-in" };
}

function personToAsk(one: PersonFacts): WhoElseRow {
  const why = one.why ?? one.decides ?? (one.field && fieldWords[one.field].does) ?? one.title;
  return {
    key: one.id,
    participantId: one.id,
    field: one.field,
    called: shortName(one),
    initials: initialsOf(one.name ?? ""),
    why,
    act: "write",
  };
}
