// The summary is one page that stands alone: made from the plan at the moment it is read, for one kind of reader. The team may
// write its own words over a section, put one in or leave one out; the made words are always kept beside them.
import type { RailState } from "#app/stage-move/rail.ts";

import type { Cost } from "./cost.ts";
import { type BriefSection, type Cut, sectionsOf, sectionTitles } from "./cut.ts";

/** What is made of one section: one line is one sentence or one point of a list. Empty: the plan does not say. */
export type Made = Readonly<Record<BriefSection, readonly string[]>>;

/** The small picture of the path, and its sentence. */
export type BriefRail = { stops: { label: string; state: RailState }[]; label: string };

export type ShownSection = { section: BriefSection; title: string; lines: string[] };

/** The page as it is read, printed and sent: plain values, nothing left to look up. */
export type BriefPage = {
  cut: Cut;
  companyName: string;
  workspaceName: string;
  planName: string;
  /** "Thu 12 Nov 2026". */
  on: string;
  rail: BriefRail | null;
  costs: Cost[];
  sections: ShownSection[];
};

/** The page as it was passed on, and whether the team wrote something else into it since. */
export type SentBrief = { page: BriefPage; isNewer: boolean };

/** What somebody changed of a section, in the lane of the team or in their own. */
export type Change = {
  section: BriefSection;
  isOwn: boolean;
  isOn: boolean | null;
  text: string | null;
  madeThen: string | null;
  byName: string;
};

/** A section for whoever writes the summary. */
export type EditedSection = {
  section: BriefSection;
  title: string;
  isOn: boolean;
  /** As the plan says now. */
  made: string;
  /** What stands on the page. */
  text: string;
  isEdited: boolean;
  /** What stands there is the reader's own draft, which nobody else reads. */
  isOwn: boolean;
  /** The team's own text under a draft, as the form compares it; empty where there is none. */
  teams: string;
  byName: string | null;
  /** The plan says something else than when the text was written. */
  hasMoved: boolean;
};

export const textLength = 3_000;

/**
 * The sections of a cut with what was changed of them: a draft of one's own before the team's, the team's before what is made.
 * `without: "drafts"` leaves out what only its author reads: so a page is made that others get.
 */
export function editedSections(
  cut: Cut,
  made: Made,
  changes: readonly Change[],
  { without }: { without?: "drafts" } = {},
): EditedSection[] {
  return sectionsOf(cut).map(({ section, isOn }) => {
    const ofSection = changes.filter((one) => one.section === section);
    const team = ofSection.find((one) => !one.isOwn);
    const own = without === "drafts" ? undefined : ofSection.find((one) => one.isOwn && one.text !== null);
    const written = own ?? (team?.text === null ? undefined : team);
    const madeText = asText(made[section]);
    return {
      section,
      title: sectionTitles[section],
      isOn: team?.isOn ?? isOn,
      made: madeText,
      text: written?.text ?? madeText,
      isEdited: written !== undefined,
      isOwn: own !== undefined,
      teams: team?.text ?? "",
      byName: written?.byName ?? null,
      hasMoved: written !== undefined && written.madeThen !== null && written.madeThen !== madeText,
    };
  });
}

/** What stands on the page: sections that are on and say something. The costs say it by their table. */
export function shownSections(sections: readonly EditedSection[], costs: readonly Cost[]): ShownSection[] {
  return sections
    .filter(({ isOn, section, text }) => isOn && (text !== "" || (section === "costs" && costs.length > 0)))
    .map(({ section, title, text }) => ({ section, title, lines: asLines(text) }));
}

export function asText(lines: readonly string[]): string {
  return lines.join("\n");
}

export function asLines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}
