// The path of this plan: the places the company goes through, in its own words and order (ST12).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { addStageForm } from "#app/plan/path.form.ts";
import { changePath, mayShapePath, readPathProposals } from "#app/plan/path-proposal.commands.server.ts";
import { pathRefused, pathSuggested } from "#app/plan/path-refused.server.ts";
import { hereWords } from "#app/plan/here-words.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { readCurrentStageId } from "#app/plan/plan.queries.server.ts";
import { isJudgedIn } from "#app/plan/stage.ts";
import { AddStage } from "#app/plan/ui/add-stage.tsx";
import { PathList } from "#app/plan/ui/path-list.tsx";
import { PathProposals } from "#app/plan/ui/path-proposals.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { readStages, readVerifiers } from "#app/plan/verifier.queries.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  const [stages, facts, currentStageId, proposals] = await Promise.all([
    readStages(viewer),
    readVerifiers(viewer),
    readCurrentStageId(viewer),
    readPathProposals(viewer),
  ]);
  return {
    newId: crypto.randomUUID(),
    proposals,
    suggests: viewer.can("changePath") && !mayShapePath(viewer),
    stages: stages.map(({ id, kind, label, name, retired }) => ({
      ...{ id, label, name, retired },
      isJudged: isJudgedIn(kind),
      isHere: id === currentStageId,
      facts: facts
        .filter(({ stageId }) => stageId === id)
        .map(({ id: factId, text, met }) => ({ id: factId, text, met })),
    })),
  };
});

export const action = planAction({ can: "changePath", form: addStageForm }, async ({ viewer, form, values }) => {
  const added = await changePath(viewer, { kind: "add", form });
  if (!added.ok) return pathRefused(viewer, added.refusal, values);
  if (added.value.isProposed) return pathSuggested(viewer, added.value.value);
  return done(planPath(viewer.planId, "path"), { say: `${form.label} is on the path.` });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Your path · ${data?.shell.companyName ?? ""}` },
];

export default function Path(): ReactElement {
  const { stages, newId, proposals, suggests, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const may = shell.can.changePath;
  const path = stages.filter((stage) => !stage.retired || stage.isHere);
  const leftOut = stages.filter((stage) => stage.retired && !stage.isHere);
  return (
    <PlanPage shell={shell} current="steps">
      <PageTitle
        under={
          suggests
            ? `What you change here is a suggestion: it counts once people at ${shell.companyName} who lead this plan agree.`
            : may
              ? "Call the places what you call them, put them in your order, leave out what you do not need. Nothing that hangs on a place is lost."
              : `People at ${shell.companyName} who lead this plan shape the path; everybody else reads it here. If something is missing, tell them.`
        }
      >
        The path of {shell.companyName}
      </PageTitle>
      <PlanParts shell={shell} current="path" />
      <FormErrors errors={errorsOf(answer)} />
      <PathProposals
        planId={shell.planId}
        proposals={proposals}
        answers={shell.can.leadPlan}
        mayWithdraw={shell.can.runSellerSide}
      />
      <PathList planId={shell.planId} stages={path} here={hereWords(shell)} may={may} />
      {may && (
        <Section title={suggests ? "Suggest a place" : "Add a place"}>
          <AddStage id={newId} after={path} suggests={suggests} answer={answer} isBusy={isBusy} />
        </Section>
      )}
      {leftOut.length > 0 && (
        <Section title="Left out">
          <ul className="divide-line divide-y">
            {leftOut.map((stage) => (
              <li key={stage.id} className="flex flex-wrap items-center justify-between gap-3 py-2">
                <span>
                  {stage.label}: {stage.name}
                </span>
                {may && (
                  <Form method="post" action={`${planPath(shell.planId, "path")}/${stage.id}/retirement`}>
                    <SubmitButton look="secondary" size="small" name="intent" value="take-up">
                      Take up again
                    </SubmitButton>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </PlanPage>
  );
}
