// A new step, with everything it can carry. The list has a shorter form that sends to the same address.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { useState } from "react";

import { type ActionAnswer, done, invalid } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { addStep } from "#app/step/add.commands.server.ts";
import { lanesFor } from "#app/step/lane-choice.ts";
import { answerProblem, shortened } from "#app/step/step-answer.server.ts";
import { addStepForm } from "#app/step/step.form.ts";
import { readOwnerChoices, readPath } from "#app/step/step.queries.server.ts";
import { backTo, stepPath, stepsPath } from "#app/step/step-path.ts";
import { formAnswer } from "#app/step/ui/form-answer.ts";
import { OwnerSelect } from "#app/step/ui/owner-select.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";
import { DateField, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const [{ path: stages, currentStageId }, owners] = await Promise.all([readPath(viewer), readOwnerChoices(viewer)]);
  return {
    stages,
    owners,
    lanes: lanesFor(viewer),
    stageId: url.searchParams.get("stage") ?? currentStageId ?? "",
    // A condition somebody has comes with its words.
    title: (url.searchParams.get("title") ?? "").slice(0, 300),
    formKey: crypto.randomUUID(),
  };
});

export const action = planAction({ can: "readOwnLane", form: addStepForm }, async ({ viewer, form, values }) => {
  const result = await addStep(viewer, { ...form, isRequired: form.isRequired === "yes" });
  if (!result.ok) {
    if (result.refusal === "key-used")
      return invalid(
        { "": "This form was sent already, with other words. Load the page again to add another step." },
        values,
      );
    return answerProblem(viewer, result.refusal, values);
  }
  const { stepId, isProposed } = result.value;
  const back = backTo(viewer.planId, form.back);
  const say = isProposed
    ? `Suggested: ${shortened(form.title)}. It waits for their answer.`
    : `Added: ${shortened(form.title)}.`;
  return done(back, { say, undo: { action: stepPath(viewer.planId, stepId, "removal"), fields: { back } } });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add a step · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function StepNew(): ReactElement {
  const { shell, stages, owners, lanes, stageId, ...data } = useLoaderData<typeof loader>();
  // Data that are read again while somebody types bring a new key; what is typed keeps its own (R4).
  const [firstKey] = useState(data.formKey);
  const answer = useActionData<ActionAnswer>();
  const { state } = useNavigation();
  const { was, wrong, errors } = formAnswer(answer);
  return (
    <PlanPage shell={shell} current="steps">
      <PageTitle>Add a step</PageTitle>
      <Card className="max-w-2xl">
        <Form method="post" className="grid gap-6">
          <FormErrors errors={errors} />
          <input type="hidden" name="key" value={wrong[""] ? data.formKey : (was("key") ?? firstKey)} />
          <TextField
            name="title"
            label="What is to be done"
            dir="auto"
            autoComplete="off"
            required
            defaultValue={was("title") ?? data.title}
            error={wrong["title"]}
          />
          <Select name="stageId" label="Stage" defaultValue={was("stageId") ?? stageId} error={wrong["stageId"]}>
            {stages.map((stage) => (
              <option key={stage.id} value={stage.id}>
                {stage.label}
              </option>
            ))}
          </Select>
          <OwnerSelect owners={owners} value={was("owner") ?? shell.side} error={wrong["owner"]} />
          <DateField name="dueOn" label="Due" optional defaultValue={was("dueOn")} error={wrong["dueOn"]} />
          <TextArea
            name="doneWhen"
            label="Done when"
            optional
            hint="How both sides will see that it is done."
            dir="auto"
            defaultValue={was("doneWhen")}
            error={wrong["doneWhen"]}
          />
          <TextArea name="note" label="Note" optional dir="auto" defaultValue={was("note")} error={wrong["note"]} />
          <RadioCards
            name="readBy"
            legend="Who can read it"
            value={was("readBy") ?? lanes[0]?.value}
            options={lanes}
            error={wrong["readBy"]}
          />
          <Checkbox
            name="isRequired"
            value="yes"
            label="It stops us if it is missed"
            hint="Moving past its stage will ask about it."
            defaultChecked={was("isRequired") === "yes"}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={state === "submitting"} pendingText="Adding" wide>
              Add the step
            </SubmitButton>
            <LinkButton to={stepsPath(shell.planId)} look="quiet" wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}
