// A cut is the summary for one kind of reader: the same facts, in the order in which that reader needs them. Each section of a
// cut is on or off until somebody of the team says otherwise.
import type { FieldOfWork } from "#app/participant/buying-role.ts";

export const cuts = ["group", "sponsor", "finance", "security-legal", "users"] as const;
export type Cut = (typeof cuts)[number];

export const briefSections = [
  "decide",
  "why",
  "benefit",
  "costs",
  "nothing",
  "options",
  "risks",
  "who",
  "payment",
  "path",
  "dates",
  "people",
  "papers",
  "open",
] as const;
export type BriefSection = (typeof briefSections)[number];

export type CutWords = {
  /** After "Summary": "for finance". */
  forWhom: string;
  label: string;
  /** What this reader gets from it, for whoever chooses a cut. */
  does: string;
  /** Whose letter goes with it when it is forwarded to somebody who is not on the list yet. */
  field: FieldOfWork | null;
  /** Whose days count for "by when". */
  fields: readonly FieldOfWork[];
};

export const cutWords: Record<Cut, CutWords> = {
  group: {
    forWhom: "for everybody",
    label: "The whole group",
    does: "Why, where we are, who takes part and what is still open: for people who decide together.",
    field: null,
    fields: [],
  },
  sponsor: {
    forWhom: "for the sponsor",
    label: "Sponsor",
    does: "What is asked, what changes if it works, what it costs, and who stands behind it.",
    field: "sponsor",
    fields: ["sponsor", "signatory"],
  },
  finance: {
    forWhom: "for finance",
    label: "Finance",
    does: "What is asked and by when, all costs over three years, what they bring, and how to get out.",
    field: "finance",
    fields: ["finance", "purchasing", "signatory"],
  },
  "security-legal": {
    forWhom: "for security and legal",
    label: "Security and legal",
    does: "What is asked, the papers to read, what is open, and what others said.",
    field: "security",
    fields: ["security", "data-protection", "legal", "works-council"],
  },
  users: {
    forWhom: "for those who use it",
    label: "Those who use it",
    does: "Why, what changes for them, and when.",
    field: "users",
    fields: ["users", "team-lead"],
  },
};

/** `off`: only there once somebody puts it in. */
type Place = BriefSection | { off: BriefSection };

/** The order is what each reader asks first. Finance's is the order of a paper that is signed. */
const order: Record<Cut, readonly Place[]> = {
  group: [
    "why",
    "benefit",
    "path",
    "dates",
    "people",
    "who",
    "options",
    "risks",
    "open",
    { off: "costs" },
    { off: "papers" },
  ],
  sponsor: ["decide", "why", "benefit", "costs", { off: "nothing" }, "who", "risks", "dates", { off: "options" }],
  finance: ["decide", "costs", "benefit", { off: "nothing" }, "options", "risks", "who", "payment"],
  "security-legal": ["decide", "why", "papers", "open", "risks", "who", "dates", { off: "people" }],
  users: ["why", "benefit", "path", "dates", "people", "papers", { off: "open" }],
};

export function sectionsOf(cut: Cut): { section: BriefSection; isOn: boolean }[] {
  return order[cut].map((place) =>
    typeof place === "string" ? { section: place, isOn: true } : { section: place.off, isOn: false },
  );
}

/** The summary for somebody of this field of work; for everybody where none is made for it. */
export function cutFor(field: FieldOfWork | null): Cut {
  return cuts.find((cut) => field !== null && cutWords[cut].fields.includes(field)) ?? "group";
}

export function isCut(text: string): text is Cut {
  return cuts.some((one) => one === text);
}

/** "Summary for finance". */
export function briefTitle(cut: Cut): string {
  return `Summary ${cutWords[cut].forWhom}`;
}

/** Points of a list; the others are sentences that follow each other. */
export function isPoints(section: BriefSection): boolean {
  return !sentences.has(section);
}

const sentences: ReadonlySet<BriefSection> = new Set(["decide", "why", "costs", "nothing", "payment", "path"]);

export const sectionTitles: Record<BriefSection, string> = {
  decide: "What we ask you to decide",
  why: "Why we look at this",
  benefit: "What we get, and who measured it",
  costs: "All costs over three years",
  nothing: "If we do nothing",
  options: "What else we looked at",
  risks: "What could go wrong, and how we get out",
  who: "Who agrees, and with which conditions",
  payment: "Budget line, term and payment",
  path: "Where we are",
  dates: "The days that count",
  people: "Who takes part",
  papers: "What there is to read",
  open: "What is still open",
};
