/** How much of the plan somebody of the buying side is given, who leads it (PE4), and requests of those who came by another's link. */
import { and, eq, isNull } from "drizzle-orm";

import { isOwnDomain } from "#app/access/invitation.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan, wakeToRecheck } from "#app/activity/change-plan.server.ts";
import type { NewEvent } from "#app/activity/event.ts";
import type { Result } from "#app/lib/result.ts";
import { accessRequest, participant, successionNotice } from "#db/schema/participant.ts";

import type { AccessForm, AccessRequestForm } from "./invitation.form.ts";
import { shortName } from "./participant.ts";
import {
  findChampion,
  findPerson,
  isAddressTaken,
  type PersonRecord,
  targetOf,
  whoOf,
} from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { mayAdmit } from "./right.ts";

type Answer<T> = Promise<Result<T, PeopleRefusal>>;

/** Changes what somebody invited may do. `champion` hands the lead over, which only whoever leads can do. */
export async function setAccess(viewer: PlanViewer, id: string, form: AccessForm): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const found = await findPerson(viewer, id);
    if (!found) return { refusal: "no-such-person" };
    if (!mayAdmit(viewer, targetOf(found))) return { refusal: "not-yours-to-change" };
    if (found.id === viewer.participant?.id) return { refusal: "yourself" };
    if (form.access === "champion") return handOver(viewer, found);
    if (found.access === "champion") return { refusal: "leads" };
    if (found.access === "none" || !found.address) return { refusal: "not-invited" };
    const { access } = form;
    const canMoveStage = access === "contribute" && form.canMoveStage;
    if (access === found.access && canMoveStage === found.canMoveStage)
      return { result: null, events: "nothing-changed" };
    if ((access === "deputy" || canMoveStage) && (await isOwnDomain(viewer, found.address)))
      return { refusal: "own-domain" };
    const [row] = await tx
      .update(participant)
      .set({ access, canMoveStage })
      .where(
        and(
          eq(participant.id, id),
          eq(participant.access, asAccess(form["was.access"])),
          isNull(participant.revokedAt),
        ),
      )
      .returning();
    if (!row) return { refusal: "changed-meanwhile" };
    await wakeToRecheck(viewer);
    const payload = { ...whoOf(row), access, canMoveStage };
    return { result: null, events: [{ kind: "participant.access-changed", lane: row.lane, payload }] };
  });
}

/** "Not you?": somebody proved who they are and asked. Agreed, they are on the plan, for the team alone unless said else. */
export async function answerRequest(viewer: PlanViewer, requestId: string, form: AccessRequestForm): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    if (viewer.side !== "buyer" || !viewer.can("leadPlan")) return { refusal: "not-yours-to-change" };
    const [asked] = await tx
      .update(accessRequest)
      .set({ answeredAt: viewer.now, answer: form.answer, answeredByName: viewer.name })
      .where(
        and(eq(accessRequest.planId, viewer.planId), eq(accessRequest.id, requestId), isNull(accessRequest.answeredAt)),
      )
      .returning();
    if (!asked) return { refusal: "answered-already" };
    const payload = { requestId, who: asked.name, answer: form.answer };
    const events: NewEvent[] = [{ kind: "access.answered", lane: asked.lane, payload }];
    if (form.answer === "agreed") {
      const { name, address, personId } = asked;
      if (form.access === "deputy" && (await isOwnDomain(viewer, address))) return { refusal: "own-domain" };
      const at = { side: "buyer", lane: form.lane } as const;
      if (await isAddressTaken(viewer, { ...at, address })) return { refusal: "address-in-use" };
      const [row] = await tx
        .insert(participant)
        .values({
          ...ofPlan(viewer),
          ...at,
          ...{ name, address, personId },
          id: crypto.randomUUID(),
          authorId: viewer.personId,
          title: viewer.companyName,
          access: form.access,
          createdAt: viewer.now,
          createdByName: viewer.name,
          invitedAt: viewer.now,
          invitedByName: viewer.name,
        })
        .returning();
      if (row) events.push({ kind: "participant.added", lane: row.lane, payload: { ...whoOf(row), isRole: false } });
    }
    return { result: null, events };
  });
}

/** Makes somebody the one who leads; whoever led before stays and can lead too. In that order: a plan has one (PE4). */
export async function passLead(viewer: PlanViewer, to: PersonRecord): Promise<NewEvent> {
  const before = await findChampion(viewer);
  if (before) await viewer.tx.update(participant).set({ access: "deputy" }).where(eq(participant.id, before.id));
  await viewer.tx.update(participant).set({ access: "champion", canMoveStage: false }).where(eq(participant.id, to.id));
  // A notice was given to the one who led before; it does not run on against somebody else.
  await viewer.tx
    .update(successionNotice)
    .set({ endedAt: viewer.now, outcome: "champion-stayed" })
    .where(and(eq(successionNotice.planId, viewer.planId), isNull(successionNotice.endedAt)));
  await wakeToRecheck(viewer);
  return {
    kind: "champion.handed-over",
    lane: "shared",
    payload: { from: before && shortName(before), to: shortName(to) },
  };
}

async function handOver(viewer: PlanViewer, to: PersonRecord) {
  if (viewer.participant?.access !== "champion") return { refusal: "leads" as const };
  if (to.lane !== "shared") return { refusal: "share-first" as const };
  if (to.personId === null || to.access === "none") return { refusal: "not-taking-part" as const };
  if (to.address && (await isOwnDomain(viewer, to.address))) return { refusal: "own-domain" as const };
  return { result: null, events: [await passLead(viewer, to)] };
}

function asAccess(text: string): PersonRecord["access"] {
  return text === "view" || text === "contribute" || text === "deputy" ? text : "none";
}
