// "We have decided": the outcome is theirs to say, the reason is optional, and the copy to take away is offered (ST11, EX1).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ActionAnswer } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { answerMoved } from "#app/stage-move/answer.server.ts";
import { endPlan } from "#app/stage-move/pause.commands.server.ts";
import { endOutcomes, endOutcomeWords } from "#app/stage-move/reason.ts";
import { endForm } from "#app/stage-move/stage-move.form.ts";
import { readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { ReasonField } from "#app/stage-move/ui/reason-field.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  const { mayMove, lastMove } = await readPlace(viewer);
  return { mayMove, after: lastMove?.id ?? "none" };
});

export const action = planAction({ can: "moveStage", form: endForm }, async ({ viewer, form, values }) =>
  answerMoved(viewer, await endPlan(viewer, form), { values }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `We have decided · ${data?.shell.companyName ?? ""}` },
];

export default function End(): ReactElement {
  const { mayMove, after, shell } = useLoaderData<typeof loader>();
  const said = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle under="Whatever you decided is a good end. You keep everything here and can take it up again at any time.">
        We have decided
      </PageTitle>
      <FormErrors errors={errorsOf(said)} />
      <Card>
        {mayMove ? (
          <Form method="post" className="grid grid-cols-1 gap-5">
            <HiddenFields fields={{ after }} />
            <RadioCards
              name="outcome"
              legend="What did you decide?"
              columns={2}
              required
              value={typedOr(said, "outcome", "")}
              error={said?.invalid?.["outcome"]}
              options={endOutcomes.map((outcome) => ({ value: outcome, label: endOutcomeWords[outcome] }))}
            />
            <ReasonField companyName={shell.companyName} workspaceName={shell.workspaceName} said={said} />
            <p className="text-ink-2">
              You can <TextLink to={`${planPath(shell.planId)}/take-away`}>take a copy</TextLink> with you: everything
              in one file that needs no server. You go on reading it here too.
            </p>
            <div className="flex flex-wrap gap-3">
              <SubmitButton wide pending={isBusy} pendingText="Saving…">
                This is what we decided
              </SubmitButton>
              <LinkButton look="quiet" wide to={planPath(shell.planId)}>
                Cancel
              </LinkButton>
            </div>
          </Form>
        ) : (
          <p>{`Whoever says where ${shell.companyName} is can do this.`}</p>
        )}
      </Card>
    </PlanPage>
  );
}
