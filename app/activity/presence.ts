// Who has a plan open right now: what a page is told of them, and what the processes of one server tell each other.
import { z } from "zod";

import { lanes, type Lane, sides } from "#app/lib/lane.ts";

export interface Present {
  name: string;
  side: "buyer" | "seller";
  /** The field they edit right now. */
  at?: { stepId: string; field: string };
}

/** A field of a step, with the lane that may read of it. */
export interface Field {
  stepId: string;
  field: string;
  lane: Lane;
}

/** `across`: what the other company reads in place of the name (CO1). */
const here = z.object({
  key: z.string(),
  name: z.string(),
  across: z.string(),
  side: z.enum(sides),
  lane: z.enum(lanes),
});
export type Here = z.infer<typeof here>;
const atField = z.object({ key: z.string(), stepId: z.string(), field: z.string(), lane: z.enum(lanes) });
export type AtField = z.infer<typeof atField>;
export const told = z.object({ process: z.string(), plan: z.string(), here: z.array(here), at: z.array(atField) });
