/** How one of the other plans is told, and what begins much the same everywhere. */
import { addWorkingDays } from "#app/schedule/working-day.ts";
import { adoptPlan } from "#app/template/adoption.commands.server.ts";

import * as act from "./acts.ts";
import { type Opening, openPlan, type Telling } from "./telling.ts";

export type Story = Opening & { tell: (plan: Telling, lead: string) => void };

/** Steps of the Middle template, as its people know them. */
export const titles = {
  why: "Write down why we want to change",
  options: "Compare the ways, doing nothing included",
  deciders: "Find out who decides, who signs and which reviews apply",
  needs: "Agree what we must have and how we will judge",
  answers: "Answer our questions",
  setUp: "Set up the trial with our data",
  week: "Two people work with it for a week",
  result: "Write down the result, good or bad",
  choice: "Talk with everyone affected and record the choice",
  review: "Start the security and data protection review",
} as const;

export async function tellPlan(story: Story, now: Date): Promise<void> {
  const plan = await openPlan(story, now);
  story.tell(plan, story.lead.address);
  await plan.told();
}

/** The lead opens the link a day later, says where they are, keeps the draft and sets the day, some days after its steps. */
export function takeUp(
  plan: Telling,
  lead: string,
  { from, goLive, because }: { from: "why" | "options" | "golive"; goLive?: number; because?: string },
): void {
  const at = plan.startedOn + 1;
  plan.say(lead, [at, "10:02"], act.movesTo(from));
  plan.say(lead, [at, "10:06"], (viewer) => adoptPlan(viewer, { way: "keep-all" }));
  if (goLive === undefined) return;
  const on = addWorkingDays(plan.calendar, plan.naturalGoLive, goLive);
  plan.say(lead, [at, "10:11"], act.setsGoLive(on, because ?? ""));
}

/** The first weeks, much the same everywhere. */
export function untilNeeds(plan: Telling, lead: string): void {
  const at = (days: number): number => plan.startedOn + days;
  plan.say(lead, [at(2), "10:00"], act.finishes(titles.why));
  plan.say(lead, [at(4), "09:10"], act.movesTo("options"));
  plan.say(lead, [at(5), "14:30"], act.finishes(titles.deciders));
  plan.say(lead, [at(6), "11:15"], act.finishes(titles.options));
  plan.say(lead, [at(8), "09:10"], act.movesTo("needs"));
}
