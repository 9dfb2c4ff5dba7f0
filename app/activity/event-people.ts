/** What happens to people, and to who leads them. */
import { z } from "zod";

import { change, maybe, side, text } from "./event-shape.ts";

const aPerson = { participantId: text, who: text, side };

export const peopleEvents = {
  "participant.added": z.object({ ...aPerson, isRole: z.boolean() }),
  "participant.changed": z.object({ ...aPerson, changes: z.array(change) }),
  "participant.named": z.object({ ...aPerson, role: text, steps: z.number() }),
  "participant.invited": z.object({ ...aPerson, again: z.boolean() }),
  "participant.joined": z.object(aPerson),
  "participant.revoked": z.object(aPerson),
  "participant.shared": z.object(aPerson),
  "participant.access-changed": z.object({ ...aPerson, access: text, canMoveStage: z.boolean() }),
  "participant.reporting-changed": z.object({ ...aPerson, to: maybe, was: maybe }),
  "participant.talk-planned": z.object({ ...aPerson, on: text, talker: maybe }),
  "participant.talk-called-off": z.object(aPerson),
  "champion.handed-over": z.object({ from: maybe, to: text }),
  "succession.announced": z.object({ who: text, effectiveOn: text }),
  "succession.ended": z.object({ who: text, outcome: z.enum(["took-over", "withdrawn", "champion-stayed"]) }),
  "access.requested": z.object({ requestId: text, who: text }),
  "access.answered": z.object({ requestId: text, who: text, answer: z.enum(["agreed", "refused"]) }),
} as const;
