/** What the company judges by, the ways it judges, and its own list before it decides. */
import { z } from "zod";

import { change, text } from "./event-shape.ts";

const aCriterion = { criterionId: text, text };
/** `option` is what both sides call it. */
const anOption = { optionId: text, option: text };
const aLine = { lineId: text, text };

export const criterionEvents = {
  "criterion.added": z.object({ ...aCriterion, isMust: z.boolean() }),
  "criterion.suggested": z.object({ ...aCriterion, isMust: z.boolean() }),
  "criterion.suggestion-answered": z.object({ ...aCriterion, answer: z.enum(["taken", "declined"]) }),
  "criterion.changed": z.object({ ...aCriterion, changes: z.array(change) }),
  "criterion.moved": z.object(aCriterion),
  "criterion.judged": z.object({
    ...aCriterion,
    ...anOption,
    result: z.enum(["yes", "partly", "no", "unknown"]),
    note: text.nullable(),
  }),
  /** LN3: with the words that were found for ways the other side reads too. */
  "criterion.shared": z.object(aCriterion),
  "criterion.removed": z.object(aCriterion),
  "criterion.restored": z.object(aCriterion),

  "option.added": z.object(anOption),
  "option.renamed": z.object({ ...anOption, was: text }),
  "option.left-out": z.object(anOption),
  "option.taken-up": z.object(anOption),
  "option.shared": z.object(anOption),

  "deciding.started": z.object({ lines: z.number() }),
  "deciding.added": z.object(aLine),
  "deciding.changed": z.object({ ...aLine, changes: z.array(change) }),
  "deciding.moved": z.object(aLine),
  "deciding.shared": z.object(aLine),
  "deciding.ticked": z.object(aLine),
  "deciding.unticked": z.object(aLine),
  "deciding.removed": z.object(aLine),
  "deciding.restored": z.object(aLine),
} as const;
