import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { AccountMenu } from "#app/ui/account-menu.tsx";
import { Link } from "#app/ui/link.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";

import type { PageShell } from "./page-shell.ts";

/** Who reads this page, and what they can do about it. Somebody who came by a link is told for whom it was made (FW3). */
export function ReaderMenu({ shell }: { shell: PageShell }): ReactElement {
  const { kind, name } = shell;
  if (kind === "link") return <LinkReaderMenu shell={shell} />;
  if (kind === "member") return <AccountMenu name={name} side="theirs" />;
  return <AccountMenu name={name} side="ours" work="/my-work" />;
}

function LinkReaderMenu({ shell: { planId, name, linkFor } }: { shell: PageShell }): ReactElement {
  return (
    <Menu
      label={
        <span>
          <span className="sr-only sm:not-sr-only">{name ? `Reading as ${name} ` : "Reading "}</span>by link
        </span>
      }
      size="small"
    >
      <div className="grid gap-1 p-3 text-sm">
        {linkFor && <p>This link was made for {linkFor}.</p>}
        <p className="text-ink-2">
          You can read everything here. Before your first change we send a code to that address.
        </p>
      </div>
      <Link to={planPath(planId, "proof")} className={menuItemClass}>
        That is me: take part
      </Link>
      <Link to={`${planPath(planId, "proof")}/not-you`} className={menuItemClass}>
        Not you?
      </Link>
    </Menu>
  );
}
