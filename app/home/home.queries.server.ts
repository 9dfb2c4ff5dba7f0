// What the home page shows, of every domain that has a word in it, for one reader.
import type { PlanViewer } from "#app/access/viewer.ts";
import { readInStep } from "#app/alignment/in-step.queries.server.ts";
import { readSellerPanel } from "#app/alignment/seller-panel.queries.server.ts";
import { readHelpful } from "#app/content/content.queries.server.ts";
import { helpsNowRows, readWorthPlacing } from "#app/content/helps-now.queries.server.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { readWhyLine } from "#app/outcome/why.queries.server.ts";
import { readMissingRoles } from "#app/participant/participant.queries.server.ts";
import { neededCountWords } from "#app/participant/who-else.ts";
import { finishOf, finishWords } from "#app/plan/finish.ts";
import { readPathWaits } from "#app/plan/path-proposal.commands.server.ts";
import { readPlan } from "#app/plan/plan.queries.server.ts";
import { fitFor } from "#app/schedule/fit.queries.server.ts";
import { readPlace } from "#app/stage-move/stage-move.queries.server.ts";
import { suggestionsIn } from "#app/step/adoption.ts";
import { nextStepsOf } from "#app/step/next-steps.ts";
import { isOpen } from "#app/step/step.ts";
import { readPlanSteps } from "#app/step/step.queries.server.ts";

/** `isDraftLater`: the reader put off looking at the draft. */
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types -- what each domain said already
export async function readHome(viewer: PlanViewer, { isDraftLater }: { isDraftLater: boolean }) {
  const [plan, place, { steps, ground }, whoElse, inStep, panel, pathWaits, contents, why] = await Promise.all([
    readPlan(viewer),
    readPlace(viewer),
    readPlanSteps(viewer),
    readMissingRoles(viewer),
    readInStep(viewer),
    readSellerPanel(viewer),
    readPathWaits(viewer),
    readHelpful(viewer),
    readWhyLine(viewer),
  ]);
  const { stages, currentStageId, sleep, rail, placeWords, mayMove, openQuestion, prompt } = place;
  const stage = stages.find(({ id }) => id === currentStageId) ?? null;
  const finish =
    stage &&
    finishOf(
      steps
        .filter(({ stageId }) => stageId === stage.id)
        .map((step) => ({ stageId: step.stageId, dueOn: step.dueOn, isOpen: isOpen(step) })),
      stage.id,
    );
  const { proposal } = plan;
  // Before the company said where it is, what helps at the beginning helps.
  const stageKind = (stage ?? stages[0])?.kind ?? null;
  return {
    helps: helpsNowRows(contents, { stageKind, missing: whoElse.rows }),
    worthPlacing: await readWorthPlacing(viewer, sleep ? null : stageKind),
    place: {
      ...{ stage, placeWords, rail, mayMove, openQuestion, prompt },
      sleep: sleep?.sentence ?? null,
      isEnded: sleep?.kind === "ended",
      finish: finish && finishWords(finish, viewer),
    },
    stages: stages.map(({ id, label, name, whatUsuallyHappens }) => ({ id, label, name, whatUsuallyHappens })),
    next: nextStepsOf(steps),
    whoElse,
    needed: neededCountWords(whoElse.neededCount),
    draft: viewer.isAdopted
      ? null
      : {
          by: plan.createdByName,
          count: suggestionsIn(steps).length,
          isLater: isDraftLater,
        },
    goLive: {
      fit: fitFor(viewer, ground, steps),
      why: plan.goLiveWhy,
      proposal: proposal && { ...proposal, day: formatDate(proposal.on, viewer) },
    },
    inStep,
    panel,
    pathWaits,
    why,
  };
}
