// A needed role is one that is usually heard at a kind of stage (PE2). A role counts as missing for one reader as
// long as no participant whom this reader may read fills it by name. It is shown to the buyer as "who else should
// hear about this", and never as a fault: each company does without some of them.
import type { IsoDate } from "#app/lib/date.ts";
import { stageKinds } from "#app/plan/stage.ts";
import type { StageKind } from "#app/plan/stage.ts";
import type { FieldOfWork } from "./buying-role.ts";
import { isUnnamed } from "./participant.ts";
import type { Participant } from "./participant.ts";

/** Which roles are usually needed at a kind of stage; in some companies fewer, in few companies more. */
export const fieldsNeededAt: Record<StageKind, readonly FieldOfWork[]> = {
  why: ["users", "sponsor"],
  options: ["users", "team-lead"],
  needs: ["users", "it", "security", "finance"],
  trial: ["users", "it"],
  choice: ["sponsor", "finance"],
  approval: ["finance", "legal", "security", "purchasing", "works-council", "signatory"],
  golive: ["project-lead", "users", "it"],
  results: ["sponsor", "project-lead"],
};

export type MissingRole = {
  field: FieldOfWork;
  /** The unnamed participant that holds the place, if the team has written one down. */
  participantId: string | null;
  /** From that participant: what the team calls the role, why it is needed, and by when. */
  title: string | null;
  why: string | null;
  neededOn: IsoDate | null;
};

type Known = Pick<Participant, "id" | "side" | "name" | "title" | "field" | "why" | "neededOn">;

/**
 * PE2: the roles usually needed at a stage that nobody fills by name. `participants` are the ones this reader
 * may read: for the seller the shared ones only, so naming somebody in private changes nothing there.
 */
export function missingRoles(kind: StageKind, participants: readonly Known[]): MissingRole[] {
  const buyers = participants.filter((participant) => participant.side === "buyer");
  return fieldsNeededAt[kind].flatMap((field) => {
    const holders = buyers.filter((participant) => participant.field === field);
    if (holders.some((holder) => !isUnnamed(holder))) return [];
    const holder = holders.at(0);
    return [
      {
        field,
        participantId: holder?.id ?? null,
        title: holder?.title ?? null,
        why: holder?.why ?? null,
        neededOn: holder?.neededOn ?? null,
      },
    ];
  });
}

/** The kinds of stage at which somebody of this field is usually heard, in path order. */
export function stagesThatNeed(field: FieldOfWork): StageKind[] {
  return stageKinds.filter((kind) => fieldsNeededAt[kind].includes(field));
}
