import type { ReactElement } from "react";

import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { LinkButton } from "#app/ui/button.tsx";

/** The one act of a row: a role gets a name, a named person an invitation. */
export function BringIn({ row, planId }: { row: PersonRow; planId: string }): ReactElement | null {
  if (row.lane === "own" || row.isMe || row.knownAs) return null;
  if (row.name === null) {
    return (
      <LinkButton
        to={personPath(planId, row.id, "name")}
        size="small"
        className="whitespace-nowrap"
        aria-label={`Bring in: ${row.called}`}
      >
        Bring in
      </LinkButton>
    );
  }
  if (row.access !== "none") return null;
  return (
    <LinkButton
      to={personPath(planId, row.id, "invitation")}
      size="small"
      className="whitespace-nowrap"
      aria-label={`Invite: ${row.called}`}
    >
      Invite
    </LinkButton>
  );
}
