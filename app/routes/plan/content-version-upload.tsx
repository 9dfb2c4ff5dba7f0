// Puts a new version of a file in; earlier ones stay to be read.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { planRoute } from "#app/access/guard.server.ts";
import { planUpload } from "#app/access/upload.server.ts";
import { takeFile } from "#app/content/arrived-file.server.ts";
import { answerRefused } from "#app/content/content-answer.server.ts";
import { addVersion } from "#app/content/content.commands.server.ts";
import { contentPath } from "#app/content/content-path.ts";
import { readContentPage } from "#app/content/content-page.queries.server.ts";
import { fileVersionForm } from "#app/content/file.form.ts";
import { noRoomFor, readPlanRoom } from "#app/content/quota.queries.server.ts";
import { FileUpload } from "#app/content/ui/file-upload.tsx";
import { VersionNote } from "#app/content/ui/version-note.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { readEnv } from "#app/server/env.server.ts";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const page = await readContentPage(viewer, params["contentId"] ?? "");
  if (!page) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!page.may.tend || !page.shown) throw new Response(null, { status: 403, statusText: "Forbidden" });
  const { id, title, readBy } = page.card;
  return { id, title, readBy, newest: page.shown.number, most: readEnv().maxUploadBytes };
});

export const action = planUpload("takePart", {
  form: fileVersionForm,
  room: (viewer) => readPlanRoom(viewer, readEnv()),
  async act({ viewer, form, values, params, file: arrived }) {
    const file = await takeFile(arrived);
    if ("say" in file) return invalid({ file: file.say }, values);
    const tooMuch = noRoomFor(file.bytes, await readPlanRoom(viewer, readEnv()));
    if (tooMuch) return refusal(tooMuch, values);
    const contentId = params["contentId"] ?? "";
    const added = await addVersion(viewer, contentId, { ...form, file });
    if (!added.ok) return answerRefused(viewer, added.refusal, values);
    return done(contentPath(viewer.planId, contentId), { say: "The new version is there. Earlier ones stay." });
  },
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `New version · ${data?.title ?? ""} · ${data?.shell.companyName ?? ""}` },
];

export default function ContentVersionUpload(): ReactElement {
  const { shell, id, title, readBy, newest, most } = useLoaderData<typeof loader>();
  const path = contentPath(shell.planId, id);
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <PageTitle over={title} under={`Read by: ${readBy}.`}>
        A new version
      </PageTitle>
      <Card className="max-w-2xl">
        <FileUpload
          action={contentPath(shell.planId, id, "upload")}
          most={most}
          answer={useActionData<ActionAnswer>()}
          submit="Put it in"
          cancelTo={path}
        >
          {(answer) => <VersionNote answer={answer} newest={newest} />}
        </FileUpload>
      </Card>
    </PlanPage>
  );
}
