import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { initialsOf } from "#app/lib/initials.ts";

import { Avatar, type AvatarProps } from "./avatar.tsx";
import { Link } from "./link.tsx";
import { Menu, menuItemClass } from "./menu.tsx";

/** Whoever is signed in, as whom, and the ways from there: what they have to do, their account, and out. */
export function AccountMenu({
  name,
  side,
  work,
}: {
  name: string;
  side: NonNullable<AvatarProps["side"]>;
  /** The page of what is theirs to do; none for whom it is not made. */
  work?: string | undefined;
}): ReactElement {
  return (
    <Menu
      label={<Avatar initials={initialsOf(name) ?? "?"} side={side} size="small" />}
      spoken={`${name}, your menu`}
      size="small"
    >
      <p className="text-ink-2 px-3 py-2 text-sm">
        Signed in as <strong className="text-ink font-medium">{name}</strong>
      </p>
      {work && (
        <Link to={work} className={menuItemClass}>
          My work
        </Link>
      )}
      <Link to="/account" className={menuItemClass}>
        Your account
      </Link>
      <Form method="post" action="/sign-out" reloadDocument>
        <button className={menuItemClass}>Sign out</button>
      </Form>
    </Menu>
  );
}
