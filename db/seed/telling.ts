/** How the story is told: somebody does something on a plan, at a moment of the past, by the command a page would call. */
import { personOfAddress } from "#app/access/entrance.server.ts";
import { inPlan, inWorkspace } from "#app/access/context.server.ts";
import type { PlanViewer } from "#app/access/viewer.ts";
import type { IsoDate } from "#app/lib/date.ts";
import type { Result } from "#app/lib/result.ts";
import { inviteFirstLead } from "#app/participant/invitation.commands.server.ts";
import { firstLeadForm } from "#app/participant/invitation.form.ts";
import { addWorkingDays, workingDayFrom } from "#app/schedule/working-day.ts";
import { templateOf } from "#app/template/shipped.ts";
import { startPlan } from "#app/template/start-plan.commands.server.ts";
import { startPlanForm } from "#app/template/start-plan.form.ts";
import { firstStepAfter, type TemplateKey } from "#app/template/template.ts";

import { type StoryDays, storyDays } from "./story-days.ts";

export type Act<T> = (viewer: PlanViewer) => Promise<Result<T, unknown>>;

/** Whoever acts, by address. Day and clock as the plan's country has them. */
export interface Telling extends StoryDays {
  planId: string;
  /** How many working days ago it was drafted, as a negative number. */
  startedOn: number;
  /** The day its steps lead to, as the template dates them. */
  naturalGoLive: IsoDate;
  tell: <T>(who: string, when: When, act: Act<T>) => Promise<T>;
  /** The same for later: `told` does all of them in the order of their time, whatever order they were written in. */
  say: (who: string, when: When, act: Act<unknown>) => void;
  told: () => Promise<void>;
}

type When = readonly [day: number, clock: string];

export interface Opening {
  company: string;
  country: string;
  about: string;
  template: TemplateKey;
  lead: { name: string; title: string; address: string };
  /** How many working days ago, and by whom. */
  startedOn: number;
  by: string;
}

/** The plan is drafted and its first person invited, by a link that the rep mails from their own program. */
export async function openPlan({ lead, ...opening }: Opening, now: Date): Promise<Telling> {
  const days = storyDays(opening.country, now);
  const planId = crypto.randomUUID();
  const form = startPlanForm.parse({
    planId,
    template: opening.template,
    company: opening.company,
    about: opening.about,
    country: opening.country,
    firstName: lead.name,
    firstAddress: lead.address,
    firstTitle: lead.title,
  });
  const repId = await personOfAddress(opening.by, now);
  const startedAt = days.at(opening.startedOn, "09:12");
  const started = await inWorkspace({ personId: repId, now: startedAt }, (viewer) => startPlan(viewer, form));
  taken(started, `${opening.by} drafts the plan of ${opening.company}`);
  // At the first act on a plan an invitation that waits for the address becomes theirs, as after a code.
  const knownHere = new Map([[opening.by, repId]]);
  const tell: Telling["tell"] = async (who, [day, clock], act) => {
    const at = days.at(day, clock);
    const personId = knownHere.get(who) ?? (await personOfAddress(who, at));
    knownHere.set(who, personId);
    const said = await inPlan({ personId, tokenHash: null, planId, now: at }, act);
    return taken(said, `${who} on the plan of ${opening.company}, ${at.toISOString()}`);
  };
  const invitation = firstLeadForm.parse({ key: crypto.randomUUID(), ...lead });
  await tell(opening.by, [opening.startedOn, "09:31"], (viewer) => inviteFirstLead(viewer, invitation));
  const later: Parameters<Telling["say"]>[] = [];
  const say: Telling["say"] = (...one) => void later.push(one);
  async function told(): Promise<void> {
    const inOrder = later.splice(0).sort(([, a], [, b]) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));
    for (const one of inOrder) await tell(...one);
  }
  return {
    ...days,
    planId,
    startedOn: opening.startedOn,
    tell,
    say,
    told,
    naturalGoLive: naturalGoLive(opening, days),
  };
}

/** Without a go-live the steps of a template run forward from the first day; this is where they arrive (SC4). */
function naturalGoLive(
  { template, startedOn }: Pick<Opening, "template" | "startedOn">,
  { calendar, day }: StoryDays,
): IsoDate {
  const earliest = Math.min(0, ...templateOf(template).steps.map(({ offsetDays }) => offsetDays));
  return addWorkingDays(calendar, workingDayFrom(calendar, day(startedOn)), firstStepAfter - earliest);
}

/** A story whose people are refused something is a mistake of the story, and no world at all. */
function taken<T>(answer: Result<T, unknown> | null, what: string): T {
  if (answer?.ok) return answer.value;
  throw new Error(
    `The sample world cannot be told: ${what}: ${answer ? JSON.stringify(answer.refusal) : "not let in"}`,
  );
}
