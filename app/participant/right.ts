// Who may do what about people. The buying side looks after its own: whoever leads the plan there, each person for
// themselves, each author for what only they can read. The seller names the first person who leads, and may correct that
// until somebody at the company has proved their address; after that, never again (PE4).
import type { PlanViewer } from "#app/access/viewer.ts";
import { isWider, type Lane, type Side } from "#app/lib/lane.ts";

import type { ParticipantAccess } from "./participant.ts";

type Actor = Pick<PlanViewer, "side" | "can" | "personId" | "participant">;
export type Target = {
  id: string;
  side: Side;
  lane: Lane;
  authorId: string | null;
  access: ParticipantAccess;
  takesPart: boolean;
};

/** The lanes in which this reader may write somebody of the buying side down, narrow to wide. */
export function lanesToAddIn(actor: Actor): Lane[] {
  if (actor.side !== "buyer" || actor.personId === null) return [];
  const own: Lane[] = actor.can("takePart") ? ["own"] : [];
  const team: Lane[] = actor.can("editSteps") ? ["buyer"] : [];
  return [...own, ...team, ...(actor.can("leadPlan") ? (["shared"] as const) : [])];
}

/** Words about somebody: name, part, what they need. Never their access or address. */
export function mayDescribe(actor: Actor, target: Target): boolean {
  if (actor.participant?.id === target.id) return true;
  if (target.lane === "own") return target.authorId === actor.personId;
  if (target.side !== actor.side) return false;
  if (target.side === "seller") return actor.can("runSellerSide");
  return actor.can("leadPlan") || (target.lane === "buyer" && target.authorId === actor.personId);
}

/** Invite, change access, take access away: on the buying side. */
export function mayAdmit(actor: Actor, target: Target): boolean {
  return actor.side === "buyer" && target.side === "buyer" && actor.can("leadPlan");
}

/** PE4: the seller, about the first person who leads, as long as nobody of the company has proved who they are. */
export function maySetFirstLead(actor: Actor, companyHasProved: boolean): boolean {
  return actor.side === "seller" && actor.can("runSellerSide") && !companyHasProved;
}

/** LN3: into which wider lanes this reader may take somebody. */
export function lanesToShareInto(actor: Actor, target: Target): Lane[] {
  if (target.side !== "buyer" || actor.side !== "buyer" || !mayDescribe(actor, target)) return [];
  return lanesToAddIn(actor).filter((lane) => isWider(target.lane, lane));
}
