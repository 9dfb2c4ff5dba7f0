/** What is asked, said and decided. */
import { z } from "zod";

import { maybe, side, text } from "./event-shape.ts";

const aQuestion = { questionId: text, text, toSide: side };
/** What a comment stands on, by its name then. */
const aComment = { commentId: text, on: z.enum(["step", "participant", "content"]), onId: text, title: text };

export const talkEvents = {
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
  /** From its author alone to their team (LN3); its words stand where they are. */
  "comment.shared": z.object({ ...aComment, text }),
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
} as const;
