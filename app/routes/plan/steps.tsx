// The plan as a list: every step this reader may read, stage by stage.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { hereWords } from "#app/plan/here-words.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { countOpen } from "#app/step/count.ts";
import { isWhose, lengthWarning, listStages, takeable, type Whose, whoseFilters } from "#app/step/step-page.ts";
import { readFitWords } from "#app/step/fit.queries.server.ts";
import { readOwnerChoices, readPlanSteps } from "#app/step/step.queries.server.ts";
import { stepsPath } from "#app/step/step-path.ts";
import { lanesFor } from "#app/step/lane-choice.ts";
import { DraftNote } from "#app/step/ui/draft-note.tsx";
import { StepList } from "#app/step/ui/step-list.tsx";
import { TakeAll } from "#app/step/ui/take-all.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { cx } from "#app/ui/cx.ts";
import { Link } from "#app/ui/link.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared", isOfLog: true }, async ({ viewer, url }) => {
  const asked = url.searchParams.get("whose");
  const whose: Whose = isWhose(asked) ? asked : "everyone";
  const [{ steps, ground, path }, owners] = await Promise.all([readPlanSteps(viewer), readOwnerChoices(viewer)]);
  const isDraft = ground.standing === "draft";
  const names = { companyName: viewer.companyName, workspaceName: viewer.workspaceName };
  return {
    stages: listStages(
      steps,
      { path, currentStageId: ground.currentStageId, isDraft, hereWords: hereWords(viewer), ...names },
      whose,
    ),
    whose,
    openCount: countOpen(steps),
    fit: readFitWords(viewer, { steps, ground }),
    warning: lengthWarning(steps),
    takes: takeable(steps, isDraft),
    isDraft,
    lanes: lanesFor(viewer),
    owners: owners.filter(({ side }) => side === viewer.side).map(({ value, label }) => ({ value, label })),
    formKey: crypto.randomUUID(),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Plan · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

/** Steps, the stages they stand under, who has them, who leads, and the go-live; not what is said or kept beside them. */
const nouns = ["step", "steps", "stage", "path", "participant", "champion", "plan", "go-live"];

export default function Steps(): ReactElement {
  const { shell, stages, whose, warning, takes, isDraft, fit, openCount, formKey, lanes, owners } =
    useLoaderData<typeof loader>();
  const { planId, companyName, workspaceName, can, side } = shell;
  const [us, them] = side === "buyer" ? [companyName, workspaceName] : [workspaceName, companyName];
  const back = whose === "everyone" ? stepsPath(planId) : `${stepsPath(planId)}?whose=${whose}`;
  return (
    <PlanPage shell={shell} current="steps" nouns={nouns} footnote={fit}>
      <PageTitle under={<p>{fit ? `${openWords(openCount)} · ${fit}` : openWords(openCount)}</p>}>Plan</PageTitle>
      <PlanParts shell={shell} current="steps" />
      {isDraft && (
        <DraftNote planId={planId} workspaceName={workspaceName} companyName={companyName} mayLead={can.leadPlan} />
      )}
      {takes.length > 0 && can.editSteps && <TakeAll planId={planId} steps={takes} them={them} back={back} />}
      {warning && <Banner>{warning}</Banner>}
      <nav aria-label="Whose steps" className="no-print -mb-2 flex flex-wrap items-center gap-x-1 gap-y-1">
        <span className="text-ink-2 me-2 hidden sm:inline">Whose:</span>
        {whoseFilters.map((one) => (
          <Link
            key={one}
            to={one === "everyone" ? stepsPath(planId) : `${stepsPath(planId)}?whose=${one}`}
            preventScrollReset
            aria-current={one === whose ? "true" : undefined}
            className={cx(
              "rounded-control inline-flex min-h-11 items-center px-3 font-medium no-underline",
              one === whose ? "bg-brand-soft text-brand" : "text-ink-2 hover:bg-sunken hover:text-ink",
            )}
          >
            {{ everyone: "Everyone", us, them, me: "Me" }[one]}
          </Link>
        ))}
      </nav>
      <StepList
        planId={planId}
        stages={stages}
        back={back}
        formKey={formKey}
        mayWork={can.takePart}
        mayEdit={can.editSteps}
        owners={owners}
        lanes={lanes}
      />
      <p className="no-print text-ink-3 text-sm">
        <TextLink to={stepsPath(planId, "bin")} roomy>
          Removed steps
        </TextLink>{" "}
        stay in the bin for 30 days. With the keyboard, Alt and an arrow moves the step you are on up or down.
      </p>
    </PlanPage>
  );
}

function openWords(count: number): string {
  if (count === 0) return "No open steps";
  return count === 1 ? "1 open step" : `${count} open steps`;
}
