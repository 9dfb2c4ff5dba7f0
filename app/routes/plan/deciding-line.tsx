// One line of the company's own list: ticked, changed where it stands, put elsewhere.
import { redirect } from "@remix-run/node";
import { useActionData, useParams } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { moveTo } from "#app/outcome/criterion.form.ts";
import { changeLine, putLine, tickLine } from "#app/outcome/deciding.commands.server.ts";
import { lineForm } from "#app/outcome/deciding.form.ts";
import { decidingPath, linePath } from "#app/outcome/deciding-path.ts";
import { answerRefusedLine, forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { AnswerPage } from "#app/ui/answer-page.tsx";

export const loader = planRoute({ can: "readOwnLane" }, ({ viewer }) => {
  forTheCompany(viewer);
  return Promise.resolve(redirect(`/plans/${viewer.planId}/before-we-decide`));
});

export const action = planAction({ can: "readOwnLane", form: lineForm }, async ({ viewer, form, values, params }) => {
  forTheCompany(viewer);
  const id = params["lineId"] ?? "";
  const back = decidingPath(viewer.planId);
  if (form.intent === "tick") {
    const ticked = await tickLine(viewer, id, form.ticked === "yes");
    return ticked.ok ? done(back) : answerRefusedLine(ticked.refusal, values);
  }
  if (form.intent === "place") {
    const put = await putLine(viewer, id, moveTo(form.to));
    if (!put.ok) return answerRefusedLine(put.refusal, values);
    const { text, place, of, wasAfterId } = put.value;
    return done(back, {
      say: `${shortened(text)}: now ${place} of ${of}.`,
      undo: { action: linePath(viewer.planId, id), fields: { intent: "place", to: wasAfterId ?? "first" } },
    });
  }
  if (form.keep === "theirs") return done(back, { say: "Kept as they wrote it." });
  const was = { text: form["was.text"], note: form["was.note"] };
  const changed = await changeLine(viewer, id, { is: form, was });
  if (!changed.ok) return answerRefusedLine(changed.refusal, values);
  if ("text" in changed.value) return done(back, { say: `Saved: ${shortened(changed.value.text)}.` });
  const conflicts = changed.value.conflicts.map((one) => ({
    ...one,
    label: one.field === "text" ? "What has to be settled" : "The note",
  }));
  return refusal("Somebody saved first. Nothing is saved until you choose.", values, conflicts);
});

export default function DecidingLine(): ReactElement {
  const { planId = "" } = useParams();
  return (
    <AnswerPage
      labels={{ text: "What has to be settled", note: "A note" }}
      answer={useActionData<ActionAnswer>()}
      back={decidingPath(planId)}
    />
  );
}
