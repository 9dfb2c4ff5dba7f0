// Adds a file to the library of the plan.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { planRoute } from "#app/access/guard.server.ts";
import { planUpload } from "#app/access/upload.server.ts";
import { takeFile } from "#app/content/arrived-file.server.ts";
import { answerRefused, shortTitle } from "#app/content/content-answer.server.ts";
import { addContent } from "#app/content/content.commands.server.ts";
import { contentPath, libraryPath } from "#app/content/content-path.ts";
import { readPeopleToKeepFor } from "#app/content/content-page.queries.server.ts";
import { readStageKinds } from "#app/content/content.queries.server.ts";
import { addFileForm, wordsIn } from "#app/content/file.form.ts";
import { noRoomFor, readPlanRoom } from "#app/content/quota.queries.server.ts";
import { ContentFields } from "#app/content/ui/content-fields.tsx";
import { FileUpload } from "#app/content/ui/file-upload.tsx";
import { KeptFor } from "#app/content/ui/kept-for.tsx";
import { ReadByChoice } from "#app/content/ui/read-by-choice.tsx";
import { typedWords } from "#app/content/ui/typed-words.ts";
import { WhatTabs } from "#app/content/ui/what-tabs.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { typedOr } from "#app/plan/ui/said-of-form.ts";
import { readEnv } from "#app/server/env.server.ts";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => ({
  stages: await readStageKinds(viewer),
  people: await readPeopleToKeepFor(viewer),
  most: readEnv().maxUploadBytes,
  formKey: crypto.randomUUID(),
}));

export const action = planUpload("takePart", {
  form: addFileForm,
  room: (viewer) => readPlanRoom(viewer, readEnv()),
  async act({ viewer, form, values, file: arrived }) {
    const file = await takeFile(arrived);
    if ("say" in file) return invalid({ file: file.say }, values);
    const tooMuch = noRoomFor(file.bytes, await readPlanRoom(viewer, readEnv()));
    if (tooMuch) return refusal(tooMuch, values);
    const { key, readBy, keptFor } = form;
    const words = wordsIn(form, viewer.side);
    const added = await addContent(viewer, { key, readBy, keptFor, words, file });
    if (added.ok) return done(contentPath(viewer.planId, added.value), { say: `Added: ${shortTitle(form.title)}.` });
    if (added.refusal === "reader-cannot")
      return invalid({ keptFor: "Somebody you chose cannot read what you let both companies read." }, values);
    return answerRefused(viewer, added.refusal, values);
  },
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add a file · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentUpload(): ReactElement {
  const { shell, stages, people, most, formKey } = useLoaderData<typeof loader>();
  const { planId, companyName, workspaceName, side } = shell;
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <PageTitle>Add to the library</PageTitle>
      <WhatTabs library={libraryPath(planId)} current="file" />
      <Card className="max-w-2xl">
        <FileUpload
          action={libraryPath(planId, "upload")}
          most={most}
          answer={useActionData<ActionAnswer>()}
          submit="Add it"
          cancelTo={libraryPath(planId)}
        >
          {(answer) => (
            <>
              <input type="hidden" name="key" value={typedOr(answer, "key", formKey)} />
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
            </>
          )}
        </FileUpload>
      </Card>
    </PlanPage>
  );
}
