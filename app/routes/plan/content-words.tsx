// The words about a content. A change somebody else made meanwhile is shown beside one's own before anything is stored.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, contentMissing } from "#app/content/content-answer.server.ts";
import { editContent } from "#app/content/content.commands.server.ts";
import { editContentForm } from "#app/content/content.form.ts";
import { readContentPage, readContentWords } from "#app/content/content-page.queries.server.ts";
import { contentPath } from "#app/content/content-path.ts";
import { readStageKinds } from "#app/content/content.queries.server.ts";
import { contentRefusalWords } from "#app/content/refusal.ts";
import { WordsForm } from "#app/content/ui/words-form.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const id = params["contentId"] ?? "";
  const found = await readContentWords(viewer, id);
  const page = await readContentPage(viewer, id);
  if (!found || !page) throw contentMissing();
  if (!page.may.tend) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { id, ...found, stages: await readStageKinds(viewer) };
});

export const action = planAction(
  { can: "takePart", form: editContentForm },
  async ({ viewer, form, values, params }) => {
    const id = params["contentId"] ?? "";
    const back = contentPath(viewer.planId, id);
    if (form.keep === "theirs") return done(back, { say: "Kept as they wrote it." });
    const saved = await editContent(viewer, id, form);
    if (!saved.ok) return answerRefused(viewer, saved.refusal, values);
    const { conflicts } = saved.value;
    if (conflicts.length === 0) return done(back, { say: "Saved." });
    return refusal(contentRefusalWords("changed-meanwhile", viewer), values, conflicts);
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.title ?? "Library"} · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentWords(): ReactElement {
  const { shell, id, title, words, readBy, stages } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state === "submitting";
  const { workspaceName, side } = shell;
  return (
    <PlanPage shell={shell} current="library" nouns={[]}>
      <PageTitle under={`Read by: ${readBy}.`}>
        <span dir="auto">{title}</span>
      </PageTitle>
      <Card className="max-w-2xl">
        <WordsForm
          {...{ words, stages, answer, isBusy, workspaceName }}
          isOurs={side === "seller"}
          back={contentPath(shell.planId, id)}
        />
      </Card>
    </PlanPage>
  );
}
