// One line of the project: ticked, changed where it stands, or answered with what was measured.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { writeMeasured } from "#app/project/check.commands.server.ts";
import { changeLine, tickLine } from "#app/project/project.commands.server.ts";
import { lineForm } from "#app/project/project.form.ts";
import { answerRefusedLine } from "#app/project/project-answer.server.ts";
import { backTo, linePath, projectPath } from "#app/project/project-path.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readOwnLane" }, ({ viewer }) => {
  forTheCompany(viewer);
  return Promise.resolve(redirect(`/plans/${viewer.planId}/project`));
});

const labels = {
  kind: "The kind",
  text: "What has to happen",
  dueOn: "The day",
  who: "Who does it",
  whoWords: "Who does it, in your own words",
  note: "The note",
};

export const action = planAction({ can: "readOwnLane", form: lineForm }, async ({ viewer, form, values, params }) => {
  forTheCompany(viewer);
  const { planId } = viewer;
  const id = params["projectLineId"] ?? "";
  if (form.intent === "tick") {
    const ticked = await tickLine(viewer, id, form.done === "yes");
    if (!ticked.ok) return answerRefusedLine(ticked.refusal, values);
    const back = backTo(planId, form.back);
    if (form.done === "no") return done(back);
    const fields = { intent: "tick", done: "no", back };
    return done(back, {
      say: `Done: ${shortened(ticked.value.text)}.`,
      undo: { action: linePath(planId, id), fields },
    });
  }
  const here = `${projectPath(planId)}#${id}`;
  if (form.intent === "measure") {
    const written = await writeMeasured(viewer, id, { measured: form.measured, was: form["was.measured"] });
    if (!written.ok) return answerRefusedLine(written.refusal, values);
    const { text, words } = written.value;
    return done(here, { say: words ? `Saved: ${words}, ${shortened(text)}.` : "Taken back." });
  }
  if (form.keep === "theirs") return done(here, { say: "Kept as they wrote it." });
  const was = {
    ...{ kind: form["was.kind"], text: form["was.text"], dueOn: form["was.dueOn"] },
    ...{ who: form["was.who"], whoWords: form["was.whoWords"], note: form["was.note"] },
  };
  const changed = await changeLine(viewer, id, { is: form, was });
  if (!changed.ok) return answerRefusedLine(changed.refusal, values);
  if ("text" in changed.value) return done(here, { say: `Saved: ${shortened(changed.value.text)}.` });
  const conflicts = changed.value.conflicts.map((one) => ({ ...one, label: labels[one.field] }));
  return refusal("Somebody saved first. Nothing is saved until you choose.", values, conflicts);
});

export default function ProjectLine(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ text: labels.text, note: labels.note, measured: "What was measured" }}
      answer={useActionData<ActionAnswer>()}
      back={projectPath(planId)}
    />
  );
}
