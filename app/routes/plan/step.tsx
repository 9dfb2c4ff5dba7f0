// One step with everything: what it says, who has it, how far it is, what waits for an answer, where it stands.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readComments } from "#app/comment/comment.queries.server.ts";
import { CommentThreads } from "#app/comment/ui/comment-threads.tsx";
import { everyNoun, PlanPage } from "#app/plan/ui/plan-page.tsx";
import { readQuestionOfStep } from "#app/question/question.queries.server.ts";
import { QuestionOfStep } from "#app/question/ui/question-of-step.tsx";
import { editStep } from "#app/step/edit.commands.server.ts";
import { problemWords } from "#app/step/refusal.ts";
import { answerChanged, answerProblem } from "#app/step/step-answer.server.ts";
import { editStepForm } from "#app/step/step.form.ts";
import { isOpen } from "#app/step/step.ts";
import { proposalWords, takeOverWords } from "#app/step/step-page.ts";
import { readOwnerChoices, readStep } from "#app/step/step.queries.server.ts";
import { backTo, stepPath, stepsPath } from "#app/step/step-path.ts";
import { StepAnswer } from "#app/step/ui/step-answer.tsx";
import { StepEdit } from "#app/step/ui/step-edit.tsx";
import { StepPeople } from "#app/step/ui/step-people.tsx";
import { StepPlace } from "#app/step/ui/step-place.tsx";
import { StepProgress } from "#app/step/ui/step-progress.tsx";
import { StepSaid } from "#app/step/ui/step-said.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, params }) => {
  const stepId = params["stepId"] ?? "";
  const [step, owners, question, comments] = await Promise.all([
    readStep(viewer, stepId),
    readOwnerChoices(viewer),
    readQuestionOfStep(viewer, stepId),
    readComments(viewer, { on: "step", onId: stepId }),
  ]);
  if (!step) throw new Response(null, { status: 404, statusText: "Not Found" });
  return { ...step, owners, question, comments, suggestion: proposalWords(step.row, viewer) };
});

export const action = planAction({ can: "takePart", form: editStepForm }, async ({ viewer, form, values, params }) => {
  const stepId = params["stepId"] ?? "";
  const back = form.back ?? stepPath(viewer.planId, stepId);
  const { title, note, doneWhen, dueOn, stageId } = form;
  const fields = { title, note, doneWhen, dueOn, stageId };
  const given = Object.entries(fields).filter(
    ([field, value]) => value !== undefined && !(form.keep === "theirs" && (form.of ?? field) === field),
  );
  if (form.keep === "theirs" && given.length === 0)
    return done(backTo(viewer.planId, back), { say: "Kept as they wrote it." });
  const was = Object.fromEntries(given.map(([field]) => [field, form[`was.${field}` as "was.title"]]));
  const isRequired = form.marks ? form.isRequired === "yes" : undefined;
  const result = await editStep(viewer, { stepId, changes: Object.fromEntries(given), was, isRequired });
  if (!result.ok) return answerProblem(viewer, result.refusal, values);
  if ("conflicts" in result.value) {
    const { by, conflicts } = result.value;
    const say = by ? `${by}. Nothing is saved until you choose.` : problemWords("changed-meanwhile", viewer);
    return refusal(say, values, conflicts);
  }
  const { act } = result.value;
  return answerChanged(
    viewer,
    { ok: true, value: result.value },
    {
      values,
      back,
      say: (name) => (act ? `Saved: ${name}.` : "Nothing was changed."),
      proposed: (name) => `Suggested a change of: ${name}. The old one counts until they agree.`,
    },
  );
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.row.title ?? "Step"} · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Step(): ReactElement {
  const { shell, row, owners, question, comments, suggestion, ...step } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, can, companyName, workspaceName, side } = shell;
  const them = side === "buyer" ? workspaceName : companyName;
  const isPrivate = row.lane !== "shared";
  const ours = row.isOurs || isPrivate;
  const mayWork = can.takePart && ours && (can.editSteps || row.isMine || isPrivate);
  const mayEdit = (can.editSteps || mayWork) && isOpen(row);
  return (
    <PlanPage shell={shell} current="steps" nouns={[...everyNoun, "comment", "question"]}>
      <p className="-mb-4">
        <TextLink to={stepsPath(planId)} roomy>
          Plan
        </TextLink>{" "}
        <span className="text-ink-3">› {step.stageLabel}</span>
      </p>
      <StepSaid
        {...{ planId, row, ours, mayEdit, owners, side }}
        note={step.note}
        origin={step.origin}
        unsettledBy={step.unsettledBy}
        ownerValue={step.ownerValue}
      />
      {question && <QuestionOfStep planId={planId} question={question} mayAnswer={mayWork} />}
      {(row.waitsForUs || row.proposal) && (
        <StepAnswer
          planId={planId}
          row={row}
          suggestion={suggestion}
          them={them}
          isDraft={step.isDraft}
          mayAnswer={can.editSteps}
          side={side}
        />
      )}
      {mayWork && <StepProgress planId={planId} row={row} />}
      {comments && <CommentThreads planId={planId} comments={comments} />}
      {(can.editSteps || mayWork) && (
        <StepEdit row={row} note={step.note} stages={step.stages} answer={answer} ours={ours} them={them} />
      )}
      {(can.editSteps || mayWork) && (
        <StepPeople
          planId={planId}
          row={row}
          owners={owners}
          ownerValue={step.ownerValue}
          helperIds={step.helperIds}
          ours={ours}
          side={side}
          takeOver={isOpen(row) ? takeOverWords(side, shell) : null}
        />
      )}
      {can.editSteps && <StepPlace planId={planId} row={row} neighbours={step.neighbours} ours={ours} />}
    </PlanPage>
  );
}
