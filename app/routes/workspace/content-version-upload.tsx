// Puts a new version of a file into the workspace's library, and on each plan it was put on.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { workspaceRoute } from "#app/access/guard.server.ts";
import { workspaceUpload } from "#app/access/upload.server.ts";
import { takeFile } from "#app/content/arrived-file.server.ts";
import { answerRefused } from "#app/content/content-answer.server.ts";
import { ourLibraryPath } from "#app/content/content-path.ts";
import { fileVersionForm } from "#app/content/file.form.ts";
import { addLibraryVersion } from "#app/content/library.commands.server.ts";
import { readOurContent } from "#app/content/library.queries.server.ts";
import { noRoomFor, readLibraryRoom } from "#app/content/quota.queries.server.ts";
import { FileUpload } from "#app/content/ui/file-upload.tsx";
import { VersionNote } from "#app/content/ui/version-note.tsx";
import { readEnv } from "#app/server/env.server.ts";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "readPlans" }, async ({ viewer, params }) => {
  const found = await readOurContent(viewer, params["contentId"] ?? "");
  if (!found) throw new Response(null, { status: 404, statusText: "Not Found" });
  const { card, number, plans } = found;
  return {
    ...{ id: card.id, title: card.title, newest: number, most: readEnv().maxUploadBytes },
    placed: plans.filter(({ isPlaced }) => isPlaced).length,
  };
});

export const action = workspaceUpload("readPlans", {
  form: fileVersionForm,
  room: (viewer) => readLibraryRoom(viewer, readEnv()),
  async act({ viewer, form, values, params, file: arrived }) {
    const file = await takeFile(arrived);
    if ("say" in file) return invalid({ file: file.say }, values);
    const tooMuch = noRoomFor(file.bytes, await readLibraryRoom(viewer, readEnv()));
    if (tooMuch) return refusal(tooMuch, values);
    const contentId = params["contentId"] ?? "";
    const added = await addLibraryVersion(viewer, contentId, { ...form, file });
    const names = { companyName: "the company", workspaceName: viewer.workspaceName, side: "seller" as const };
    if (!added.ok) return answerRefused(names, added.refusal, values);
    return done(ourLibraryPath(contentId), { say: "The new version is there. Earlier ones stay." });
  },
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `New version · ${data?.title ?? ""} · ${data?.shell.workspaceName ?? ""}` },
];

export default function LibraryVersionUpload(): ReactElement {
  const { shell, id, title, newest, placed, most } = useLoaderData<typeof loader>();
  return (
    <MemberPage shell={shell} current="library">
      <PageTitle
        over={title}
        under={placed > 0 && `It appears on ${placed === 1 ? "the plan" : `the ${placed} plans`} it was put on.`}
      >
        A new version
      </PageTitle>
      <Card className="max-w-2xl">
        <FileUpload
          action={ourLibraryPath(id, "upload")}
          most={most}
          answer={useActionData<ActionAnswer>()}
          submit="Put it in"
          cancelTo={ourLibraryPath(id)}
        >
          {(answer) => <VersionNote answer={answer} newest={newest} />}
        </FileUpload>
      </Card>
    </MemberPage>
  );
}
