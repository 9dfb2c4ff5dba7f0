import type { KindsOf, Narrators } from "./narrators.ts";

export const narrateBrief: Narrators<KindsOf<"brief">> = {
  "brief.made": ({ title }, { who }) => `${who} began to write on “${title}”.`,
  "brief.changed": ({ title, section, what }, { who }) => changed[what](who, section, title),
  "brief.cost-changed": ({ what, was, is }, { who }) => {
    if (is === null) return `${who} took “${what}” off the costs.`;
    return was === null
      ? `${who} added to the costs: ${what}, ${is}.`
      : `${who} changed the costs: ${what}, ${is}, before ${was}.`;
  },
  "brief.naming-said": ({ mayBeNamed }, { who, isActor }) => {
    if (mayBeNamed) return isActor ? "You may be named in the summary." : `${who} may be named in the summary.`;
    return isActor
      ? "You stand in the summary without your name again."
      : `${who} stands in the summary without a name again.`;
  },
};

const changed: Record<
  "words" | "as-made" | "in" | "out" | "given",
  (who: string, section: string, title: string) => string
> = {
  words: (who, section, title) => `${who} wrote other words for “${section}” in “${title}”.`,
  "as-made": (who, section, title) => `${who} let “${section}” in “${title}” say what the plan says again.`,
  in: (who, section, title) => `${who} put “${section}” into “${title}”.`,
  out: (who, section, title) => `${who} left “${section}” out of “${title}”.`,
  given: (who, section, title) => `${who} gave the team a draft of “${section}” for “${title}”.`,
};
