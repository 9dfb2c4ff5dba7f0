// Which field of a step somebody edits right now, told again while they do; shown to whoever may see that they are here (CO4),
// and stored nowhere. And that a member had a page in sight, which their buyer may read (CO2).
import { redirect } from "@remix-run/node";

import { planAction, planRoute } from "#app/access/guard.server.ts";
import { editField } from "#app/activity/presence.server.ts";
import { recordVisit } from "#app/activity/visit.commands.server.ts";
import { readStepLane } from "#app/step/step.queries.server.ts";
import { presenceForm } from "#app/step/step.form.ts";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve(redirect(`/plans/${viewer.planId}`)),
);

export const action = planAction(
  { can: "takePart", form: presenceForm, alsoPutAway: true },
  async ({ viewer, form: { stepId, field, opened } }) => {
    if (opened) {
      await recordVisit(viewer, opened);
      return new Response(null, { status: 204 });
    }
    const lane = stepId ? await readStepLane(viewer, stepId) : null;
    await editField(viewer, stepId && field && lane ? { stepId, field, lane } : null);
    return new Response(null, { status: 204 });
  },
);
