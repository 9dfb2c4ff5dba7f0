// One place of the path: its words and the one to three facts that show it is done (ST12).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { editStageForm } from "#app/plan/path.form.ts";
import { changePath } from "#app/plan/path-proposal.commands.server.ts";
import { pathRefused, pathSuggested } from "#app/plan/path-refused.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { StageFields } from "#app/plan/ui/stage-fields.tsx";
import { readStages, readVerifiers } from "#app/plan/verifier.queries.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "changePath" }, async ({ viewer, params }) => {
  const [stages, facts] = await Promise.all([readStages(viewer), readVerifiers(viewer)]);
  const stage = stages.find(({ id }) => id === params["stageId"]);
  if (!stage) throw new Response(null, { status: 404, statusText: "Not Found" });
  const own = facts.filter(({ stageId }) => stageId === stage.id);
  return { label: stage.label, name: stage.name, facts: own.map(({ id, text, met }) => ({ id, text, met })) };
});

export const action = planAction(
  { can: "changePath", form: editStageForm },
  async ({ viewer, params, form, values }) => {
    const saved = await changePath(viewer, { kind: "edit", stageId: params["stageId"] ?? "", form });
    if (!saved.ok) return pathRefused(viewer, saved.refusal, values);
    if (saved.value.isProposed) return pathSuggested(viewer, saved.value.value);
    return done(planPath(viewer.planId, "path"), { say: `Saved: ${saved.value.value}.` });
  },
);

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
