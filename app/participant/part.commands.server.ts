/** Which part somebody has in the decision: given by whoever may write about them, never guessed. */
import { and, eq, isNull, sql } from "drizzle-orm";

import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";
import { participant } from "#db/schema/participant.ts";

import type { PartForm } from "./person.form.ts";
import { findPerson, targetOf, whoOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { mayDescribe } from "./right.ts";

export async function setPart(viewer: PlanViewer, form: PartForm): Promise<Result<null, PeopleRefusal>> {
  return changePlan<null, PeopleRefusal>(viewer, async (tx) => {
    const { participantId, buyingRole } = form;
    const found = await findPerson(viewer, participantId);
    if (found?.side !== "buyer") return { refusal: "no-such-person" };
    if (!mayDescribe(viewer, targetOf(found))) return { refusal: "not-yours-to-change" };
    if (found.buyingRole === buyingRole) return { result: null, events: "nothing-changed" };
    const [row] = await tx
      .update(participant)
      .set({ buyingRole })
      .where(
        and(
          eq(participant.id, participantId),
          isNull(participant.revokedAt),
          sql`coalesce(${participant.buyingRole}, '') = ${form["was.buyingRole"] ?? ""}`,
        ),
      )
      .returning();
    if (!row) return { refusal: "part-changed-meanwhile" };
    const changes = [{ field: "buyingRole", was: found.buyingRole, is: buyingRole }];
    const payload = { ...whoOf(row), changes };
    return { result: null, events: [{ kind: "participant.changed", lane: row.lane, payload }] };
  });
}
