/** Inviting people. What a link reads, and how it ends, is in `app/access`. */
import { and, eq, isNull } from "drizzle-orm";

import { askForMail } from "#app/access/delivery.server.ts";
import { endLinks, giveLink, isOwnDomain, mayInviteNow } from "#app/access/invitation.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { by, changePlan, ofPlan, wakeToRecheck } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { participant } from "#db/schema/participant.ts";

import type { FirstLeadForm, InvitationForm } from "./invitation.form.ts";
import {
  findChampion,
  findPerson,
  hasCompanyProved,
  isAddressTaken,
  type PersonRecord,
  targetOf,
  whoOf,
} from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { mayAdmit, maySetFirstLead } from "./right.ts";

type Answer<T> = Promise<Result<T, PeopleRefusal>>;
type Invited = { participantId: string; linkId: string };

/**
 * A buyer who leads invites a colleague, or sends the same link again. PE3: the answer is the same whether or not the
 * address takes part on the other side; who proves it is told. An address that changes ends the link and the old access.
 */
export async function invite(viewer: PlanViewer, id: string, form: InvitationForm): Answer<Invited> {
  return changePlan<Invited, PeopleRefusal>(viewer, async (tx) => {
    const found = await findPerson(viewer, id);
    if (!found) return { refusal: "no-such-person" };
    if (viewer.side === "seller") return inviteFirstLeadAgain(viewer, found, form);
    if (!mayAdmit(viewer, targetOf(found))) return { refusal: "not-yours-to-change" };
    if (found.lane === "own") return { refusal: "only-you" };
    if (found.name === null) return { refusal: "name-needed" };
    const address = form.address ?? found.address;
    if (!address) return { refusal: "address-needed" };
    const isMoved = found.address !== null && found.address !== address;
    if (isMoved && found.id === viewer.participant?.id) return { refusal: "yourself" };
    if (isMoved && found.access === "champion") return { refusal: "leads" };
    const access =
      found.access === "champion" ? "champion" : (form.access ?? (found.access === "none" ? "view" : found.access));
    const canMoveStage = access === "contribute" && form.canMoveStage;
    if ((access === "deputy" || canMoveStage) && (await isOwnDomain(viewer, address))) return { refusal: "own-domain" };
    const { side, lane } = found;
    if (await isAddressTaken(viewer, { side, lane, address, exceptId: id })) return { refusal: "address-in-use" };
    if (!(await mayInviteNow(viewer))) return { refusal: "too-many" };
    const [row] = await tx
      .update(participant)
      .set({
        address,
        access,
        canMoveStage,
        ...(isMoved ? { personId: null } : {}),
        ...(found.invitedAt ? {} : { invitedAt: viewer.now, invitedByName: viewer.name }),
      })
      .where(and(eq(participant.id, id), isNull(participant.revokedAt)))
      .returning();
    if (!row) return { refusal: "no-such-person" };
    if (isMoved) await endAccess(viewer, id);
    return { result: await sendLink(viewer, row, form.way), events: [invited(row, found.invitedAt !== null)] };
  });
}

/**
 * PE4: the rep names and invites the first person who leads, or corrects that, as long as nobody of the company has proved
 * who they are. A correction of the address kills the old link. ST1: never an address of the workspace.
 */
export async function inviteFirstLead(viewer: PlanViewer, form: FirstLeadForm): Answer<Invited> {
  return changePlan<Invited, PeopleRefusal>(viewer, async (tx) => {
    const { name, address } = form;
    if (!viewer.can("runSellerSide")) return { refusal: "not-yours-to-change" };
    if (!maySetFirstLead(viewer, await hasCompanyProved(viewer))) return { refusal: "theirs-now" };
    if (await isOwnDomain(viewer, address)) return { refusal: "own-domain" };
    const before = await findChampion(viewer);
    const at = { side: "buyer", lane: "shared", address } as const;
    if (await isAddressTaken(viewer, { ...at, ...(before ? { exceptId: before.id } : {}) }))
      return { refusal: "address-in-use" };
    if (!(await mayInviteNow(viewer))) return { refusal: "too-many" };
    const title = form.title || before?.title || viewer.companyName;
    const facts = { name, title, address, invitedAt: viewer.now, invitedByName: viewer.name };
    const [row] = before
      ? await tx
          .update(participant)
          .set(facts)
          // Whoever proves the address while this runs has won: the row is theirs then.
          .where(and(eq(participant.id, before.id), isNull(participant.personId), isNull(participant.revokedAt)))
          .returning()
      : await tx
          .insert(participant)
          .values({
            ...ofPlan(viewer),
            ...at,
            ...facts,
            id: form.key,
            authorId: viewer.personId,
            access: "champion",
            createdAt: viewer.now,
            createdByName: viewer.name,
          })
          .onConflictDoNothing()
          .returning();
    // Sent twice at once: the first one stands.
    if (!row) return { refusal: before ? "theirs-now" : "changed-meanwhile" };
    if (before && before.address !== address) await endAccess(viewer, row.id);
    return {
      result: await sendLink(viewer, row, form.way),
      events: [invited(row, before !== null && before.address === address)],
    };
  });
}

/** The rep makes the link of the person named with the draft, or sends it once more; nothing else is theirs to change here. */
async function inviteFirstLeadAgain(viewer: PlanViewer, found: PersonRecord, form: InvitationForm) {
  if (found.side !== "buyer" || found.access !== "champion") return { refusal: "not-yours-to-change" as const };
  if (!maySetFirstLead(viewer, await hasCompanyProved(viewer))) return { refusal: "theirs-now" as const };
  if (form.address && form.address !== found.address) return { refusal: "theirs-now" as const };
  if (!found.address) return { refusal: "address-needed" as const };
  if (!(await mayInviteNow(viewer))) return { refusal: "too-many" as const };
  // Named when the plan was drafted: this is the first time.
  if (!found.invitedAt) {
    await viewer.tx
      .update(participant)
      .set({ invitedAt: viewer.now, invitedByName: viewer.name })
      .where(and(eq(participant.id, found.id), isNull(participant.revokedAt)));
  }
  return { result: await sendLink(viewer, found, form.way), events: [invited(found, found.invitedAt !== null)] };
}

/** The link, and where this server is asked to send it, the mail in the same transaction. */
async function sendLink(viewer: PlanViewer, to: PersonRecord, way: "link" | "send"): Promise<Invited> {
  const linkId = await giveLink(viewer, { participantId: to.id, lane: to.lane });
  if (way === "send" && to.address) {
    await askForMail(viewer.tx, {
      kind: "invitation",
      recipient: to.address,
      about: { participantId: to.id, linkId },
      ...ofPlan(viewer),
      now: by(viewer).at,
    });
  }
  return { participantId: to.id, linkId };
}

async function endAccess(viewer: PlanViewer, id: string): Promise<void> {
  await endLinks(viewer, id);
  await wakeToRecheck(viewer);
}

function invited(row: PersonRecord, again: boolean): NewEvent {
  return { kind: "participant.invited", lane: row.lane, payload: { ...whoOf(row), again } };
}
