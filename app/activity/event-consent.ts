/** What a company lets the other be shown of its people (CO1). */
import { z } from "zod";

import { text } from "./event-shape.ts";

export const consentEvents = {
  /** Told where both companies read, and without a name: whose choice it was is theirs alone. */
  "consent.changed": z.object({}),
  "consent.ceiling-set": z.object({ views: text, answers: text, names: text.default("name") }),
} as const;
