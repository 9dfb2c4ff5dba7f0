import { Form } from "@remix-run/react";
import { MoreHorizontal } from "lucide-react";
import type { ReactElement } from "react";

import type { JoinedPlan } from "#app/project/joined.ts";
import { joiningPath, projectPath } from "#app/project/project-path.ts";
import { HiddenFields } from "#app/ui/field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type ShownPlan = Pick<JoinedPlan, "planId" | "name" | "companyName" | "mayAdd" | "mayLeave"> & {
  /** "Northwind: Trial now, go-live Thu 15 Jan". */
  where: string;
};

/** The purchases of the project that the reader takes part in: where each is, and the way to its own page. */
export function JoinedPurchases({ plans }: { plans: readonly ShownPlan[] }): ReactElement {
  const hasOneCompany = new Set(plans.map(({ companyName }) => companyName)).size === 1;
  const mine = plans.find(({ mayLeave }) => mayLeave);
  return (
    <Section title="What you buy">
      <ul className="divide-line divide-y">
        {plans.map(({ planId, name, companyName, where, mayAdd, mayLeave }) => (
          <li key={planId} className="flex items-start gap-2 py-1">
            <Link
              to={projectPath(planId)}
              className="rounded-control text-ink group grid min-h-11 min-w-0 flex-1 content-center gap-0.5 py-2 no-underline"
            >
              <span className="font-medium break-words group-hover:underline">{name}</span>
              <span className="text-ink-2 text-sm break-words">
                {hasOneCompany ? where : `For ${companyName}. ${where}`}
              </span>
            </Link>
            {(mayAdd || mayLeave) && (
              <div className="no-print shrink-0">
                <Menu
                  size="small"
                  label={<MoreHorizontal className="size-5" aria-hidden="true" />}
                  spoken={`What you can do with “${name}”`}
                >
                  {mayAdd && (
                    <Link to={`${projectPath(planId)}?add=milestone#add`} className={menuItemClass}>
                      Put in what has to happen
                    </Link>
                  )}
                  {mayLeave && (
                    <Form method="post" preventScrollReset>
                      <HiddenFields fields={{ planId }} />
                      <button name="intent" value="leave" className={menuItemClass}>
                        Take it out of this project
                      </button>
                    </Form>
                  )}
                </Menu>
              </div>
            )}
          </li>
        ))}
      </ul>
      {mine && (
        <p className="no-print border-line border-t pt-2">
          <TextLink to={joiningPath(mine.planId)} roomy>
            Join it with another purchase
          </TextLink>
        </p>
      )}
    </Section>
  );
}
