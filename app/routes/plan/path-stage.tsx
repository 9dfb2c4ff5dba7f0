// One place of the path: its words and the one to three facts that show it is done (ST12).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { editStageForm } from "#app/plan/path.form.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { pathRefusalWords } from "#app/plan/refusal.ts";
import { editStage } from "#app/plan/stage.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { StageFields } from "#app/plan/ui/stage-fields.tsx";
import { readStages, readVerifiers } from "#app/plan/verifier.queries.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "leadPlan" }, async ({ viewer, params }) => {
  const [stages, facts] = await Promise.all([readStages(viewer), readVerifiers(viewer)]);
  const stage = stages.find(({ id }) => id === params["stageId"]);
  if (!stage) throw new Response(null, { status: 404, statusText: "Not Found" });
  const own = facts.filter(({ stageId }) => stageId === stage.id);
  return { label: stage.label, name: stage.name, facts: own.map(({ id, text, met }) => ({ id, text, met })) };
});

export const action = planAction({ can: "leadPlan", form: editStageForm }, async ({ viewer, params, form, values }) => {
  const saved = await editStage(viewer, params["stageId"] ?? "", form);
  if (saved.ok) return done(planPath(viewer.planId, "path"), { say: `Saved: ${saved.value}.` });
  const { refusal: no } = saved;
  return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : pathRefusalWords[no], values);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.label ?? "Place"} · ${data?.shell.companyName ?? ""}` },
];

export default function PathStage(): ReactElement {
  const { label, name, facts, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current={null} nouns={["path", "verifier"]}>
      <PageTitle over="Your path">{label}</PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" className="grid gap-4">
          <StageFields label={label} name={name} facts={facts} answer={answer} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} wide>
              Save
            </SubmitButton>
            <LinkButton to={planPath(shell.planId, "path")} wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}
