import type { ReactElement } from "react";

import { initialsOf } from "#app/lib/initials.ts";
import { Avatar } from "#app/ui/avatar.tsx";

/** More faces than this say no more than a number. */
const most = 5;

type Present = { name: string; side: "buyer" | "seller" };

/** Others who have the plan open now and do not mind being seen (CO4). */
export function WhoIsHere({ present }: { present: readonly Present[] }): ReactElement | null {
  if (present.length === 0) return null;
  const shown = present.slice(0, most);
  return (
    // On a phone their faces would cost the header a second line.
    <ul aria-label="Here now" className="hidden -space-x-1 sm:flex">
      {shown.map(({ name, side }, index) => (
        <li key={index}>
          <Avatar
            initials={initialsOf(name) ?? "?"}
            side={side === "seller" ? "theirs" : "ours"}
            size="small"
            here
            label={`${name}, here now`}
          />
        </li>
      ))}
      {present.length > most && <li className="text-ink-3 self-center ps-2 text-sm">+{present.length - most}</li>}
    </ul>
  );
}
