/** Which part somebody has in the decision: given by whoever may write about them, never guessed. */
import type { PlanViewer } from "#app/access/viewer.ts";
import { changePlan } from "#app/activity/change-plan.server.ts";
import type { Result } from "#app/lib/result.ts";

import type { PartForm } from "./person.form.ts";
import { findPerson, targetOf } from "./person-record.server.ts";
import type { PeopleRefusal } from "./refusal.ts";
import { mayDescribe } from "./right.ts";
import { reword } from "./words.server.ts";

export async function setPart(viewer: PlanViewer, form: PartForm): Promise<Result<null, PeopleRefusal>> {
  return changePlan<null, PeopleRefusal>(viewer, async () => {
    const { participantId, buyingRole } = form;
    const found = await findPerson(viewer, participantId);
    if (found?.side !== "buyer") return { refusal: "no-such-person" };
    if (!mayDescribe(viewer, targetOf(found))) return { refusal: "not-yours-to-change" };
    if (found.buyingRole === buyingRole) return { result: null, events: "nothing-changed" };
    const events = await reword(viewer, found, [
      { field: "buyingRole", was: form["was.buyingRole"] ?? "", is: buyingRole },
    ]);
    return events ? { result: null, events } : { refusal: "part-changed-meanwhile" };
  });
}
