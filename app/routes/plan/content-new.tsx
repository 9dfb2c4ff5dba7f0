// Something new to read: a link or a note, made where its author chooses that it can be read (LN1). A file has a form of its own.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, invalid } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, shortTitle } from "#app/content/content-answer.server.ts";
import { addContent } from "#app/content/content.commands.server.ts";
import { addContentForm } from "#app/content/content.form.ts";
import { contentPath, libraryPath } from "#app/content/content-path.ts";
import { readPeopleToKeepFor } from "#app/content/content-page.queries.server.ts";
import { readStageKinds } from "#app/content/content.queries.server.ts";
import { ContentFields } from "#app/content/ui/content-fields.tsx";
import { KeptFor } from "#app/content/ui/kept-for.tsx";
import { ReadByChoice } from "#app/content/ui/read-by-choice.tsx";
import { VersionFields } from "#app/content/ui/version-fields.tsx";
import { WhatTabs } from "#app/content/ui/what-tabs.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { typedWords } from "#app/content/ui/typed-words.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => ({
  what: url.searchParams.get("what") === "link" ? ("link" as const) : ("note" as const),
  stages: await readStageKinds(viewer),
  people: await readPeopleToKeepFor(viewer),
  formKey: crypto.randomUUID(),
}));

export const action = planAction({ can: "takePart", form: addContentForm }, async ({ viewer, form, values }) => {
  const { key, readBy, keptFor, url, body, what, isWhenNot, ...words } = form;
  const added = await addContent(viewer, {
    ...{ key, readBy, keptFor },
    ...(what === "link" ? { url } : { body }),
    words: { ...words, isWhenNot: isWhenNot === "yes" && viewer.side === "seller" },
  });
  if (added.ok) return done(contentPath(viewer.planId, added.value), { say: `Added: ${shortTitle(form.title)}.` });
  if (added.refusal === "reader-cannot")
    return invalid({ keptFor: "Somebody you chose cannot read what you let both companies read." }, values);
  return answerRefused(viewer, added.refusal, values);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add to the library · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentNew(): ReactElement {
  const { shell, what, stages, people, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { state } = useNavigation();
  const { planId, companyName, workspaceName, side } = shell;
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <PageTitle>Add to the library</PageTitle>
      <WhatTabs library={libraryPath(planId)} current={what} />
      <Card className="max-w-2xl">
        <Form method="post" className="grid gap-6" key={what}>
          <FormErrors errors={errorsOf(answer)} />
          <input type="hidden" name="key" value={answer?.refused ? formKey : typedOr(answer, "key", formKey)} />
          <VersionFields
            what={what}
            url={typedOr(answer, "url", "")}
            body={typedOr(answer, "body", "")}
            invalid={answer?.invalid}
          />
          <ContentFields
            words={typedWords(answer?.values)}
            invalid={answer?.invalid}
            stages={stages}
            workspaceName={workspaceName}
            isOurs={side === "seller"}
          />
          <ReadByChoice
            {...{ side, companyName, workspaceName }}
            value={typedOr(answer, "readBy", "shared")}
            error={answer?.invalid?.["readBy"]}
          />
          <KeptFor people={people} chosen={answer?.values["keptFor"]} error={answer?.invalid?.["keptFor"]} />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={state === "submitting"} pendingText="Adding" wide>
              Add it
            </SubmitButton>
            <LinkButton to={libraryPath(planId)} look="quiet" wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
    </PlanPage>
  );
}
