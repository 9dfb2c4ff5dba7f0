/** What the buying side does to its summary. `title` and `section` are their words then. */
import { z } from "zod";

import { maybe, text } from "./event-shape.ts";

export const briefEvents = {
  "brief.made": z.object({ cut: text, title: text }),
  "brief.changed": z.object({
    cut: text,
    title: text,
    section: text,
    what: z.enum(["words", "as-made", "in", "out", "given"]),
  }),
  /** Both in words; none before it was there, and after it is gone. */
  "brief.cost-changed": z.object({ what: text, was: maybe, is: maybe }),
  "brief.naming-said": z.object({ participantId: text, mayBeNamed: z.boolean() }),
} as const;
