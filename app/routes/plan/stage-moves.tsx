// How we came here: every move, as a picture and in words (ST8). The POST is the move itself (ST1 to ST6).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readAskedFor } from "#app/alignment/seller-panel.queries.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { answerMoved } from "#app/stage-move/answer.server.ts";
import { readHistory } from "#app/stage-move/history.queries.server.ts";
import { nothingLost } from "#app/stage-move/return.ts";
import { moveStage } from "#app/stage-move/stage-move.commands.server.ts";
import { moveForm } from "#app/stage-move/stage-move.form.ts";
import { MoveList, StageTimes } from "#app/stage-move/ui/history-view.tsx";
import { LeftOutList } from "#app/stage-move/ui/left-out-list.tsx";
import { MovePicture } from "#app/stage-move/ui/move-picture.tsx";
import { StageRail } from "#app/stage-move/ui/stage-rail.tsx";
import { WhereDialog } from "#app/stage-move/ui/where-dialog.tsx";
import { WhereForm } from "#app/stage-move/ui/where-form.tsx";
import { readWhere } from "#app/stage-move/where.queries.server.ts";
import { EmptyState, PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  const [history, where, askedFor] = await Promise.all([
    readHistory(viewer),
    readWhere(viewer, null),
    readAskedFor(viewer),
  ]);
  return {
    history,
    where,
    ...(askedFor && { askedFor }),
    mayTakeUp: viewer.side === "buyer" && viewer.couldAfterProof("editSteps"),
  };
});

export const action = planAction({ can: "moveStage", form: moveForm }, async ({ viewer, form, values }) =>
  answerMoved(viewer, await moveStage(viewer, form), { values, back: form.back }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `How we came here · ${data?.shell.companyName ?? ""}` },
];

export default function StageMoves(): ReactElement {
  const { history, where, askedFor, mayTakeUp, shell } = useLoaderData<typeof loader>();
  const said = useActionData<ActionAnswer>();
  const { entries, stages, rail, picture, rows, leftOut } = history;
  const { companyName, planId } = shell;
  if (said && where.mayMove) {
    return (
      <PlanPage shell={shell} current={null}>
        <PageTitle under={nothingLost}>Where are we now?</PageTitle>
        <WhereForm where={where} said={said} />
      </PlanPage>
    );
  }
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle
        under="Every move with its day and its reason. Going back is part of the way."
        action={where.mayMove ? <WhereDialog planId={planId} /> : undefined}
      >
        {shell.side === "buyer" ? "How we came here" : `How ${companyName} came here`}
      </PageTitle>
      {entries.length === 0 ? (
        <EmptyState
          say={`${companyName} has not said yet where they are. From the first word on, every move stands here with its day, who said it, and why.`}
        />
      ) : (
        <>
          <StageRail rail={rail} companyName={companyName} />
          <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
            <Section title="Moves">
              <MoveList planId={planId} companyName={companyName} entries={entries} marks={askedFor} />
            </Section>
            <Section title="Time in each stage" lead="Days while the plan was paused are not counted.">
              <MovePicture picture={picture} rows={rows} />
              <div className="mt-3">
                <StageTimes stages={stages} />
              </div>
            </Section>
          </div>
        </>
      )}
      {leftOut.length > 0 && (
        <Section
          id="left-out"
          title="Left out on the way"
          lead="Leaving something out is a choice, and it can be taken up again at any time."
        >
          <LeftOutList planId={planId} items={leftOut} mayTakeUp={mayTakeUp} />
        </Section>
      )}
    </PlanPage>
  );
}
