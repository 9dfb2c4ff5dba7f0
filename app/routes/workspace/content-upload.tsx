// Adds a file to the workspace's own library.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { workspaceRoute } from "#app/access/guard.server.ts";
import { workspaceUpload } from "#app/access/upload.server.ts";
import { takeFile } from "#app/content/arrived-file.server.ts";
import { answerRefused, shortTitle } from "#app/content/content-answer.server.ts";
import { ourLibraryPath } from "#app/content/content-path.ts";
import { addFileToLibraryForm, wordsIn } from "#app/content/file.form.ts";
import { addToLibrary } from "#app/content/library.commands.server.ts";
import { noRoomFor, readLibraryRoom } from "#app/content/quota.queries.server.ts";
import { ContentFields } from "#app/content/ui/content-fields.tsx";
import { FileUpload } from "#app/content/ui/file-upload.tsx";
import { typedWords } from "#app/content/ui/typed-words.ts";
import { WhatTabs } from "#app/content/ui/what-tabs.tsx";
import { typedOr } from "#app/plan/ui/said-of-form.ts";
import { stageDefault, stageKinds } from "#app/plan/stage.ts";
import { readEnv } from "#app/server/env.server.ts";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "readPlans" }, () =>
  Promise.resolve({
    stages: stageKinds.map((kind) => ({ kind, label: stageDefault(kind).label })),
    most: readEnv().maxUploadBytes,
    formKey: crypto.randomUUID(),
  }),
);

export const action = workspaceUpload("readPlans", {
  form: addFileToLibraryForm,
  room: (viewer) => readLibraryRoom(viewer, readEnv()),
  async act({ viewer, form, values, file: arrived }) {
    const file = await takeFile(arrived);
    if ("say" in file) return invalid({ file: file.say }, values);
    const tooMuch = noRoomFor(file.bytes, await readLibraryRoom(viewer, readEnv()));
    if (tooMuch) return refusal(tooMuch, values);
    const added = await addToLibrary(viewer, { key: form.key, words: wordsIn(form, "seller"), file });
    const names = { companyName: "the company", workspaceName: viewer.workspaceName, side: "seller" as const };
    if (!added.ok) return answerRefused(names, added.refusal, values);
    return done(ourLibraryPath(added.value), { say: `Added: ${shortTitle(form.title)}.` });
  },
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Add a file · ${data?.shell.workspaceName ?? "Lockstep"}` },
];

export default function LibraryUpload(): ReactElement {
  const { shell, stages, most, formKey } = useLoaderData<typeof loader>();
  return (
    <MemberPage shell={shell} current="library">
      <PageTitle under={`Members of ${shell.workspaceName} read it here; put on a plan, its people do.`}>
        Add to the library
      </PageTitle>
      <WhatTabs library={ourLibraryPath()} current="file" />
      <Card className="max-w-2xl">
        <FileUpload
          action={`${ourLibraryPath()}/upload`}
          most={most}
          answer={useActionData<ActionAnswer>()}
          submit="Add it"
          cancelTo={ourLibraryPath()}
        >
          {(answer) => (
            <>
              <input type="hidden" name="key" value={typedOr(answer, "key", formKey)} />
              <ContentFields
                words={typedWords(answer?.values)}
                invalid={answer?.invalid}
                stages={stages}
                workspaceName={shell.workspaceName}
                isOurs
              />
            </>
          )}
        </FileUpload>
      </Card>
    </MemberPage>
  );
}
