/**
 * An event is one append-only fact of a plan, in the past tense: feed, mail, live update and audit all come from it. It has
 * the lane of what it tells of, so no reader of another lane ever meets it, and its payload keeps names as they were.
 * Ids in a payload say where to look; every sentence is made by the one narrator, never stored.
 */
import { z } from "zod";

import type { Lane } from "#app/lib/lane.ts";

const text = z.string();
const maybe = z.string().nullable();
const side = z.enum(["buyer", "seller"]);
/** A stage as it was called then. */
const stage = z.object({ id: text, label: text });
/** A field of a step with its old and new value, in words as they were shown. */
const change = z.object({ field: text, was: maybe, is: maybe });
const aStep = { stepId: text, title: text, ownerSide: side };
const aContent = { contentId: text, title: text };
const aForward = { forwardId: text, to: text, title: maybe };
const aQuestion = { questionId: text, text, toSide: side };
/** What a comment stands on, by its name then. */
const aComment = { commentId: text, on: z.enum(["step", "participant", "content"]), onId: text, title: text };
const aPerson = { participantId: text, who: text, side };

export const eventSchemas = {
  "plan.drafted": z.object({ template: text, steps: z.number() }),
  "plan.adopted": z.object({ way: z.enum(["kept", "own-list"]), removed: z.number() }),
  "plan.settings-changed": z.object({ changes: z.array(change) }),
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

  "participant.added": z.object({ ...aPerson, isRole: z.boolean() }),
  "participant.changed": z.object({ ...aPerson, changes: z.array(change) }),
  "participant.named": z.object({ ...aPerson, role: text, steps: z.number() }),
  "participant.invited": z.object({ ...aPerson, again: z.boolean() }),
  "participant.joined": z.object(aPerson),
  "participant.revoked": z.object(aPerson),
  "participant.shared": z.object(aPerson),
  "participant.access-changed": z.object({ ...aPerson, access: text, canMoveStage: z.boolean() }),
  "champion.handed-over": z.object({ from: maybe, to: text }),
  "succession.announced": z.object({ who: text, effectiveOn: text }),
  "succession.ended": z.object({ who: text, outcome: z.enum(["took-over", "withdrawn", "champion-stayed"]) }),
  "access.requested": z.object({ requestId: text, who: text }),
  "access.answered": z.object({ requestId: text, who: text, answer: z.enum(["agreed", "refused"]) }),

  "content.added": z.object({ ...aContent, what: z.enum(["link", "note", "file"]), side }),
  "content.changed": z.object({ ...aContent, changes: z.array(change) }),
  "content.version-added": z.object({ ...aContent, number: z.number(), note: maybe }),
  "content.retired": z.object({ ...aContent, replacedBy: maybe }),
  "content.taken-up": z.object(aContent),
  "content.shared": z.object(aContent),
  "content.kept": z.object({ ...aContent, readers: z.array(text) }),
  "content.opened-to-all": z.object(aContent),
  "content.answered": z.object({ ...aContent, answer: z.enum(["yes", "not-quite"]), missing: maybe }),

  "forward.made": z.object(aForward),
  /** By the recipient; `by` is how the sender called them, since a link proves nobody (FW2). */
  "forward.answered": z.object({
    ...aForward,
    by: text,
    answer: z.enum(["fine", "yes-if", "not-yet", "not-mine"]),
    words: maybe,
    isByLink: z.boolean(),
  }),
  "forward.read": z.object({ ...aForward, by: text }),
  /** Of one lane: every forward that was taken, and whose access ended with them, so that an undo puts both back. */
  "forward.revoked": z.object({
    ...aForward,
    withChain: z.number(),
    ids: z.array(text).optional(),
    ended: z.array(text).optional(),
  }),
  "forward.given-back": z.object({ ...aForward, withChain: z.number() }),
  "forward.condition-told": z.object({ ...aForward, questionId: text, words: text }),

  "question.asked": z.object({ ...aQuestion, isByLink: z.boolean(), by: maybe }),
  /** A condition somebody has, told without a name. */
  "question.condition-told": z.object(aQuestion),
  "question.answered": z.object({ ...aQuestion, answer: text }),
  "question.removed": z.object(aQuestion),
  "question.restored": z.object(aQuestion),
  "question.shared": z.object(aQuestion),

  /** `mentionedIds`: who is mentioned by this act, as participants; they all read the lane (CM2). */
  "comment.written": z.object({
    ...aComment,
    text,
    mentions: z.array(text),
    mentionedIds: z.array(text).optional(),
  }),
  "comment.changed": z.object({
    ...aComment,
    mentions: z.array(text).optional(),
    mentionedIds: z.array(text).optional(),
  }),
  "comment.resolved": z.object(aComment),
  "comment.reopened": z.object(aComment),
  "comment.removed": z.object(aComment),
  "comment.restored": z.object(aComment),

  "meeting.changed": z.object({ meetingId: text }),
  "meeting.held": z.object({ meetingId: text, on: text }),
  "meeting.reopened": z.object({ meetingId: text, on: text }),
  "decision.asked": z.object({ decisionId: text, text }),
  "decision.made": z.object({ decisionId: text, text, outcome: text }),
  "decision.removed": z.object({ decisionId: text, text }),
  "decision.restored": z.object({ decisionId: text, text }),

  "in-step.answered": z.object({ answer: z.enum(["ahead-of-us", "in-step", "behind-us"]) }),
  "seller-stage.overruled": z.object({ stage: stage.nullable(), reason: text }),
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
