// "Share the condition without the name": the words go to the other company, nothing else does (LN3).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { tellCondition } from "#app/forwarding/condition.commands.server.ts";
import { wordsLength } from "#app/forwarding/forward.ts";
import { conditionForm } from "#app/forwarding/forward.form.ts";
import { oneForwardPath } from "#app/forwarding/forward-path.ts";
import { readForward } from "#app/forwarding/forwards.queries.server.ts";
import { sayNo } from "#app/forwarding/refusal.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const sent = await readForward(viewer, params["forwardId"] ?? "");
  if (!sent?.line.answer?.isTellable && !sent?.line.answer?.toldWords)
    throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!sent.line.mayTend) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { line: sent.line, formKey: crypto.randomUUID() };
});

export const action = planAction({ can: "takePart", form: conditionForm }, async ({ viewer, form, values, params }) => {
  const id = params["forwardId"] ?? "";
  const told = await tellCondition(viewer, id, form);
  if (!told.ok) return refusal(await sayNo(viewer, told.refusal), values);
  return done(oneForwardPath(viewer.planId, id), {
    say: `${viewer.workspaceName} reads the condition now, and nothing of who has it.`,
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Share the condition · ${data?.shell.companyName ?? ""}` },
];

export default function ForwardCondition(): ReactElement {
  const { line, formKey, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const { planId, companyName, workspaceName } = shell;
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle
        under={
          <span dir="auto">
            {line.to} said: {line.answer?.sentence}
          </span>
        }
      >
        Share the condition without the name
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        {line.answer?.toldWords ? (
          <p>{line.answer.toldWords}.</p>
        ) : (
          <Form method="post" className="grid grid-cols-1 gap-5">
            <HiddenFields fields={{ key: typedOr(answer, "key", formKey) }} />
            <TextArea
              label={`What ${workspaceName} reads`}
              name="text"
              hint={`As “a condition somebody at ${companyName} has”, told by you.`}
              rows={3}
              maxLength={wordsLength}
              required
              dir="auto"
              defaultValue={typedOr(answer, "text", line.answer?.words ?? "")}
              error={answer?.invalid?.["text"]}
            />
            <div className="text-ink-2 grid gap-2">
              <p>
                <Chip reach="both">
                  {companyName} + {workspaceName}
                </Chip>
              </p>
              <p>
                Along go these words, your name and today’s date. Not who said it, not what you passed on, not that you
                passed anything on. It cannot be taken back once they have read it.
              </p>
            </div>
            <div className="flex flex-wrap gap-3">
              <SubmitButton pending={isBusy} wide>
                Share the condition
              </SubmitButton>
              <LinkButton to={oneForwardPath(planId, line.id)} look="quiet" wide>
                Cancel
              </LinkButton>
            </div>
          </Form>
        )}
      </Card>
    </PlanPage>
  );
}
