/** What happens to content and to what is passed on. */
import { z } from "zod";

import { change, maybe, side, text } from "./event-shape.ts";

const aContent = { contentId: text, title: text };
const aForward = { forwardId: text, to: text, title: maybe };

export const contentEvents = {
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
  /** In person and by the sender's own word; the second where that was said by mistake. */
  "forward.reminded": z.object(aForward),
  "forward.reminder-taken-back": z.object(aForward),
  /** Of one lane: every forward that was taken, and whose access ended with them, so that an undo puts both back. */
  "forward.revoked": z.object({
    ...aForward,
    withChain: z.number(),
    ids: z.array(text).optional(),
    ended: z.array(text).optional(),
  }),
  "forward.given-back": z.object({ ...aForward, withChain: z.number() }),
  "forward.condition-told": z.object({ ...aForward, questionId: text, words: text }),
} as const;
