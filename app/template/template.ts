// A template is a list of steps that companies usually take, written in the buyer's words, from which a plan can
// start. Its dates are working days to go-live. What comes out is an ordinary plan: nothing of it is binding, and
// the buyer keeps what fits.
import { laterOf } from "#app/lib/date.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Side } from "#app/lib/lane.ts";
import type { FieldOfWork } from "#app/participant/buying-role.ts";
import { stageDefault } from "#app/plan/stage.ts";
import type { StageDefault, StageKind } from "#app/plan/stage.ts";
import { addWorkingDays, workingDayFrom } from "#app/schedule/working-day.ts";
import type { WorkingCalendar } from "#app/schedule/working-day.ts";

export const templateKeys = ["small", "middle", "large", "after-signature", "small-line", "blank"] as const;
export type TemplateKey = (typeof templateKeys)[number];

export type TemplateStep = {
  stage: StageKind;
  title: string;
  doneWhen: string;
  owner: Side;
  /** Who usually does it there; without one, the company as a whole. */
  field?: FieldOfWork;
  /** Working days to go-live, negative before it. */
  offsetDays: number;
  /** ST4: template steps are required unless they say otherwise. */
  isRequired?: false;
  /** How long it usually takes from asking to done, in words: "4 to 12 weeks". */
  leadTime?: string;
  /** ST13: the verifier of its stage that the step meets when done, by its place in the default path. */
  meets?: number;
};

export type Template = {
  key: TemplateKey;
  name: string;
  /** One sentence that helps to choose. */
  fits: string;
  stages: readonly StageKind[];
  /** By stage, and within a stage by date. */
  steps: readonly TemplateStep[];
};

export type StartedStep = {
  stage: StageKind;
  title: string;
  doneWhen: string;
  ownerSide: Side;
  field: FieldOfWork | null;
  offsetDays: number;
  dueOn: IsoDate;
  isRequired: boolean;
  leadTime: string | null;
  meets: number | null;
};

export type StartedPlan = { stages: readonly StageDefault[]; steps: readonly StartedStep[] };

/** While go-live is open the first step gets this many working days. */
export const firstStepAfter = 3;

/**
 * The stages and dated steps a new plan begins with. With a go-live, dates run backwards from it, and none lies
 * in the past: what would, is dated on the next working day, and the fit says how short the plan is. Without
 * one they run forward from today at the same distances (SC4).
 */
export function startPlanFrom(
  template: Template,
  start: { today: IsoDate; goLiveOn?: IsoDate | null; calendar: WorkingCalendar },
): StartedPlan {
  const { calendar } = start;
  const firstDay = workingDayFrom(calendar, start.today);
  const earliest = Math.min(...template.steps.map((step) => step.offsetDays));
  function dueOn(offset: number): IsoDate {
    if (start.goLiveOn) return laterOf(firstDay, addWorkingDays(calendar, start.goLiveOn, offset));
    return addWorkingDays(calendar, firstDay, offset - earliest + firstStepAfter);
  }
  return {
    stages: template.stages.map(stageDefault),
    steps: template.steps.map((step) => ({
      stage: step.stage,
      title: step.title,
      doneWhen: step.doneWhen,
      ownerSide: step.owner,
      field: step.field ?? null,
      offsetDays: step.offsetDays,
      dueOn: dueOn(step.offsetDays),
      isRequired: step.isRequired ?? true,
      leadTime: step.leadTime ?? null,
      meets: step.meets ?? null,
    })),
  };
}
