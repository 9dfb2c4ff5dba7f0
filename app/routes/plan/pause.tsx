// Pausing: until a day, until something happens, or open (ST11). As easy as moving.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { answerMoved } from "#app/stage-move/answer.server.ts";
import { pausePlan } from "#app/stage-move/pause.commands.server.ts";
import { pauseForm } from "#app/stage-move/stage-move.form.ts";
import { readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { ReasonField } from "#app/stage-move/ui/reason-field.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DateField, HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  const { mayMove, lastMove } = await readPlace(viewer);
  return { mayMove, after: lastMove?.id ?? "none", today: viewer.today };
});

export const action = planAction({ can: "moveStage", form: pauseForm }, async ({ viewer, form, values }) =>
  answerMoved(viewer, await pausePlan(viewer, form), { values }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `Pause · ${data?.shell.companyName ?? ""}` }];

export default function Pause(): ReactElement {
  const { mayMove, after, today, shell } = useLoaderData<typeof loader>();
  const said = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle
        under={`While it is paused nothing is late, ${shell.workspaceName} cannot ask where you are, and everything stays as it is. One tap takes it up again.`}
      >
        Pause this
      </PageTitle>
      <FormErrors errors={errorsOf(said)} />
      <Card>
        {mayMove ? (
          <Form method="post" className="grid grid-cols-1 gap-5">
            <HiddenFields fields={{ after }} />
            <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
              <DateField
                name="untilOn"
                label="Until a day"
                optional
                min={today}
                defaultValue={typedOr(said, "untilOn", "")}
                error={said?.invalid?.["untilOn"]}
              />
              <TextField
                name="untilEvent"
                label="or until something happens"
                optional
                maxLength={200}
                placeholder="the new budget is known"
                defaultValue={typedOr(said, "untilEvent", "")}
              />
            </div>
            <ReasonField companyName={shell.companyName} workspaceName={shell.workspaceName} said={said} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton wide pending={isBusy} pendingText="Pausing…">
                Pause
              </SubmitButton>
              <LinkButton look="quiet" wide to={planPath(shell.planId)}>
                Cancel
              </LinkButton>
            </div>
          </Form>
        ) : (
          <p>{`Whoever says where ${shell.companyName} is can pause this.`}</p>
        )}
      </Card>
    </PlanPage>
  );
}
