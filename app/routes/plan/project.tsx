// "Your project": what the company has to do around this purchase. Members of the other company have no such page (JN1).
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import { forTheCompany } from "#app/outcome/deciding-answer.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { addChecks } from "#app/project/check.commands.server.ts";
import { readLarger } from "#app/project/joined.queries.server.ts";
import { isLineKind } from "#app/project/line.ts";
import { addLine } from "#app/project/project.commands.server.ts";
import { projectForm } from "#app/project/project.form.ts";
import { readProject } from "#app/project/project.queries.server.ts";
import { joinedPath, joiningPath, linePath, projectPath } from "#app/project/project-path.ts";
import { projectRefusalWords } from "#app/project/project-refusal.ts";
import { CheckOffer } from "#app/project/ui/check-offer.tsx";
import { ProjectAdd } from "#app/project/ui/project-add.tsx";
import { ProjectLine, Purchase } from "#app/project/ui/project-line.tsx";
import { readEnv } from "#app/server/env.server.ts";
import { shortened } from "#app/step/step-answer.server.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TakenOff } from "#app/ui/taken-off.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readOwnLane", isOfLog: true }, async ({ viewer, url: { searchParams } }) => {
  forTheCompany(viewer);
  const add = searchParams.get("add");
  return {
    page: await readProject(viewer),
    larger: readEnv().runBy === "buyer" ? await larger(viewer) : null,
    opened: { change: searchParams.get("change"), measure: searchParams.get("measure") },
    add: isLineKind(add) ? add : null,
    formKey: crypto.randomUUID(),
  };
});

/**
 * JN1: the way to the project this purchase is part of, or to make it part of one. Whether the reader has other plans is never
 * asked here, where one plan is open.
 */
async function larger(viewer: PlanViewer): Promise<{ whole: string | null; join: string | null }> {
  const projectId = await readLarger(viewer);
  if (projectId) return { whole: joinedPath(projectId), join: null };
  return { whole: null, join: viewer.can("leadPlan") ? joiningPath(viewer.planId) : null };
}

export const action = planAction({ can: "readOwnLane", form: projectForm }, async ({ viewer, form, values }) => {
  forTheCompany(viewer);
  const back = projectPath(viewer.planId);
  if (form.intent === "checks") {
    const put = await addChecks(viewer, form.measures);
    if (!put.ok) return refusal(projectRefusalWords[put.refusal], values);
    return done(back, { say: "The checks stand in your project, 30, 60 and 90 days after go-live." });
  }
  const added = await addLine(viewer, form);
  if (!added.ok) return refusal(projectRefusalWords[added.refusal], values);
  return done(`${back}#${form.key}`, { say: `Added: ${shortened(added.value.text)}.` });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Your project · ${data?.shell.companyName ?? ""}` },
];

/** The lines, and all that they say of the plan. */
const nouns = ["project", "measure", "participant", "champion", "stage", "path", "plan", "go-live"];

export default function Project(): ReactElement {
  const { shell, page, larger: ofLarger, opened, add, formKey } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, can } = shell;
  const readers = [
    ...(can.editSteps ? [{ value: "team" as const, label: `Only ${companyName}` }] : []),
    { value: "own" as const, label: "Only you" },
  ];
  const isEmpty = page.open.length === 1 && page.done.length === 0;
  const shown = { planId, opened, people: page.people, mayTick: can.takePart };
  return (
    <PlanPage shell={shell} current="steps" nouns={nouns}>
      <PageTitle
        under={
          <>
            <p>
              This purchase is one line of something larger. Put down what has to happen around it, before go-live and
              after. Only {companyName} reads this page.
            </p>
            {ofLarger?.whole && (
              <TextLink to={ofLarger.whole} roomy>
                Part of a larger project
              </TextLink>
            )}
          </>
        }
      >
        Your project
      </PageTitle>
      <PlanParts shell={shell} current="project" />
      <Card className="grid gap-4">
        <ul className="divide-line divide-y">
          {page.open.map((line) =>
            "kind" in line ? (
              <ProjectLine key={line.id} row={line} {...shown} />
            ) : (
              <Purchase key={line.id} planId={planId} line={line} />
            ),
          )}
        </ul>
        {page.done.length > 0 && (
          <Disclosure
            summary={`Done (${page.done.length})`}
            open={page.done.some(({ id }) => id === opened.change || id === opened.measure)}
          >
            <ul className="divide-line divide-y">
              {page.done.map((line) => (
                <ProjectLine key={line.id} row={line} {...shown} />
              ))}
            </ul>
          </Disclosure>
        )}
        <div className={isEmpty ? undefined : "border-line border-t pt-4"}>
          <ProjectAdd {...{ planId, formKey, readers, answer }} kind={add} />
        </div>
      </Card>
      {ofLarger?.join && (
        <p className="no-print">
          <TextLink to={ofLarger.join} roomy>
            Join it with another purchase
          </TextLink>
        </p>
      )}
      {page.measures.length > 0 && <CheckOffer measures={page.measures} hasGoLive={page.hasGoLive} />}
      {page.removed.length > 0 && <TakenOff lines={page.removed} addressOf={(id) => linePath(planId, id, "removal")} />}
    </PlanPage>
  );
}
