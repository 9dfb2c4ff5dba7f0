import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton } from "#app/ui/button.tsx";

/** SP8: what a draft is, and that nothing of it binds anybody. */
export function DraftNote({
  planId,
  workspaceName,
  companyName,
  mayLead,
}: {
  planId: string;
  workspaceName: string;
  companyName: string;
  mayLead: boolean;
}): ReactElement {
  return (
    <Banner
      actions={
        mayLead ? (
          <LinkButton to={planPath(planId, "adoption")} look="quiet" size="small">
            Keep what fits
          </LinkButton>
        ) : undefined
      }
    >
      Draft by {workspaceName}. What is written for {companyName} is a suggestion: nothing is late and nobody is asked
      for anything until {companyName} keeps what fits.
    </Banner>
  );
}
