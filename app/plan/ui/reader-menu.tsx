import { Form, Link } from "@remix-run/react";
import type { ReactElement } from "react";

import { initialsOf } from "#app/lib/initials.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";

import type { PageShell } from "./page-shell.ts";

/** Who reads this page, and what they can do about it. Somebody who came by a link is told for whom it was made (FW3). */
export function ReaderMenu({ shell }: { shell: PageShell }): ReactElement {
  return shell.kind === "link" ? <LinkReaderMenu shell={shell} /> : <SignedInMenu shell={shell} />;
}

function SignedInMenu({ shell: { name, kind } }: { shell: PageShell }): ReactElement {
  return (
    <Menu
      label={<Avatar initials={initialsOf(name) ?? "?"} side={kind === "member" ? "theirs" : "ours"} size="small" />}
      spoken={`${name}, your menu`}
      size="small"
    >
      <p className="text-ink-2 px-3 py-2 text-sm">
        Signed in as <strong className="text-ink font-medium">{name}</strong>
      </p>
      <Link to="/account" className={menuItemClass}>
        Your account
      </Link>
      <Form method="post" action="/sign-out" reloadDocument>
        <button className={menuItemClass}>Sign out</button>
      </Form>
    </Menu>
  );
}

function LinkReaderMenu({ shell: { planId, name, linkFor } }: { shell: PageShell }): ReactElement {
  return (
    <Menu label={name ? `Reading as ${name} by link` : "Reading by link"} size="small">
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
