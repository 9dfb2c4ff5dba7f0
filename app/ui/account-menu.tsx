import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { initialsOf } from "#app/lib/initials.ts";

import { Avatar, type AvatarProps } from "./avatar.tsx";
import { Link } from "./link.tsx";
import { Menu, menuItemClass } from "./menu.tsx";

/** Whoever is signed in, as whom, and the two ways from there: their account and out. */
export function AccountMenu({ name, side }: { name: string; side: NonNullable<AvatarProps["side"]> }): ReactElement {
  return (
    <Menu
      label={<Avatar initials={initialsOf(name) ?? "?"} side={side} size="small" />}
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
