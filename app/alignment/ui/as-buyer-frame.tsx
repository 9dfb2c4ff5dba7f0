// The frame of "view as buyer": the buyer's page in the shared lane alone, with the one line that says so. The line is the
// same whether or not the company has more (LN2).
import type { ReactElement, ReactNode } from "react";

import { initialsOf } from "#app/lib/initials.ts";
import { planPath } from "#app/plan/plan-link.ts";
import type { PageShell } from "#app/plan/ui/page-shell.ts";
import { WhoUpdates } from "#app/plan/ui/who-updates.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PlanShell } from "#app/ui/plan-shell.tsx";

export default function AsBuyerFrame({ shell, children }: { shell: PageShell; children: ReactNode }): ReactElement {
  const { planId, companyName, workspaceName } = shell;
  const here = `/plans/${planId}/as-buyer`;
  return (
    <PlanShell
      title={`${companyName} × ${workspaceName}`}
      mark={Array.from(initialsOf(companyName) ?? "·")[0] ?? "·"}
      home={here}
      tabs={[{ label: "Home", to: here, current: true }]}
      banner={
        <Banner
          actions={
            <LinkButton to={planPath(planId)} look="quiet" size="small">
              Back to your own view
            </LinkButton>
          }
        >
          This is how the page reads to somebody at {companyName} who keeps nothing private; nothing can be changed
          here. {companyName} may have more that you cannot see.
        </Banner>
      }
      footer={[{ label: `What ${workspaceName} can see`, to: planPath(planId, "what-they-see") }]}
      footnote={
        <div className="py-2">
          <WhoUpdates {...shell} />
        </div>
      }
    >
      {children}
    </PlanShell>
  );
}
