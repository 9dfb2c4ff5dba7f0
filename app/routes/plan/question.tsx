// One question with its answer; whoever was asked answers it here.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { answerQuestion } from "#app/question/question.commands.server.ts";
import { answerForm } from "#app/question/question.form.ts";
import { readQuestion } from "#app/question/question.queries.server.ts";
import { questionPath, questionsPath, stepOfConditionPath } from "#app/question/question-path.ts";
import { questionRefusalWords } from "#app/question/refusal.ts";
import { AnswerForm } from "#app/question/ui/answer-form.tsx";
import { PassOn } from "#app/question/ui/pass-on.tsx";
import { Answer, QuestionOver } from "#app/question/ui/question-item.tsx";
import { stepPath } from "#app/step/step-path.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params }) => {
  const question = await readQuestion(viewer, params["questionId"] ?? "");
  if (!question) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { question, formKey: crypto.randomUUID() };
});

export const action = planAction({ can: "takePart", form: answerForm }, async ({ viewer, form, values, params }) => {
  const questionId = params["questionId"] ?? "";
  const back = questionPath(viewer.planId, questionId);
  if (form.keep === "theirs") return done(back, { say: "Kept as they wrote it." });
  const result = await answerQuestion(viewer, { questionId, answer: form.answer, was: form["was.answer"] });
  if (!result.ok) {
    if (result.refusal === "no-such-question") throw new Response(null, { status: 404, statusText: "Not Found" });
    return refusal(questionRefusalWords(result.refusal, viewer), values);
  }
  if ("mine" in result.value) {
    const { mine, theirs, by } = result.value;
    const conflict = { field: "answer", label: "The answer", mine, theirs };
    return refusal(`${by} answered this meanwhile. Nothing is saved until you choose.`, values, [conflict]);
  }
  return done(back, { say: "Answered. Everybody who reads the question finds it." });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Question · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Question(): ReactElement {
  const { shell, question, formKey } = useLoaderData<typeof loader>();
  const sent = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName, side, can } = shell;
  const them = side === "buyer" ? workspaceName : companyName;
  const { id, text, answer, isOpen, isCondition, stepId } = question;
  return (
    <PlanPage shell={shell} current={null} nouns={["question", "step"]}>
      <p className="-mb-4">
        <TextLink to={questionsPath(planId)} roomy>
          Questions
        </TextLink>
      </p>
      <PageTitle>{isCondition ? "A condition" : isOpen ? "A question" : "A question, answered"}</PageTitle>
      <Card className="grid gap-4">
        <QuestionOver question={question} />
        <PlainText text={text} className="max-w-read text-lg font-medium" />
        {answer !== null && <Answer question={question} />}
        <p className="text-ink-3 text-sm">
          {[question.asked, question.due, question.passedOn].filter(Boolean).join(" · ")}
        </p>
        <div className="no-print flex flex-wrap items-center gap-x-6 gap-y-2 empty:hidden">
          {stepId && (
            <TextLink to={stepPath(planId, stepId)} roomy>
              Its step on the plan
            </TextLink>
          )}
          {isCondition && can.editSteps && (
            <LinkButton to={stepOfConditionPath(planId, text)}>Make a step of it</LinkButton>
          )}
          {question.mayTakeBack && (
            <Form method="post" action={questionPath(planId, id, "removal")}>
              <Button type="submit" look="quiet">
                Take it back
              </Button>
            </Form>
          )}
        </div>
      </Card>
      {question.mayAnswer && (
        <AnswerForm
          key={answer}
          answer={answer}
          readBy={question.readBy.replace(/^Only /, "everybody at ")}
          hasStep={stepId !== null && isOpen}
          sent={sent}
        />
      )}
      {question.mayPassOn && <PassOn planId={planId} question={question} them={them} formKey={formKey} />}
    </PlanPage>
  );
}
