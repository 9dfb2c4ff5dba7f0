// Roles nobody fills yet and of which nothing is written down: on phones one short list in place of a block for each.
import { ChevronRight } from "lucide-react";
import type { ReactElement } from "react";

import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { Link } from "#app/ui/link.tsx";

import { BringIn } from "./bring-in.tsx";

export function BareRoles({
  roles,
  planId,
  mayBringIn,
}: {
  planId: string;
  mayBringIn: boolean;
  roles: readonly PersonRow[];
}): ReactElement {
  return (
    <details className="group border-line border-t pt-2 md:hidden">
      <summary className="rounded-control text-brand hover:bg-brand-soft flex min-h-11 items-center gap-1.5 font-medium">
        <ChevronRight
          className="size-4 shrink-0 transition-transform group-open:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
          aria-hidden="true"
        />
        {roles.length} more roles not named yet
      </summary>
      <ul className="divide-line divide-y">
        {roles.map((row) => (
          <li key={row.id} className="flex min-h-14 flex-wrap items-center justify-between gap-x-3 py-1">
            <span className="min-w-0">
              <Link
                to={personPath(planId, row.id)}
                className="finger rounded-control text-ink font-medium underline-offset-4 hover:underline"
              >
                <span dir="auto">{row.called}</span>
              </Link>
              {row.part && <span className="text-ink-2 block text-sm">{row.part}</span>}
            </span>
            {mayBringIn && row.side === "buyer" && <BringIn row={row} planId={planId} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A role of which a phone needs no more than its name: nobody fills it, and nothing but its part is written down. */
export function isBareRole(row: PersonRow): boolean {
  const isPlain = !row.knownAs && !row.neededWords && row.reach === "both";
  return row.name === null && row.decides === null && row.needs === null && isPlain;
}
