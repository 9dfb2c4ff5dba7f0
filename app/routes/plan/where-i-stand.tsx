// One's own answer, alone and first (PO1). By a link that asks for it without a code; by any other link after one.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readLink } from "#app/access/link.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { sayNo } from "#app/forwarding/refusal.server.ts";
import { standByLink } from "#app/forwarding/stand.commands.server.ts";
import { readAskedToStand } from "#app/forwarding/stand.queries.server.ts";
import { AskedToStandPage } from "#app/forwarding/ui/asked-to-stand-page.tsx";
import type { Result } from "#app/lib/result.ts";
import { sayTopics, sayWhereIStand, takeBackWhereIStand } from "#app/outcome/position.commands.server.ts";
import { marksOf, positionForm, type PositionForm } from "#app/outcome/position.form.ts";
import { myStandPath, standPath } from "#app/outcome/position-path.ts";
import { readMyStand } from "#app/outcome/position.queries.server.ts";
import { type PositionRefusal, positionRefusalWords } from "#app/outcome/position-refusal.ts";
import { MyStand } from "#app/outcome/ui/my-stand.tsx";
import { PeopleParts } from "#app/participant/ui/people-parts.tsx";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  if (viewer.kind !== "link") return { my: await readMyStand(viewer), asked: null };
  const asked = await readAskedToStand(viewer);
  const here = new URLSearchParams({ to: myStandPath(viewer.planId) }).toString();
  if (!asked) return done(`${planPath(viewer.planId, "proof")}?${here}`);
  return { my: await readMyStand(viewer), asked };
});

export const action = planAction(
  { can: "readShared", form: positionForm },
  async ({ request, viewer, form, values }) => {
    if (viewer.kind === "link") {
      const came = { forwardId: viewer.link?.forwardId ?? "", tokenHash: readLink(request, viewer.planId) };
      const said = await standByLink(viewer, came, form);
      if (!said.ok) return refusal(await sayNo(viewer, said.refusal), values);
      return done(myStandPath(viewer.planId), { say: sayings[form.intent] });
    }
    const said = await act(viewer, form);
    if (!said.ok) return refusal(positionRefusalWords(said.refusal, viewer), values);
    // The first time the topics are offered; after that there is something to see.
    const isAlone = form.intent === "take-back" || said.value?.isFirst;
    return done(isAlone ? myStandPath(viewer.planId) : standPath(viewer.planId), { say: sayings[form.intent] });
  },
);

function act(viewer: PlanViewer, form: PositionForm): Promise<Result<{ isFirst: boolean } | null, PositionRefusal>> {
  if (form.intent === "answer") return sayWhereIStand(viewer, form);
  return form.intent === "topics" ? sayTopics(viewer, marksOf(form)) : takeBackWhereIStand(viewer);
}

const sayings = {
  answer: "Said. You can change it any time; the last one counts.",
  topics: "Saved beside your answer.",
  "take-back": "Taken back. It counts for nobody any more.",
};

/** Generic: whoever came by a link may show the title to everybody in a room. */
export const meta: MetaFunction = () => [{ title: "Could you live with this?" }];

export default function WhereIStand(): ReactElement {
  const { shell, my, asked } = useLoaderData<typeof loader>();
  if (asked) return <AskedToStandPage {...{ shell, asked, my }} />;
  return (
    <PlanPage shell={shell} current="people" nouns={["position", "stage"]}>
      <PageTitle under={`${shell.planName}, with ${shell.workspaceName}, as it stands now.`}>
        Could you live with this?
      </PageTitle>
      <PeopleParts shell={shell} current="where-we-stand" />
      <MyStand {...shell} {...my} isLink={false} />
    </PlanPage>
  );
}
