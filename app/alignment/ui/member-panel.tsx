// What stands beside a plan's home for members, in a file of its own: nobody at the company loads any of it.
import type { ReactElement } from "react";

import type { WorthPlacing as Row } from "#app/content/helps-now.ts";
import { WorthPlacing } from "#app/content/ui/worth-placing.tsx";
import { planPath } from "#app/plan/plan-link.ts";

import { SellerPanel, type SellerPanelProps } from "./seller-panel.tsx";

export default function MemberPanel({
  worthPlacing,
  ...props
}: SellerPanelProps & { worthPlacing: readonly Row[] }): ReactElement {
  const { planId, companyName, workspaceName } = props;
  return (
    <SellerPanel {...props}>
      <WorthPlacing rows={worthPlacing} {...{ planId, companyName, workspaceName }} back={planPath(planId)} />
    </SellerPanel>
  );
}
