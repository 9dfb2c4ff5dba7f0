/**
 * The one narrator: turns a recorded event into one whole sentence for one reader, in one of three voices. To whoever did
 * it, it says "You"; to their own side the name as it was then; to the other side the name with its company. Every kind has
 * its sentence, or this does not compile.
 */
import type { Side } from "#app/lib/lane.ts";

import type { PlanEvent } from "./event.ts";
import { narrateBrief } from "./narrate-brief.ts";
import { narrateConsent } from "./narrate-consent.ts";
import { narrateContent } from "./narrate-content.ts";
import { narrateCriterion } from "./narrate-criterion.ts";
import { narrateOutcome } from "./narrate-outcome.ts";
import { narratePeople } from "./narrate-people.ts";
import { narratePlan } from "./narrate-plan.ts";
import { narrateProject } from "./narrate-project.ts";
import { narrateStage } from "./narrate-stage.ts";
import { narrateStep } from "./narrate-step.ts";
import { narrateTalk } from "./narrate-talk.ts";
import type { Narrators, Told } from "./narrators.ts";

export type { Told } from "./narrators.ts";

const narrators: Narrators = {
  ...narratePlan,
  ...narrateStage,
  ...narrateStep,
  ...narratePeople,
  ...narrateConsent,
  ...narrateContent,
  ...narrateTalk,
  ...narrateCriterion,
  ...narrateOutcome,
  ...narrateBrief,
  ...narrateProject,
};

/** `side` is the reader's; without one the sentence is for both sides alike, and names the person alone. */
export type Reader = Omit<Told, "who" | "actorName"> & { side?: Side };

export function narrate(event: PlanEvent, reader: Reader): string {
  const tell = narrators[event.kind] as (payload: unknown, told: Told) => string;
  return tell(event.payload, { ...reader, who: whoOf(event, reader), actorName: event.actorName });
}

function whoOf({ actorName, actorSide }: PlanEvent, { side, isActor, ...companies }: Reader): string {
  if (isActor) return "You";
  const isOther = side !== undefined && actorSide !== null && actorSide !== side;
  const company = actorSide === "buyer" ? companies.companyName : companies.workspaceName;
  const saysCompany = actorName === company || actorName.endsWith(` at ${company}`);
  return isOther && !saysCompany ? `${actorName} of ${company}` : actorName;
}
