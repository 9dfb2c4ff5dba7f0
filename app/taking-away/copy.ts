// A copy is everything one reader may read of a plan, as it is on the day it is taken. Every format is made of it, and the
// JSON file is this very shape: its version goes up when a field goes away or changes what it means, not when one is added.
import { z } from "zod";

import { insideSchema } from "./inside.ts";
import { projectSchema } from "./project.ts";
import { reasonsSchema } from "./reasons.ts";

const day = z.iso.date();
const instant = z.iso.datetime();
const words = z.string();
const maybe = z.string().nullable();
const maybeDay = day.nullable();
/** Who can read this on the server: "Acme + Northwind", "Only Acme", "Only Dana Kim". */
const readBy = words;

const remark = z.strictObject({ by: words, company: words, at: instant, text: words, isAnswer: z.boolean(), readBy });

const stage = z.strictObject({
  label: words,
  name: words,
  kind: words,
  state: z.enum(["done", "current", "to-come", "skipped"]),
  doneWhen: z.array(
    z.strictObject({
      text: words,
      isMet: z.boolean(),
      by: maybe,
      on: maybeDay,
      shownBy: z.array(z.strictObject({ text: words, by: words })),
    }),
  ),
});

const move = z.strictObject({
  at: instant,
  kind: words,
  words,
  by: words,
  reason: maybe,
  /** What was noted beside it for one's own company alone. */
  note: maybe,
});

const leftOut = z.strictObject({ what: words, stage: words, words, reason: maybe, takenUp: maybe, readBy });

const step = z.strictObject({
  id: z.uuid(),
  stage: words,
  title: words,
  company: words,
  owner: words,
  dueOn: maybeDay,
  progress: z.enum(["open", "in-progress", "blocked", "done", "left-out"]),
  /** The one word that lists show. */
  state: words,
  isRequired: z.boolean(),
  doneWhen: maybe,
  note: maybe,
  waitsFor: maybe,
  reason: maybe,
  helpers: z.array(words),
  done: z.strictObject({ by: words, on: day, evidence: maybe }).nullable(),
  /** How often it was changed, as far as this reader knows: a calendar takes the entry that says more. */
  changes: z.int().nonnegative(),
  readBy,
  comments: z.array(remark),
});

const person = z.strictObject({
  company: words,
  /** Null for a role that nobody has named yet. */
  name: maybe,
  title: words,
  part: maybe,
  decides: maybe,
  needs: maybe,
  why: maybe,
  needed: maybe,
  access: words,
  readBy,
  comments: z.array(remark),
});

const question = z.strictObject({
  question: words,
  answer: maybe,
  isCondition: z.boolean(),
  askedBy: words,
  from: words,
  askedOf: words,
  askedOn: day,
  answeredBy: maybe,
  answeredOn: maybeDay,
  about: maybe,
  readBy,
});

const content = z.strictObject({
  id: z.uuid(),
  title: words,
  question: maybe,
  /** Null where it is kept for others: then `kept` says for whom, and whom to ask. */
  kind: z.enum(["link", "note", "file"]).nullable(),
  what: words,
  from: words,
  /** When its newest version was put there. */
  on: maybeDay,
  helps: maybe,
  kept: maybe,
  isRetired: z.boolean(),
  url: maybe,
  /** A note in the small part of Markdown it was written in. */
  note: maybe,
  file: z.strictObject({ name: words, mediaType: words, bytes: z.int(), sha256: words }).nullable(),
  readBy,
  comments: z.array(remark),
});

export const copySchema = z.strictObject({
  ...reasonsSchema.shape,
  ...insideSchema.shape,
  ...projectSchema.shape,
  format: z.literal("lockstep-plan"),
  version: z.literal(1),
  takenOn: day,
  /** Empty for somebody who read by a link without a name. */
  takenBy: words,
  /** Who can read what is in this copy, lane by lane. */
  holds: z.array(words),
  plan: z.strictObject({
    name: words,
    /** Whose plan it is, and the company they do it with. */
    companies: z.tuple([words, words]),
    country: words,
    timeZone: words,
    standing: z.enum(["draft", "active", "paused", "ended"]),
    /** How it sleeps or ended, as a sentence. */
    sleep: maybe,
    isPutAway: z.boolean(),
    /** Null before the company said where it is. */
    place: z.strictObject({ label: words, words }).nullable(),
    goLiveOn: maybeDay,
    goLiveWhy: maybe,
    /** How often the day was set. */
    goLiveChanges: z.int().nonnegative(),
  }),
  path: z.array(stage),
  moves: z.array(move),
  leftOut: z.array(leftOut),
  steps: z.array(step),
  people: z.array(person),
  questions: z.array(question),
  decisions: z.array(
    z.strictObject({ text: words, askedBy: words, outcome: maybe, decidedBy: maybe, decidedOn: maybeDay }),
  ),
  meetings: z.array(z.strictObject({ on: maybeDay, notes: words })),
  library: z.array(content),
  updates: z.array(z.strictObject({ at: instant, words, readBy })),
});

export type Copy = z.infer<typeof copySchema>;
export type Remark = z.infer<typeof remark>;
export type CopiedContent = z.infer<typeof content>;

/** The copy as a file; what does not keep to its own shape is a fault of ours and never leaves. */
export function asJson(copy: Copy): string {
  return `${JSON.stringify(copySchema.parse(copy), null, 2)}\n`;
}

/** What the JSON file is made of, for whoever reads it with a program (JSON Schema, draft 2020-12). */
export function schemaAsJson(): string {
  return `${JSON.stringify(z.toJSONSchema(copySchema), null, 2)}\n`;
}
