// What else one can do about somebody, from their line of the list.
import { Ellipsis } from "lucide-react";
import type { ReactElement } from "react";

import { passOnPath, personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { Link } from "#app/ui/link.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";

export function PersonMenu({ row, planId }: { row: PersonRow; planId: string }): ReactElement {
  const page = personPath(planId, row.id);
  const acts = [
    { to: `${page}#note`, say: "Note for yourself" },
    { to: `${page}#talk`, say: "Next talk" },
    { to: `${page}#reports-to`, say: "Whom they report to" },
    ...(row.reach === "own" ? [] : [{ to: passOnPath(planId, { participantId: row.id }), say: "Forward something" }]),
  ];
  return (
    <Menu label={<Ellipsis className="size-5" aria-hidden="true" />} spoken={`More about ${row.called}`} size="small">
      <ul>
        {acts.map(({ to, say }) => (
          <li key={say}>
            <Link to={to} className={menuItemClass}>
              {say}
            </Link>
          </li>
        ))}
      </ul>
    </Menu>
  );
}
