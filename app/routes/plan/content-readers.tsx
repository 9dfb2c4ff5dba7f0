// For whom a paper is kept (P6): a lock for what is confidential, never a price. Its name stays in the library.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, contentMissing } from "#app/content/content-answer.server.ts";
import { readersForm } from "#app/content/content.form.ts";
import { readContentPage, readReaderChoices } from "#app/content/content-page.queries.server.ts";
import { contentPath } from "#app/content/content-path.ts";
import { keepFor } from "#app/content/keeping.commands.server.ts";
import { KeptFor } from "#app/content/ui/kept-for.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const id = params["contentId"] ?? "";
  const page = await readContentPage(viewer, id);
  if (!page) throw contentMissing();
  if (!page.may.keep) throw new Response(null, { status: 403, statusText: "Forbidden" });
  const { title, readBy } = page.card;
  return { id, title, readBy, people: await readReaderChoices(viewer, id, page.lane) };
});

export const action = planAction({ can: "takePart", form: readersForm }, async ({ viewer, form, values, params }) => {
  const id = params["contentId"] ?? "";
  const kept = await keepFor(viewer, id, form.keptFor);
  if (!kept.ok) return answerRefused(viewer, kept.refusal, values);
  const say = form.keptFor.length > 0 ? "It is kept for the people you ticked." : "Whoever can read it here opens it.";
  return done(contentPath(viewer.planId, id), { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `For whom it is kept · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentReaders(): ReactElement {
  const { shell, id, title, readBy, people } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state === "submitting";
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <PageTitle over={title} under={`Now its name is read by: ${readBy}.`}>
        For whom it is kept
      </PageTitle>
      <Card className="max-w-2xl">
        <Form method="post" className="grid gap-5">
          <FormErrors errors={errorsOf(answer)} />
          <KeptFor people={people} chosen={answer?.values["keptFor"]} isOpen />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} wide>
              Save
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
