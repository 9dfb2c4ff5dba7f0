/** The summary as a copy keeps it: every cut, with whose words stand in it and what is made beside them. */
import type { PlanViewer } from "#app/access/viewer.ts";

import { type EditedSection, editedSections } from "./brief.ts";
import { readChanges } from "./brief.queries.server.ts";
import { type Cost, figureWords, kindWords, moneyWords, overThreeYears, sumsOf } from "./cost.ts";
import { briefTitle, cuts } from "./cut.ts";
import { readFactsOfCuts, readHiddenNames } from "./facts.queries.server.ts";
import { madeOf } from "./made.ts";
import { withoutNames } from "./naming.ts";

export interface KeptSection {
  title: string;
  text: string;
  isOn: boolean;
  /** Whose words they are; null where they are made from the plan, and then `made` is null too. */
  by: string | null;
  made: string | null;
  isDraft: boolean;
}

export interface KeptBrief {
  pages: { title: string; sections: KeptSection[] }[];
  costs: { what: string; amount: string; overThreeYears: string; whose: string }[];
  sums: string[];
}

/** A draft of the viewer's own follows the words of the team. The names of those who did not agree stand in neither (BR4). */
export async function readBriefToKeep(viewer: PlanViewer): Promise<KeptBrief> {
  const [factsOf, changes, hidden] = await Promise.all([
    readFactsOfCuts(viewer),
    readChanges(viewer),
    readHiddenNames(viewer),
  ]);
  const { costs, people } = factsOf("group").facts;
  const free = (text: string): string => withoutNames(text, [...people, ...hidden], viewer);
  return {
    pages: cuts.map((cut) => {
      const made = madeOf(factsOf(cut).facts);
      const ofCut = changes.filter((one) => one.cut === cut);
      const drafts = editedSections(cut, made, ofCut).filter(({ isOwn }) => isOwn);
      const sections = editedSections(cut, made, ofCut, { without: "drafts" }).flatMap((one) => [
        one,
        ...drafts.filter(({ section }) => section === one.section),
      ]);
      return { title: briefTitle(cut), sections: sections.map((one) => keptSection(one, free)) };
    }),
    costs: costs.map((cost) => keptCost({ ...cost, what: free(cost.what) }, viewer)),
    sums: sumsOf(costs).map(moneyWords),
  };
}

function keptSection(section: EditedSection, free: (text: string) => string): KeptSection {
  const { title, text, isOn, isEdited, isOwn, made, byName } = section;
  const made_ = isEdited ? free(made) : null;
  return { title, text: free(text), isOn, by: isEdited ? byName : null, made: made_, isDraft: isOwn };
}

function keptCost(cost: Cost, names: { workspaceName: string }): KeptBrief["costs"][number] {
  return {
    what: cost.what,
    amount: `${moneyWords(cost)} ${kindWords[cost.kind]}`,
    overThreeYears: moneyWords({ currency: cost.currency, cents: overThreeYears(cost) }),
    whose: figureWords(cost.figure, names),
  };
}
