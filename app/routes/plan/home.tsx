// Home: where the company is, what is next, who else should hear about it, and whether the day still fits. The same page for
// everybody who reads the plan; a member has a panel of the workspace beside it.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, type ReactElement, Suspense } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { narrowed } from "#app/access/narrowed.server.ts";
import { planShell } from "#app/access/shell.server.ts";
import { InStepQuestion } from "#app/alignment/ui/in-step-question.tsx";
import { HelpsNow } from "#app/content/ui/helps-now.tsx";
import { ForwardLinks } from "#app/forwarding/ui/forward-links.tsx";
import { readHome } from "#app/home/home.queries.server.ts";
import { WhyLine } from "#app/outcome/ui/why-line.tsx";
import { WhoElse } from "#app/participant/ui/who-else.tsx";
import { planPath } from "#app/plan/plan-link.ts";
import { GoLiveLine } from "#app/plan/ui/go-live-line.tsx";
import { DraftPanel } from "#app/plan/ui/draft-panel.tsx";
import { PathWaits } from "#app/plan/ui/path-proposals.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { WhereWeAre } from "#app/stage-move/ui/where-we-are.tsx";
import { NextSteps } from "#app/step/ui/next-steps.tsx";

// A buyer never sees these two.
const AsBuyerFrame = lazy(() => import("#app/alignment/ui/as-buyer-frame.tsx"));
const MemberPanel = lazy(() => import("#app/alignment/ui/member-panel.tsx"));

export const loader = planRoute({ can: "readShared" }, async ({ viewer: reader, url }) => {
  // Two addresses, one page: a member may look through the eyes of a buyer who has nothing private.
  const isAsBuyer = reader.kind === "member" && url.pathname.endsWith("/as-buyer");
  const viewer = isAsBuyer ? await narrowed(reader) : reader;
  const home = await readHome(viewer, { isDraftLater: url.searchParams.get("draft") === "later" });
  return { ...home, asBuyer: isAsBuyer ? await planShell(viewer, null) : null };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.shell.companyName} × ${data.shell.workspaceName}` : "Plan" },
];

export default function Home(): ReactElement {
  const {
    place,
    stages,
    next,
    whoElse,
    needed,
    draft,
    goLive,
    inStep,
    panel,
    pathWaits,
    why,
    helps,
    worthPlacing,
    asBuyer,
    ...data
  } = useLoaderData<typeof loader>();
  const shell = asBuyer ?? data.shell;
  const { planId, companyName, workspaceName, kind, can, updatedBy } = shell;
  const here = planPath(planId);
  const content = (
    <>
      <WhereWeAre
        {...{ planId, companyName, updatedBy, place, stages, can }}
        glance={{
          yours: next.next.length + next.more,
          scope: next.scope,
          needed,
        }}
      />
      <div className="grid grid-cols-1 items-start gap-4 sm:gap-6 lg:grid-cols-2">
        {draft ? (
          <DraftPanel {...{ planId, workspaceName, companyName, kind }} {...draft} mayAdopt={can.leadPlan} />
        ) : (
          <NextSteps
            planId={planId}
            steps={next}
            ourName={shell.side === "buyer" ? companyName : workspaceName}
            theirName={shell.side === "buyer" ? workspaceName : companyName}
            mayWork={can.takePart}
            back={here}
          />
        )}
        <WhoElse {...{ planId, whoElse, kind, companyName }} mayBringIn={can.leadPlan} mayPassOn={can.takePart} />
      </div>
      {why && <WhyLine {...{ planId, workspaceName }} line={why} />}
      <HelpsNow planId={planId} rows={helps} mayForward={shell.side === "buyer" && can.takePart} />
      {can.takePart && <ForwardLinks planId={planId} kind={kind} />}
      <PathWaits planId={planId} waiting={pathWaits} />
      <GoLiveLine {...{ planId, kind }} {...goLive} maySet={can.leadPlan} maySuggest={can.runSellerSide} />
      {kind !== "member" && place.stage && !place.sleep && can.takePart && (
        <InStepQuestion {...{ planId, workspaceName }} said={inStep} back={here} />
      )}
    </>
  );
  if (asBuyer)
    return (
      <Suspense>
        <AsBuyerFrame shell={asBuyer}>{content}</AsBuyerFrame>
      </Suspense>
    );
  return (
    <PlanPage
      shell={shell}
      current="home"
      sellerPanel={
        panel && (
          <Suspense>
            <MemberPanel {...{ panel, planId, workspaceName, companyName, can, worthPlacing }} />
          </Suspense>
        )
      }
    >
      {content}
    </PlanPage>
  );
}
