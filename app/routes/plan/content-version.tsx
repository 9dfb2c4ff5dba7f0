// A new version. The earlier ones stay, and whoever read one of them is told that there is a newer.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, contentMissing } from "#app/content/content-answer.server.ts";
import { addVersion } from "#app/content/content.commands.server.ts";
import { versionForm } from "#app/content/content.form.ts";
import { readContentPage, readNewestText } from "#app/content/content-page.queries.server.ts";
import { contentPath } from "#app/content/content-path.ts";
import { VersionFields } from "#app/content/ui/version-fields.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const id = params["contentId"] ?? "";
  const page = await readContentPage(viewer, id);
  if (!page) throw contentMissing();
  if (!page.may.tend) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { id, title: page.card.title, readBy: page.card.readBy, newest: await readNewestText(viewer, id) };
});

export const action = planAction({ can: "takePart", form: versionForm }, async ({ viewer, form, values, params }) => {
  const id = params["contentId"] ?? "";
  const { what, url, body, ...rest } = form;
  const added = await addVersion(viewer, id, { ...rest, ...(what === "link" ? { url } : { body }) });
  if (!added.ok) return answerRefused(viewer, added.refusal, values);
  return done(contentPath(viewer.planId, id), { say: `Version ${added.value} is in the library.` });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `New version · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentVersion(): ReactElement {
  const { shell, id, title, readBy, newest } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state === "submitting";
  const back = contentPath(shell.planId, id);
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <PageTitle over={title} under={`Read by: ${readBy}. The earlier version stays to be read.`}>
        New version
      </PageTitle>
      <Card className="max-w-2xl">
        <Form method="post" className="grid gap-6">
          <FormErrors errors={errorsOf(answer)} />
          <input type="hidden" name="was" value={typedOr(answer, "was", String(newest.number))} />
          <VersionFields
            what={newest.what === "link" ? "link" : "note"}
            url={typedOr(answer, "url", newest.url ?? "")}
            body={typedOr(answer, "body", newest.body ?? "")}
            invalid={answer?.invalid}
          />
          <TextField
            name="note"
            label="What is new in it"
            optional
            maxLength={300}
            dir="auto"
            defaultValue={typedOr(answer, "note", "")}
            error={answer?.invalid?.["note"]}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} wide>
              Put it in
            </SubmitButton>
            <LinkButton to={back} look="quiet" wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}
