// Why the company does this, in its own words, one question at a time; the other side reads what is shared and may suggest.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { readFigures } from "#app/outcome/figure.queries.server.ts";
import { Figures } from "#app/outcome/ui/figures.tsx";
import { WhyQuestions } from "#app/outcome/ui/why-questions.tsx";
import { TakeOverAll } from "#app/outcome/ui/why-take-over.tsx";
import { askedWhy } from "#app/outcome/why.ts";
import { answerWhy, shareWhy } from "#app/outcome/why.commands.server.ts";
import { whyForm } from "#app/outcome/why.form.ts";
import { readWhy } from "#app/outcome/why.queries.server.ts";
import { whyOpenOf } from "#app/outcome/why-open.ts";
import { whyPath } from "#app/outcome/why-path.ts";
import { whyRefusalWords } from "#app/outcome/why-refusal.ts";
import { laneOf } from "#app/outcome/why-row.ts";
import { suggestWhy } from "#app/outcome/why-suggestion.commands.server.ts";
import { readStepsToGive } from "#app/outcome/why-take-over.server.ts";
import { everyNoun, PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { lanesFor } from "#app/step/lane-choice.ts";
import { readByWords } from "#app/step/step-row.ts";
import { PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const [items, figures, toGive] = await Promise.all([readWhy(viewer), readFigures(viewer), readStepsToGive(viewer)]);
  const may = viewer.can("readOwnLane") || viewer.couldAfterProof("readOwnLane");
  // What a member puts down is for both to read.
  const lanes = may ? lanesFor(viewer).filter(({ value }) => viewer.side === "buyer" || value === "shared") : [];
  return { items, ...figures, toGive, lanes, opened: whyOpenOf(url.searchParams), formKey: crypto.randomUUID() };
});

export const action = planAction({ can: "takePart", form: whyForm }, async ({ viewer, form, values }) => {
  const here = `${whyPath(viewer.planId)}#${form.question}`;
  if (form.intent === "suggest") {
    const suggested = await suggestWhy(viewer, form);
    if (!suggested.ok) return refusal(whyRefusalWords(suggested.refusal, viewer), values);
    return done(here, { say: `Suggested. ${viewer.companyName} takes it, or leaves it.` });
  }
  if (form.intent === "share") {
    const lanes = { from: laneOf(form.from), to: laneOf(form.with) };
    const shared = await shareWhy(viewer, { ...form, ...lanes });
    if (!shared.ok) return refusal(whyRefusalWords(shared.refusal, viewer), values);
    return done(here, { say: `Shared. Who can read it now: ${readByWords(lanes.to, viewer)}.` });
  }
  if (form.keep === "theirs") return done(here, { say: "Kept as they wrote it." });
  const lane = laneOf(form.readBy);
  const saved = await answerWhy(viewer, { ...form, lane });
  if (!saved.ok) return refusal(whyRefusalWords(saved.refusal, viewer), values);
  if ("saved" in saved.value) return done(here, { say: `Saved. Who can read it: ${readByWords(lane, viewer)}.` });
  const { mine, theirs, by } = saved.value;
  const conflict = { field: "text", label: askedWhy(form.question, viewer).asked, mine, theirs };
  return refusal(`${by} wrote here meanwhile. Nothing is saved until you choose.`, values, [conflict]);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Why · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Why(): ReactElement {
  const { shell, items, measures, estimates, toGive, lanes, opened, formKey } = useLoaderData<typeof loader>();
  const sent = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName, side, can, name } = shell;
  const isBuyer = side === "buyer";
  const reader = {
    ...{ side, name, companyName },
    mayWrite: isBuyer && can.editSteps,
    maySuggest: !isBuyer && can.takePart,
  };
  return (
    <PlanPage shell={shell} current="steps" nouns={[...everyNoun, "why", "measure", "estimate", "project"]}>
      <PageTitle
        under={
          isBuyer
            ? `In your own words, as much or as little as you like. Each text says who can read it; ${workspaceName} may suggest words, and changes nothing.`
            : `What ${companyName} writes and shares. You can suggest words; ${companyName} takes them, or leaves them.`
        }
      >
        Why
      </PageTitle>
      <PlanParts shell={shell} current="why" />
      <WhyQuestions {...{ planId, items, opened, reader, formKey, sent }} />
      {toGive.length > 0 && <TakeOverAll key={toGive.length} {...{ planId, workspaceName }} steps={toGive} />}
      <Figures
        {...{ planId, measures, estimates, opened, formKey }}
        lanes={lanes.map(({ value, label }) => ({ value, label }))}
      />
    </PlanPage>
  );
}
