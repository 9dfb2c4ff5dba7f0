/**
 * An event is one append-only fact of a plan, in the past tense: feed, mail, live update and audit all come from it. It has
 * the lane of what it tells of, so no reader of another lane ever meets it, and its payload keeps names as they were.
 * Ids in a payload say where to look; every sentence is made by the one narrator, never stored.
 */
import type { z } from "zod";

import type { Lane } from "#app/lib/lane.ts";

import { briefEvents } from "./event-brief.ts";
import { consentEvents } from "./event-consent.ts";
import { contentEvents } from "./event-content.ts";
import { criterionEvents } from "./event-criterion.ts";
import { outcomeEvents } from "./event-outcome.ts";
import { peopleEvents } from "./event-people.ts";
import { planEvents } from "./event-plan.ts";
import { projectEvents } from "./event-project.ts";
import { stepEvents } from "./event-step.ts";
import { talkEvents } from "./event-talk.ts";

export const eventSchemas = {
  ...planEvents,
  ...stepEvents,
  ...peopleEvents,
  ...consentEvents,
  ...contentEvents,
  ...talkEvents,
  ...criterionEvents,
  ...outcomeEvents,
  ...briefEvents,
  ...projectEvents,
} as const;

export type EventKind = keyof typeof eventSchemas;
export type EventPayload<Kind extends EventKind> = z.infer<(typeof eventSchemas)[Kind]>;

/** What a command says happened. `lane` is the lane of the thing it tells of. */
export type NewEvent = { [Kind in EventKind]: { kind: Kind; lane: Lane; payload: EventPayload<Kind> } }[EventKind];

/** An event as it was recorded. `at` is an ISO instant. */
export type PlanEvent = NewEvent & { seq: number; at: string; actorName: string; actorSide: "buyer" | "seller" | null };

/** The noun a page names to be asked again when it changed: "step" for "step.completed". */
export function nounOf(kind: EventKind): string {
  return kind.split(".")[0] ?? kind;
}
