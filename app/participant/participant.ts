// A participant is a person, or a role not yet named ("whoever approves spend over 50k"), on one plan, on one
// side, in one lane. A role says why it is needed and by when; naming the person keeps the participant, so all
// steps of the role are theirs from then on (PE1, SP1). Names live here, never on the person's address.
import type { IsoDate } from "#app/lib/date.ts";
import { initialsOf } from "#app/lib/initials.ts";
import type { Lane, Side } from "#app/lib/lane.ts";
import type { BuyingRole, FieldOfWork } from "./buying-role.ts";

/** What a participant may do; capabilities are derived from it elsewhere. */
export const participantAccesses = ["none", "view", "contribute", "deputy", "champion"] as const;
export type ParticipantAccess = (typeof participantAccesses)[number];

export type Participant = {
  id: string;
  side: Side;
  lane: Lane;
  /** Null as long as only the role is known. */
  name: string | null;
  /** What they are, in the team's own words: "Finance approver". Never empty, so a role can stand without a name. */
  title: string;
  field: FieldOfWork | null;
  buyingRole: BuyingRole | null;
  /** PE1: why they are needed, and by which day or stage. */
  why: string | null;
  neededOn: IsoDate | null;
  neededStageId: string | null;
  /** `none` for a role that nobody fills yet, and for whoever is only written down. */
  access: ParticipantAccess;
};

/** PE1: a role that waits for a name. */
export function isUnnamed(participant: Pick<Participant, "name">): boolean {
  return !participant.name?.trim();
}

/** "Lea", "Finance approver (not yet named)". */
export function displayName(participant: Pick<Participant, "name" | "title">): string {
  return participant.name?.trim() || `${participant.title.trim()} (not yet named)`;
}

/** How a sentence calls them: the name, or the title without more. */
export function shortName(participant: Pick<Participant, "name" | "title">): string {
  return participant.name?.trim() || participant.title.trim();
}

/** Two letters for a round picture, "?" for a role not yet named. */
export function initials(participant: Pick<Participant, "name">): string {
  return initialsOf(participant.name ?? "") ?? "?";
}

/** Gives a role its person. The participant stays the same one, so the role's steps need no change at all (SP1). */
export function nameRole<P extends Participant>(role: P, person: { name: string; access?: ParticipantAccess }): P {
  return { ...role, name: person.name.trim(), access: person.access ?? role.access };
}
