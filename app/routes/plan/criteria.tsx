// How the company will judge: what it asks of every way, agreed before anything is tried, and what was found.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { addCriterion } from "#app/outcome/criterion.commands.server.ts";
import { newCriterionForm } from "#app/outcome/criterion.form.ts";
import { readCriteria } from "#app/outcome/criterion.queries.server.ts";
import { criteriaPath, criterionPath } from "#app/outcome/criterion-path.ts";
import { criterionRefusalWords } from "#app/outcome/criterion-refusal.ts";
import { CriterionAdd } from "#app/outcome/ui/criterion-add.tsx";
import { CriterionSuggestions } from "#app/outcome/ui/criterion-suggestions.tsx";
import { CriterionTable } from "#app/outcome/ui/criterion-table.tsx";
import { OptionList } from "#app/outcome/ui/option-list.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";
import { TakenOff } from "#app/ui/taken-off.tsx";

export const loader = planRoute({ can: "readShared", isOfLog: true }, async ({ viewer, url }) => {
  const criterion = url.searchParams.get("judge") ?? url.searchParams.get("change");
  return {
    page: await readCriteria(viewer),
    open: criterion ? { criterion, option: url.searchParams.get("way") } : null,
    formKey: crypto.randomUUID(),
  };
});

export const action = planAction({ can: "editSteps", form: newCriterionForm }, async ({ viewer, form, values }) => {
  const added = await addCriterion(viewer, form);
  if (!added.ok) return refusal(criterionRefusalWords(added.refusal, viewer), values);
  const say =
    viewer.side === "buyer" ? "It is on the list." : `Suggested. ${viewer.companyName} takes it or leaves it out.`;
  return done(criteriaPath(viewer.planId), { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `How we will judge · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

const nouns = ["criterion", "option", "participant", "champion"];

export default function Criteria(): ReactElement {
  const { shell, page, open, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName, can } = shell;
  const isSeller = shell.side === "seller";
  const mayEdit = can.editSteps && !isSeller;
  const isJudged = page.criteria.some(({ cells }) => cells.some(({ said }) => said !== null));
  return (
    <PlanPage shell={shell} current="steps" nouns={nouns}>
      <PageTitle under={isSeller ? underSeller(companyName) : underBuyer(companyName, workspaceName)}>
        {isSeller ? `How ${companyName} will judge` : "How we will judge"}
      </PageTitle>
      <PlanParts shell={shell} current="criteria" />
      <CriterionSuggestions
        {...{ planId, companyName, workspaceName, isSeller, may: can.editSteps }}
        {...page.suggestions}
      />
      <Card>
        {isJudged && (
          <ul className="max-w-read mb-4 grid gap-1" aria-label="Where the must-haves stand">
            {page.sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
        {page.criteria.length > 0 ? (
          <CriterionTable
            {...{ planId, open, mayEdit, workspaceName, criteria: page.criteria, options: page.options }}
            judges={page.judges}
            mayJudge={can.takePart && !isSeller}
          />
        ) : (
          <EmptyState
            say={isSeller ? `${companyName} has shared nothing here so far.` : beforeTheFirst}
            sample={sample}
          />
        )}
        {can.editSteps && (
          <div className="border-line mt-4 border-t pt-4">
            <h2 className="mb-3 text-xl font-semibold">{isSeller ? "Suggest something to judge by" : "Add a line"}</h2>
            <CriterionAdd
              {...{ planId, formKey, answer }}
              judges={isSeller ? null : page.judges}
              readers={isSeller ? null : readersOf(companyName)}
              submit={isSeller ? "Suggest it" : "Add it"}
              look={open ? "secondary" : "primary"}
            />
          </div>
        )}
      </Card>
      {mayEdit && <OptionList {...{ planId, formKey, workspaceName }} options={page.options} leftOut={page.leftOut} />}
      {page.removed.length > 0 && can.editSteps && (
        <TakenOff lines={page.removed} addressOf={(id) => criterionPath(planId, id, "removal")} />
      )}
    </PlanPage>
  );
}

function readersOf(companyName: string): { value: "team" | "own"; label: string }[] {
  return [
    { value: "team", label: `Only ${companyName}` },
    { value: "own", label: "Only you, for now" },
  ];
}

const beforeTheFirst =
  "Agree how you will judge before you try anything: afterwards everybody finds the yardstick that suits their favourite. A few lines are enough.";
const sample =
  "For example: “The night shift can work with it on the phone”, a must-have, shown by two people in a week.";

function underBuyer(companyName: string, workspaceName: string): string {
  return `What every way has to do for ${companyName}, agreed before you try. Only ${companyName} reads this, but for the lines you let ${workspaceName} read.`;
}

function underSeller(companyName: string): string {
  return `You read what ${companyName} shares of it. What you add is a suggestion.`;
}
