// What lies under "People": who takes part, and how they are to be looked at.
import type { ReactElement } from "react";

import type { PageShell } from "#app/plan/ui/page-shell.ts";
import { PageParts } from "#app/ui/page-parts.tsx";

/** `isOpenTo` says whose pages they are; without it every reader has one. */
const parts: readonly { place: string; label: string; isOpenTo?: (shell: PageShell) => boolean }[] = [
  { place: "people", label: "List" },
  { place: "people/by-decision", label: "By decision" },
  { place: "where-we-stand", label: "Where we stand", isOpenTo: ({ kind }) => kind !== "member" },
  { place: "people/want-to-know", label: "What they want to know", isOpenTo: ({ kind }) => kind !== "member" },
];

/** `current` is the address below the plan, as in `parts`. One place alone needs no line. */
export function PeopleParts({ shell, current }: { shell: PageShell; current: string }): ReactElement | null {
  const open = parts.filter(({ isOpenTo }) => isOpenTo?.(shell) ?? true);
  if (open.length === 1) return null;
  return (
    <PageParts
      label="People"
      parts={open.map(({ place, label }) => ({
        label,
        to: `/plans/${shell.planId}/${place}`,
        isCurrent: place === current,
      }))}
    />
  );
}
