// What lies under "Plan": the steps, and what the company writes down around them.
import type { ReactElement } from "react";

import { PageParts } from "#app/ui/page-parts.tsx";

import type { PageShell } from "./page-shell.ts";

/** In the order in which people need them. `isOpenTo` says whose pages they are; without it every reader has one. */
const parts: readonly { place: string; label: string; isOpenTo?: (shell: PageShell) => boolean }[] = [
  { place: "steps", label: "Steps" },
  { place: "why", label: "Why" },
  { place: "criteria", label: "How we judge" },
  { place: "before-we-decide", label: "Before we decide", isOpenTo: ({ kind }) => kind !== "member" },
  { place: "project", label: "Your project", isOpenTo: ({ kind }) => kind !== "member" },
  { place: "summary", label: "Summary", isOpenTo: ({ kind }) => kind !== "member" },
  { place: "path", label: "Path" },
];

/** `current` is the address below the plan, as in `parts`. */
export function PlanParts({ shell, current }: { shell: PageShell; current: string }): ReactElement {
  return (
    <PageParts
      label="Parts of the plan"
      parts={parts
        .filter(({ isOpenTo }) => isOpenTo?.(shell) ?? true)
        .map(({ place, label }) => ({ label, to: `/plans/${shell.planId}/${place}`, isCurrent: place === current }))}
    />
  );
}
