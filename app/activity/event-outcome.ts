/** Why the company does this, and what it wants to come of it. */
import { z } from "zod";

import { change, text } from "./event-shape.ts";

/** `asked` is the question in its words then. */
const aWhy = { question: text, asked: text };
const aFigure = { figureId: text, name: text };
const standReach = z.enum(["named", "nameless", "own", "by-link"]);

export const outcomeEvents = {
  /** `isEmpty` where what was written is taken away again. */
  "why.answered": z.object({ ...aWhy, isEmpty: z.boolean() }),
  "why.shared": z.object(aWhy),
  "why.suggested": z.object({ ...aWhy, suggestionId: text, text }),
  "why.suggestion-answered": z.object({
    ...aWhy,
    suggestionId: text,
    answer: z.enum(["taken", "reworded", "left", "withdrawn"]),
  }),

  "measure.added": z.object(aFigure),
  "measure.changed": z.object({ ...aFigure, changes: z.array(change) }),
  "measure.checked": z.object(aFigure),
  "measure.shared": z.object(aFigure),
  "measure.removed": z.object(aFigure),
  "measure.restored": z.object(aFigure),

  /** `is` is what the sum comes to, in words. */
  "estimate.added": z.object({ ...aFigure, is: text }),
  "estimate.changed": z.object({ ...aFigure, was: text, is: text }),
  /** It, or one of its numbers, is called differently; `was` is how the sum was called. */
  "estimate.renamed": z.object({ ...aFigure, was: text }),
  "estimate.checked": z.object(aFigure),
  "estimate.shared": z.object(aFigure),
  "estimate.removed": z.object(aFigure),
  "estimate.restored": z.object(aFigure),

  /** That somebody said where they stand, never what: nobody reads that in passing before they have said it themselves. */
  "position.given": z.object({ reach: standReach }),
  "position.taken-back": z.object({ reach: standReach }),
  "position.shown": z.object({}),
} as const;
