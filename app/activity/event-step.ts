/** What happens to steps. */
import { z } from "zod";

import { change, maybe, side, text } from "./event-shape.ts";

/** A stage as it was called then. */
const stage = z.object({ id: text, label: text });
const aStep = { stepId: text, title: text, ownerSide: side };

export const stepEvents = {
  "step.added": z.object({ ...aStep, proposed: z.boolean(), dueOn: maybe }),
  "step.changed": z.object({
    ...aStep,
    changes: z.array(change),
    /** SP4: steps of the other side whose date no longer holds, and the go-live, in working days. Of the shared lane only. */
    unsettles: z.array(z.object({ stepId: text, title: text, days: z.number() })).optional(),
    goLiveBy: z.number().optional(),
  }),
  "step.moved": z.object({ ...aStep, stage }),
  "step.started": z.object(aStep),
  "step.blocked": z.object({ ...aStep, waitsFor: text }),
  "step.completed": z.object({ ...aStep, evidence: maybe }),
  "step.reopened": z.object(aStep),
  "step.left-out": z.object({ ...aStep, reason: maybe }),
  "step.accepted": z.object(aStep),
  "step.declined": z.object({ ...aStep, reason: maybe }),
  "steps.accepted": z.object({ steps: z.array(z.object({ stepId: text, title: text })) }),
  "step.change-proposed": z.object({
    ...aStep,
    proposalId: text,
    changes: z.array(change),
    removal: z.boolean(),
    /** The owner's side would take a suggested step so. */
    isAnswer: z.literal(true).optional(),
  }),
  "step.change-answered": z.object({
    ...aStep,
    proposalId: text,
    changes: z.array(change),
    removal: z.boolean(),
    answer: z.enum(["accepted", "declined", "withdrawn"]),
    reason: maybe,
  }),
  /** SP5: the owner's side asked the other to take the step over, or the other offered it. */
  "step.take-over-proposed": z.object({ ...aStep, proposalId: text, way: z.enum(["asked", "offered"]) }),
  /** `ownerSide` is whose the step is from now on; `to` who has it, as both sides may call them. */
  "step.take-over-answered": z.object({
    ...aStep,
    proposalId: text,
    way: z.enum(["asked", "offered"]),
    answer: z.enum(["accepted", "declined", "withdrawn"]),
    to: text,
    reason: maybe,
  }),
  "step.handed-over": z.object({ ...aStep, from: maybe, to: maybe }),
  "step.removed": z.object(aStep),
  "step.restored": z.object(aStep),
  /** LN3: the other side reads when it was shared and by whom, nothing earlier. */
  "step.shared": z.object(aStep),
} as const;
