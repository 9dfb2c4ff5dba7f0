// Out of the library, with what to read in its place. Nothing is deleted: it can be put back at any time.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, contentMissing, shortTitle } from "#app/content/content-answer.server.ts";
import { retirementForm } from "#app/content/content.form.ts";
import { readContentPage } from "#app/content/content-page.queries.server.ts";
import { readReplacements } from "#app/content/sharing.queries.server.ts";
import { contentPath, libraryPath } from "#app/content/content-path.ts";
import { retireContent } from "#app/content/retirement.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const id = params["contentId"] ?? "";
  const page = await readContentPage(viewer, id);
  if (!page) throw contentMissing();
  if (!page.may.tend) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { id, title: page.card.title, others: await readReplacements(viewer, { id, lane: page.lane }) };
});

export const action = planAction(
  { can: "takePart", form: retirementForm },
  async ({ viewer, form, values, params }) => {
    const id = params["contentId"] ?? "";
    const retired = await retireContent(viewer, id, form.replacedBy ?? null);
    if (!retired.ok) return answerRefused(viewer, retired.refusal, values);
    return done(libraryPath(viewer.planId), {
      say: `No longer in use: ${shortTitle(retired.value)}.`,
      undo: { action: contentPath(viewer.planId, id, "taking-up"), fields: { back: libraryPath(viewer.planId) } },
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Out of use · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentRetirement(): ReactElement {
  const { shell, id, title, others } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state === "submitting";
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <PageTitle
        over={title}
        under="It leaves the list, and can be put back at any time. Whoever has its address still reads it."
      >
        Take it out of use
      </PageTitle>
      <Card className="max-w-2xl">
        <Form method="post" className="grid gap-6">
          <FormErrors errors={errorsOf(answer)} />
          <Select name="replacedBy" label="What to read in its place" optional>
            <option value="">Nothing</option>
            {others.map((other) => (
              <option key={other.id} value={other.id}>
                {other.title}
              </option>
            ))}
          </Select>
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} wide>
              Take it out of use
            </SubmitButton>
            <LinkButton to={contentPath(shell.planId, id)} look="quiet" wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}
