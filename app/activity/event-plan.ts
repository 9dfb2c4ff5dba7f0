/** What happens to a plan as a whole, its path and its stages. */
import { z } from "zod";

import { change, maybe, text } from "./event-shape.ts";

/** A stage as it was called then. */
const stage = z.object({ id: text, label: text });

export const planEvents = {
  "plan.drafted": z.object({ template: text, steps: z.number() }),
  "plan.adopted": z.object({ way: z.enum(["kept", "own-list"]), removed: z.number() }),
  "plan.settings-changed": z.object({ changes: z.array(change) }),
  /** By the seller: nothing changes any more until it is taken out again, and everybody goes on reading (EX1). */
  "plan.put-away": z.object({}),
  "plan.taken-out": z.object({}),
  "go-live.set": z.object({ on: maybe, was: maybe, why: maybe }),
  "go-live.proposed": z.object({ on: text, why: maybe }),
  "go-live.answered": z.object({ on: text, answer: z.enum(["accepted", "declined"]) }),

  "stage.moved": z.object({
    moveId: text,
    kind: z.enum(["start", "advance", "jump", "return", "pause", "resume", "end"]),
    from: stage.nullable(),
    to: stage.nullable(),
    /** The reason for the other side as it stands beside the move; null for "rather not say". */
    reason: maybe,
    untilOn: maybe,
    untilEvent: maybe,
    outcome: maybe,
  }),
  "stage.move-undone": z.object({ moveId: text, to: stage.nullable(), backTo: stage.nullable() }),
  "stage.note-written": z.object({ moveId: text, note: text }),
  "stage.item-left-out": z.object({
    moveId: text,
    what: text,
    stepId: maybe,
    verifierId: maybe,
    reason: maybe,
    progress: maybe.optional(),
  }),
  "stage.item-taken-up": z.object({ what: text, stepId: maybe, verifierId: maybe }),
  /** What a step was before, so that an undo within two minutes puts it back (ST10). */
  "stage.look-again": z.object({
    moveId: text,
    what: text,
    stepId: maybe,
    verifierId: maybe,
    completion: z.object({ byName: text, at: text, evidence: maybe }).nullable().optional(),
  }),
  "stage.asked": z.object({ questionId: text }),
  "stage.asking-answered": z.object({
    answer: z.enum(["still-here", "ask-after", "switched-off", "switched-on"]),
    on: maybe,
  }),
  "stage.not-yet": z.object({ stage, next: stage }),
  "path.changed": z.object({
    change: z.enum([
      "added",
      "renamed",
      "moved",
      "left-out",
      "taken-up",
      "verifier-added",
      "verifier-changed",
      "verifier-removed",
    ]),
    stage,
    was: maybe,
    is: maybe,
  }),
  /** ST12: in words, as both sides read it. */
  "path.change-proposed": z.object({ proposalId: text, what: text }),
  "path.change-answered": z.object({
    proposalId: text,
    what: text,
    answer: z.enum(["accepted", "declined", "withdrawn"]),
  }),
  "verifier.met": z.object({ verifierId: text, text, stage }),
  "verifier.unmet": z.object({ verifierId: text, text, stage }),
  "evidence.attached": z.object({ verifierId: text, text, evidence: text, stage }),

  "in-step.answered": z.object({ answer: z.enum(["ahead-of-us", "in-step", "behind-us"]) }),
  "seller-stage.overruled": z.object({ stage: stage.nullable(), reason: text }),
} as const;
