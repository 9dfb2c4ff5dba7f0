// A new question, to the other company or to one's own team. `?text=` shows what is answered already (QU4).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { askQuestion } from "#app/question/question.commands.server.ts";
import { askForm } from "#app/question/question.form.ts";
import { readContentTitle, readSimilar } from "#app/question/question.queries.server.ts";
import { questionPath, questionsPath } from "#app/question/question-path.ts";
import { questionRefusalWords } from "#app/question/refusal.ts";
import { AskForm } from "#app/question/ui/ask-form.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const text = (url.searchParams.get("text") ?? "").slice(0, 2_000);
  const contentId = url.searchParams.get("content") ?? "";
  const [similar, title] = await Promise.all([readSimilar(viewer, text), readContentTitle(viewer, contentId)]);
  return {
    text,
    similar: similar.map(({ id, text: asked, answer, answered }) => ({ id, text: asked, answer, answered })),
    about: title === null ? null : { id: contentId, title },
    formKey: crypto.randomUUID(),
  };
});

export const action = planAction({ can: "takePart", form: askForm }, async ({ viewer, form, values }) => {
  const result = await askQuestion(viewer, form);
  if (!result.ok) {
    const say = questionRefusalWords(result.refusal, viewer);
    return result.refusal === "key-used" ? invalid({ "": say }, values) : refusal(say, values);
  }
  const { questionId, lane } = result.value;
  const other = viewer.side === "buyer" ? viewer.workspaceName : viewer.companyName;
  const undo = { action: questionPath(viewer.planId, questionId, "removal"), fields: {} };
  const say = lane === "shared" ? `Asked. ${other} has it as a step with a date.` : "Asked. Your team reads it.";
  return done(questionsPath(viewer.planId), { say, undo });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Ask · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function QuestionNew(): ReactElement {
  const { shell, text, similar, about, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName, side } = shell;
  const [us, them] = side === "buyer" ? [companyName, workspaceName] : [workspaceName, companyName];
  return (
    <PlanPage shell={shell} current={null} nouns={[]}>
      <PageTitle
        under={
          <>
            It may be answered already:{" "}
            <TextLink to={questionsPath(planId)}>search the questions of both companies</TextLink>
          </>
        }
      >
        Ask {them}
      </PageTitle>
      <Card className="max-w-2xl">
        <AskForm
          planId={planId}
          us={us}
          them={them}
          formKey={formKey}
          text={text}
          about={about}
          similar={similar}
          answer={answer}
        />
      </Card>
    </PlanPage>
  );
}
