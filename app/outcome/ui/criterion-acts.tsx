import { Form } from "@remix-run/react";
import { MoreHorizontal } from "lucide-react";
import type { ReactElement } from "react";

import type { CriterionRow } from "#app/outcome/criterion-page.ts";
import { criteriaPath, criterionPath } from "#app/outcome/criterion-path.ts";
import { Link } from "#app/ui/link.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";

/** What can be done with one criterion. */
export function CriterionActs({
  planId,
  row,
  isFirst,
  isLast,
  workspaceName,
}: {
  planId: string;
  row: CriterionRow;
  isFirst: boolean;
  isLast: boolean;
  workspaceName: string;
}): ReactElement {
  return (
    <div className="no-print shrink-0">
      <Menu
        size="small"
        label={<MoreHorizontal className="size-5" aria-hidden="true" />}
        spoken={`What you can do with “${row.text}”`}
      >
        <Link
          to={`${criteriaPath(planId)}?change=${row.id}#${row.id}-open`}
          preventScrollReset
          className={menuItemClass}
        >
          Change
        </Link>
        <Form method="post" action={criterionPath(planId, row.id)} preventScrollReset>
          <input type="hidden" name="intent" value="place" />
          {!isFirst && (
            <button name="to" value="up" className={menuItemClass}>
              Move up
            </button>
          )}
          {!isLast && (
            <button name="to" value="down" className={menuItemClass}>
              Move down
            </button>
          )}
        </Form>
        {row.lane !== "shared" && (
          <Link to={criterionPath(planId, row.id, "sharing")} className={menuItemClass}>
            {row.lane === "own" ? "Let others read it …" : `Let ${workspaceName} read it …`}
          </Link>
        )}
        <Form method="post" action={criterionPath(planId, row.id, "removal")} preventScrollReset>
          <button name="intent" value="remove" className={menuItemClass}>
            Take it off
          </button>
        </Form>
      </Menu>
    </div>
  );
}
