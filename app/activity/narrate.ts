/**
 * The one narrator: turns a recorded event into one whole sentence for one reader. To whoever did it, it says "You"; to
 * colleagues and to the other side it says the name as it was then. Every kind has its sentence, or this does not compile.
 */
import type { PlanEvent } from "./event.ts";
import { narrateContent } from "./narrate-content.ts";
import { narratePeople } from "./narrate-people.ts";
import { narratePlan } from "./narrate-plan.ts";
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
  ...narrateContent,
  ...narrateTalk,
};

export function narrate(event: PlanEvent, reader: Omit<Told, "who"> & { isActor: boolean }): string {
  const tell = narrators[event.kind] as (payload: unknown, told: Told) => string;
  return tell(event.payload, { ...reader, who: reader.isActor ? "You" : event.actorName });
}
