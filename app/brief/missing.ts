// What to do about a section the plan says nothing for: one line for whoever writes the summary, with where to go. On paper such
// a section is left out.
import { criteriaPath } from "#app/outcome/criterion-path.ts";
import { whyPath } from "#app/outcome/why-path.ts";
import { planPath } from "#app/plan/plan-link.ts";

import { briefPath } from "./brief-path.ts";
import type { BriefSection } from "./cut.ts";

export type Missing = { say: string; label: string; to: string };

export function missingFor(
  section: BriefSection,
  planId: string,
  { workspaceName }: { workspaceName: string },
): Missing {
  const why = (say: string): Missing => ({ say, label: "Write it under Why", to: whyPath(planId) });
  const words: Record<BriefSection, Missing> = {
    decide: { say: "Nothing is asked yet.", label: "See the plan", to: planPath(planId) },
    why: why("Why you look at this is not written down yet."),
    benefit: why("No number stands on the plan that you want to see change."),
    costs: { say: "No costs are written down yet.", label: "Add the costs", to: `${briefPath(planId)}#costs` },
    nothing: why("What happens if you do nothing is not written down yet."),
    options: {
      say: `Nothing stands beside ${workspaceName} yet: doing nothing and doing it yourselves are ways too.`,
      label: "See how you judge",
      to: criteriaPath(planId),
    },
    risks: why("What could go wrong, and what would calm it, is not written down yet."),
    who: {
      say: "Nobody was asked yet. Whoever gets this by a link answers by one tap.",
      label: "See what was passed on",
      to: `${planPath(planId)}/forwards`,
    },
    payment: why("How it will be paid for is not written down yet."),
    path: {
      say: "Where you are is not said yet.",
      label: "Say where you are",
      to: planPath(planId, "stage-moves/new"),
    },
    dates: { say: "No agreed step has a day ahead.", label: "See the steps", to: planPath(planId, "steps") },
    people: {
      say: "Nobody's part in this is written down yet.",
      label: "See the people",
      to: planPath(planId, "people"),
    },
    papers: { say: "The library holds nothing yet.", label: "See the library", to: planPath(planId, "library") },
    open: { say: "No question is open.", label: "See the questions", to: `${planPath(planId)}/questions` },
  };
  return words[section];
}
