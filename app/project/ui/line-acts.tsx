import { Form } from "@remix-run/react";
import { MoreHorizontal } from "lucide-react";
import type { ReactElement } from "react";

import type { LineRow } from "#app/project/line-row.ts";
import { linePath, projectPath } from "#app/project/project-path.ts";
import { Link } from "#app/ui/link.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";

/** What can be done with a line beside ticking it. */
export function LineActs({
  planId,
  row: { id, text, check, mayChange, mayShare },
  mayMeasure,
}: {
  planId: string;
  row: LineRow;
  mayMeasure: boolean;
}): ReactElement {
  return (
    <div className="no-print shrink-0">
      <Menu
        size="small"
        label={<MoreHorizontal className="size-5" aria-hidden="true" />}
        spoken={`What you can do with “${text}”`}
      >
        {check && mayMeasure && (
          <Link to={`${projectPath(planId)}?measure=${id}#${id}`} preventScrollReset className={menuItemClass}>
            {check.measured ? "Change the number" : "Write down what was measured"}
          </Link>
        )}
        {mayChange && (
          <>
            <Link to={`${projectPath(planId)}?change=${id}#${id}`} preventScrollReset className={menuItemClass}>
              Change, say who, add a note
            </Link>
            {mayShare && (
              <Link to={linePath(planId, id, "sharing")} className={menuItemClass}>
                Let your team read it
              </Link>
            )}
            <Form method="post" action={linePath(planId, id, "removal")} preventScrollReset>
              <button name="intent" value="remove" className={menuItemClass}>
                Take it off
              </button>
            </Form>
          </>
        )}
      </Menu>
    </div>
  );
}
