// "Before we decide": the company's own list. Members of the other company have no such page, whatever stands on it (RD2).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { decidingForm } from "#app/outcome/deciding.form.ts";
import { addLine, startList } from "#app/outcome/deciding.commands.server.ts";
import { readDeciding } from "#app/outcome/deciding.queries.server.ts";
import { decidingPath, linePath } from "#app/outcome/deciding-path.ts";
import { decidingRefusalWords } from "#app/outcome/deciding-refusal.ts";
import { DecidingAdd } from "#app/outcome/ui/deciding-add.tsx";
import { DecidingLine } from "#app/outcome/ui/deciding-line.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";
import { TakenOff } from "#app/ui/taken-off.tsx";

export const loader = planRoute({ can: "readOwnLane", isOfLog: true }, async ({ viewer, url }) => {
  forTheCompany(viewer);
  return { page: await readDeciding(viewer), open: url.searchParams.get("change"), formKey: crypto.randomUUID() };
});

export const action = planAction({ can: "readOwnLane", form: decidingForm }, async ({ viewer, form, values }) => {
  forTheCompany(viewer);
  const back = decidingPath(viewer.planId);
  if (form.intent === "start") {
    const started = await startList(viewer);
    if (!started.ok) return refusal(decidingRefusalWords[started.refusal], values);
    return done(back, { say: "The list is yours. Change what does not fit." });
  }
  const added = await addLine(viewer, form);
  return added.ok ? done(back) : refusal(decidingRefusalWords[added.refusal], values);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Before we decide · ${data?.shell.companyName ?? ""}` },
];

/** The list, and all that its lines say of the plan. */
const nouns = [
  ...["deciding", "criterion", "option", "why", "participant", "champion"],
  ...["step", "steps", "stage", "path", "plan", "go-live"],
];

export default function Deciding(): ReactElement {
  const { shell, page, open, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, can } = shell;
  const { rows, removed, isBegun, offered } = page;
  const offersStart = !isBegun && can.editSteps;
  const readers = [
    ...(can.editSteps ? [{ value: "team" as const, label: `Only ${companyName}` }] : []),
    { value: "own" as const, label: "Only you" },
  ];
  return (
    <PlanPage shell={shell} current="steps" nouns={nouns}>
      <PageTitle
        under={`What you want to have settled before you say yes or no. Only ${companyName} reads this list, and nothing on the plan depends on it.`}
      >
        Before we decide
      </PageTitle>
      <PlanParts shell={shell} current="before-we-decide" />
      <Card>
        {offersStart && <Start offered={offered} />}
        {!offersStart && rows.length === 0 && (
          <EmptyState say="Nothing stands here. Write down what you would not want to have overlooked." />
        )}
        <ul className="divide-line divide-y">
          {rows.map((row, index) => (
            <DecidingLine
              key={row.id}
              planId={planId}
              row={row}
              isOpen={open === row.id}
              isFirst={index === 0}
              isLast={index === rows.length - 1}
              mayTick={can.takePart}
            />
          ))}
        </ul>
        <div className="border-line mt-4 border-t pt-4">
          <DecidingAdd {...{ planId, formKey, readers, answer }} look={open || offersStart ? "secondary" : "primary"} />
        </div>
      </Card>
      {removed.length > 0 && <TakenOff lines={removed} addressOf={(id) => linePath(planId, id, "removal")} />}
    </PlanPage>
  );
}

function Start({ offered }: { offered: readonly string[] }): ReactElement {
  return (
    <EmptyState
      say="Start with lines from why, what and how you decide. They are yours from then on: change them, put them in your order, take off what you do not need."
      action={
        <>
          <ul className="text-ink-2 list-disc ps-5">
            {offered.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <Form method="post" preventScrollReset>
            <SubmitButton name="intent" value="start" wide>
              Start with a list
            </SubmitButton>
          </Form>
        </>
      }
    />
  );
}
