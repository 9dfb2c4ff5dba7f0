// Home: where the company is, what is next, who else should hear about it, and whether the day still fits. The same page for
// everybody who reads the plan; a member has a panel of the workspace beside it.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lazy, type ReactElement, Suspense } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { narrowed } from "#app/access/narrowed.server.ts";
import { planShell } from "#app/access/shell.server.ts";
import { readInStep } from "#app/alignment/in-step.queries.server.ts";
import { readSellerPanel } from "#app/alignment/seller-panel.queries.server.ts";
import { InStepQuestion } from "#app/alignment/ui/in-step-question.tsx";
import { readHelpful } from "#app/content/content.queries.server.ts";
import { helpsNowRows, readWorthPlacing } from "#app/content/helps-now.queries.server.ts";
import { HelpsNow } from "#app/content/ui/helps-now.tsx";
import { ForwardLinks } from "#app/forwarding/ui/forward-links.tsx";
import { formatDate } from "#app/lib/date-words.ts";
import { readMissingRoles } from "#app/participant/participant.queries.server.ts";
import { WhoElse } from "#app/participant/ui/who-else.tsx";
import { neededCountWords } from "#app/participant/who-else.ts";
import { finishOf, finishWords } from "#app/plan/finish.ts";
import { readPathWaits } from "#app/plan/path-proposal.commands.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { readPlan } from "#app/plan/plan.queries.server.ts";
import { DraftPanel } from "#app/plan/ui/draft-panel.tsx";
import { GoLiveLine } from "#app/plan/ui/go-live-line.tsx";
import { PathWaits } from "#app/plan/ui/path-proposals.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { fitFor } from "#app/schedule/fit.queries.server.ts";
import { readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { WhereWeAre } from "#app/stage-move/ui/where-we-are.tsx";
import { suggestionsIn } from "#app/step/adoption.ts";
import { nextStepsOf } from "#app/step/next-steps.ts";
import { isOpen } from "#app/step/step.ts";
import { readPlanSteps } from "#app/step/step.queries.server.ts";
import { NextSteps } from "#app/step/ui/next-steps.tsx";

// A buyer never sees these two.
const AsBuyerFrame = lazy(() => import("#app/alignment/ui/as-buyer-frame.tsx"));
const MemberPanel = lazy(() => import("#app/alignment/ui/member-panel.tsx"));

export const loader = planRoute({ can: "readShared" }, async ({ viewer: reader, url }) => {
  // Two addresses, one page: a member may look through the eyes of a buyer who has nothing private.
  const isAsBuyer = reader.kind === "member" && url.pathname.endsWith("/as-buyer");
  const viewer = isAsBuyer ? await narrowed(reader) : reader;
  const [plan, place, { steps, ground }, whoElse, inStep, panel, pathWaits, contents] = await Promise.all([
    readPlan(viewer),
    readPlace(viewer),
    readPlanSteps(viewer),
    readMissingRoles(viewer),
    readInStep(viewer),
    readSellerPanel(viewer),
    readPathWaits(viewer),
    readHelpful(viewer),
  ]);
  const { stages, currentStageId, sleep, rail, placeWords, mayMove, openQuestion, prompt } = place;
  const stage = stages.find(({ id }) => id === currentStageId) ?? null;
  const finish =
    stage &&
    finishOf(
      steps.map((step) => ({ ...step, isOpen: isOpen(step) })),
      stage.id,
    );
  const { proposal } = plan;
  // Before the company said where it is, what helps at the beginning helps.
  const stageKind = (stage ?? stages[0])?.kind ?? null;
  return {
    helps: helpsNowRows(contents, { stageKind, missing: whoElse.rows }),
    worthPlacing: await readWorthPlacing(viewer, sleep ? null : stageKind),
    place: {
      ...{ stage, placeWords, rail, mayMove, openQuestion, prompt },
      sleep: sleep?.sentence ?? null,
      finish: finish && finishWords(finish, viewer),
    },
    stages: stages.map(({ id, label, name, whatUsuallyHappens }) => ({ id, label, name, whatUsuallyHappens })),
    next: nextStepsOf(steps),
    whoElse,
    needed: neededCountWords(whoElse.neededCount),
    draft: viewer.isAdopted
      ? null
      : {
          by: plan.createdByName,
          count: suggestionsIn(steps).length,
          isLater: url.searchParams.get("draft") === "later",
        },
    goLive: {
      fit: fitFor(viewer, ground, steps),
      why: plan.goLiveWhy,
      proposal: proposal && { ...proposal, day: formatDate(proposal.on, viewer) },
    },
    inStep,
    panel,
    pathWaits,
    asBuyer: isAsBuyer ? await planShell(viewer, null) : null,
  };
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
      <HelpsNow planId={planId} rows={helps} mayForward={shell.side === "buyer" && can.takePart} />
      {can.takePart && <ForwardLinks planId={planId} />}
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
