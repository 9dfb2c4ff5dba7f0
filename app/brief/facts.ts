// What a summary is made from: facts of the plan as the buying team reads them, in words where words are already decided.
import type { ForwardAnswerWord } from "#app/forwarding/forward.ts";
import type { BuyingRole } from "#app/participant/buying-role.ts";

import type { Cost } from "./cost.ts";
import type { KnownPerson } from "./naming.ts";

/** One answer to "why", as it was written; the newest of the team, else of both companies. */
export type WhyFacts = Partial<Record<"happened" | "today" | "wanted" | "nothing" | "wrong" | "paid", string>>;

export type MeasureFacts = {
  name: string;
  now: string | null;
  wanted: string | null;
  on: string | null;
  measuredBy: string | null;
  isTheirs: boolean;
  isChecked: boolean;
};

export type OptionFacts = { name: string; met: number; partly: number; unmet: number; musts: number };

export type BriefFacts = {
  companyName: string;
  workspaceName: string;
  place: { label: string; name: string; words: string | null } | null;
  /** Paused or ended, in a sentence. */
  sleep: string | null;
  goLive: { on: string; why: string | null } | null;
  /** By when this reader is needed, as the plan says it. */
  decideBy: string | null;
  dates: { on: string; what: string }[];
  people: (KnownPerson & { part: BuyingRole | null; isRole: boolean })[];
  answers: { who: KnownPerson | null; answer: ForwardAnswerWord | null; words: string | null }[];
  costs: Cost[];
  papers: { title: string; question: string | null }[];
  open: string[];
  blocked: { what: string; waitsFor: string | null }[];
  leftOut: { what: string; reason: string | null }[];
  why: WhyFacts;
  measures: MeasureFacts[];
  estimates: { words: string; isTheirs: boolean; isChecked: boolean; name: string }[];
  options: OptionFacts[];
};
