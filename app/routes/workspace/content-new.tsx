// A link or a note for the workspace's own library. A file has a form of its own.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { workspaceAction, workspaceRoute } from "#app/access/guard.server.ts";
import { answerRefused, shortTitle } from "#app/content/content-answer.server.ts";
import { addToLibraryForm } from "#app/content/content.form.ts";
import { ourLibraryPath } from "#app/content/content-path.ts";
import { addToLibrary } from "#app/content/library.commands.server.ts";
import { ContentFields } from "#app/content/ui/content-fields.tsx";
import { typedWords } from "#app/content/ui/typed-words.ts";
import { VersionFields } from "#app/content/ui/version-fields.tsx";
import { WhatTabs } from "#app/content/ui/what-tabs.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { stageDefault, stageKinds } from "#app/plan/stage.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "readPlans" }, ({ url }) =>
  Promise.resolve({
    what: url.searchParams.get("what") === "link" ? ("link" as const) : ("note" as const),
    stages: stageKinds.map((kind) => ({ kind, label: stageDefault(kind).label })),
    formKey: crypto.randomUUID(),
  }),
);

export const action = workspaceAction(
  { can: "readPlans", form: addToLibraryForm },
  async ({ viewer, form, values }) => {
    const { key, url, body, what, isWhenNot, ...words } = form;
    const version = what === "link" ? { url } : { body };
    const added = await addToLibrary(viewer, { key, ...version, words: { ...words, isWhenNot: isWhenNot === "yes" } });
    const names = { companyName: "", workspaceName: viewer.workspaceName, side: "seller" as const };
    if (!added.ok) return answerRefused(names, added.refusal, values);
    return done(ourLibraryPath(added.value), { say: `Added: ${shortTitle(form.title)}.` });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add to the library · ${data?.shell.workspaceName ?? "Lockstep"}` },
];

export default function OurContentNew(): ReactElement {
  const { shell, what, stages, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state === "submitting";
  return (
    <MemberPage shell={shell} current="library">
      <PageTitle under={`Members of ${shell.workspaceName} read it here; put on a plan, its people do.`}>
        Add to the library
      </PageTitle>
      <WhatTabs library={ourLibraryPath()} current={what} />
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
            workspaceName={shell.workspaceName}
            isOurs
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} pendingText="Adding" wide>
              Add it
            </SubmitButton>
            <LinkButton to={ourLibraryPath()} look="quiet" wide>
              Cancel
            </LinkButton>
          </div>
        </Form>
      </Card>
    </MemberPage>
  );
}
