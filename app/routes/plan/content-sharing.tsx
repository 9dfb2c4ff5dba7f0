// From fewer readers to more: one explicit act that names what goes along, and never back (LN3).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, contentMissing, shortTitle } from "#app/content/content-answer.server.ts";
import { contentSharingForm } from "#app/content/content.form.ts";
import { readSharing } from "#app/content/sharing.queries.server.ts";
import { contentPath } from "#app/content/content-path.ts";
import { shareContent } from "#app/content/sharing.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { SharingPage } from "#app/plan/ui/sharing-page.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const sharing = await readSharing(viewer, params["contentId"] ?? "");
  if (!sharing) throw contentMissing();
  if (!sharing.mayTend) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return sharing;
});

export const action = planAction(
  { can: "takePart", form: contentSharingForm },
  async ({ viewer, form, values, params }) => {
    const contentId = params["contentId"] ?? "";
    const shared = await shareContent(viewer, { contentId, with: form.with });
    if (!shared.ok) return answerRefused(viewer, shared.refusal, values);
    const readers = form.with === "shared" ? `${viewer.companyName} and ${viewer.workspaceName}` : "your whole team";
    return done(contentPath(viewer.planId, contentId), {
      say: `Now ${readers} can read: ${shortTitle(shared.value)}.`,
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who can read it · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentSharing(): ReactElement {
  const { shell, id, ...sharing } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <SharingPage
        {...sharing}
        staysBehind={staysBehind}
        refused={answer?.refused}
        back={contentPath(shell.planId, id)}
      />
    </PlanPage>
  );
}

const staysBehind =
  "When it was written, who read it and what was answered before stay where they are. The others read that you shared it, and when.";
