/** What a company has to do around this purchase. All of it stands in the company's lane or in one person's (JN1). */
import { z } from "zod";

import { change, text } from "./event-shape.ts";

const aLine = { lineId: text, text };

export const projectEvents = {
  "project.added": z.object(aLine),
  /** Checks of value, put in together. */
  "project.checks-added": z.object({ lines: z.number(), measures: z.array(text) }),
  "project.changed": z.object({ ...aLine, changes: z.array(change) }),
  "project.ticked": z.object(aLine),
  "project.unticked": z.object(aLine),
  /** `measured` in words; null where it was taken back. */
  "project.measured": z.object({ ...aLine, measured: text.nullable() }),
  /** LN3: from one's own lines to those of the team. */
  "project.shared": z.object(aLine),
  "project.removed": z.object(aLine),
  "project.restored": z.object(aLine),
  /** The purchase became part of a larger project, or no longer is. Nothing of that project is told here (JN1). */
  "project.joined": z.object({}),
  "project.left": z.object({}),
} as const;
