/**
 * The open steps that have a date, and the go-live, as days of a calendar. An entry keeps its name for good and says more
 * each time it was changed, so that importing a later file moves what is there instead of doubling it.
 */
import ical, { ICalCalendarMethod } from "ical-generator";

import type { IsoDate } from "#app/lib/date.ts";

import type { Copy } from "./copy.ts";

/** `planId` names the go-live's entry; `now` is when the file was made. */
export function calendarOf(copy: Copy, { planId, now }: { planId: string; now: Date }): string {
  const { plan, steps } = copy;
  const calendar = ical({
    name: oneLine(plan.companies.join(" × ")),
    prodId: { company: "Lockstep", product: "Plan" },
    method: ICalCalendarMethod.PUBLISH,
  });
  const add = (id: string, on: string, entry: { sequence: number; summary: string; description: string }): void => {
    calendar.createEvent({ id, start: midnight(on), end: midnight(on, 1), allDay: true, stamp: now, ...entry });
  };
  // A plan that moves its go-live moves its steps along: their entries say more then, too.
  for (const { id, title, dueOn, progress, changes, ...step } of steps) {
    if (dueOn === null || progress === "done" || progress === "left-out") continue;
    add(id, dueOn, {
      sequence: changes + plan.goLiveChanges,
      summary: oneLine(title),
      description: [`${step.owner} · ${step.stage}`, step.doneWhen && `Done when: ${step.doneWhen}`, step.note]
        .filter(Boolean)
        .join("\n"),
    });
  }
  if (plan.goLiveOn)
    add(`go-live-${planId}`, plan.goLiveOn, {
      sequence: plan.goLiveChanges,
      summary: `Go-live: ${oneLine(plan.name)}`,
      description: plan.goLiveWhy ?? "",
    });
  return calendar.toString();
}

/** The library writes a day as it is in UTC, wherever the server stands; `further` counts days on. */
function midnight(on: string, further = 0): Date {
  const [year = 0, month = 1, day = 1] = (on as IsoDate).split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, day + further));
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
