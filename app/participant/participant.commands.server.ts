/** Writing people down: a person or a role (PE1), the words about them, and the people of the seller. */
import { and, eq, isNull } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan, ofPlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { participant } from "#db/schema/participant.ts";
import { member } from "#db/schema/workspace.ts";

import { describedFields, type EditPersonForm, type NewPersonForm } from "./person.form.ts";
import { findPerson, isStageOfPlan, targetOf, whoOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { lanesToAddIn, mayDescribe } from "./right.ts";
import { reword } from "./words.server.ts";

type Answer<T> = Promise<Result<T, PeopleRefusal>>;

/** Adds somebody of the buying side, in the lane the form names. Sent twice with one key, it is one person. */
export async function addPerson(viewer: PlanViewer, { key, lane, ...words }: NewPersonForm): Answer<{ id: string }> {
  return changePlan<{ id: string }, PeopleRefusal>(viewer, async (tx) => {
    if (!lanesToAddIn(viewer).includes(lane)) return { refusal: "not-yours-to-change" };
    if (words.neededStageId && !(await isStageOfPlan(viewer, words.neededStageId))) return { refusal: "no-such-stage" };
    const rows = await tx
      .insert(participant)
      .values({
        ...ofPlan(viewer),
        ...words,
        id: key,
        lane,
        authorId: viewer.personId,
        side: "buyer",
        createdAt: viewer.now,
        createdByName: viewer.name,
      })
      .onConflictDoNothing()
      .returning();
    const [added] = rows;
    if (!added) {
      const known = await findPerson(viewer, key);
      if (known?.title !== words.title || known.name !== words.name) return { refusal: "key-used" };
      return { result: { id: key }, events: "nothing-changed" };
    }
    return {
      result: { id: key },
      events: [{ kind: "participant.added", lane, payload: { ...whoOf(added), isRole: added.name === null } }],
    };
  });
}

/** The seller's own people: a member of the workspace is shown to the buyer as somebody who works on this. */
export async function addColleague(viewer: PlanViewer, memberId: string): Answer<{ id: string }> {
  return changePlan<{ id: string }, PeopleRefusal>(viewer, async (tx) => {
    if (!viewer.can("runSellerSide")) return { refusal: "not-yours-to-change" };
    const [found] = await tx
      .select()
      .from(member)
      .where(and(eq(member.id, memberId), isNull(member.endedAt)));
    if (!found) return { refusal: "no-such-person" };
    const id = crypto.randomUUID();
    const [added] = await tx
      .insert(participant)
      .values({
        ...ofPlan(viewer),
        id,
        lane: "shared",
        authorId: viewer.personId,
        side: "seller",
        personId: found.personId,
        memberId,
        name: found.name,
        title: viewer.workspaceName,
        access: "contribute",
        showsPresence: true,
        createdAt: viewer.now,
        createdByName: viewer.name,
      })
      .onConflictDoNothing()
      .returning();
    if (!added) return { refusal: "there-already" };
    return {
      result: { id },
      events: [{ kind: "participant.added", lane: "shared", payload: { ...whoOf(added), isRole: false } }],
    };
  });
}

/** Changes the words about somebody where nobody else changed the same ones since the form was shown. */
export async function editPerson(viewer: PlanViewer, id: string, form: EditPersonForm): Answer<null> {
  return changePlan<null, PeopleRefusal>(viewer, async () => {
    const found = await findPerson(viewer, id);
    if (!found) return { refusal: "no-such-person" };
    if (!mayDescribe(viewer, targetOf(found))) return { refusal: "not-yours-to-change" };
    // A name once given is changed, not taken back: steps and updates speak of it.
    if (found.name !== null && form.name === null) return { refusal: "name-needed" };
    if (form.neededStageId && !(await isStageOfPlan(viewer, form.neededStageId))) return { refusal: "no-such-stage" };
    const changes = describedFields
      .map((field) => ({ field, was: form[`was.${field}`] ?? "", is: form[field] }))
      .filter(({ was, is }) => was !== (is ?? ""));
    if (changes.length === 0) return { result: null, events: "nothing-changed" };
    const events = await reword(viewer, found, changes);
    return events ? { result: null, events } : { refusal: "changed-meanwhile" };
  });
}
