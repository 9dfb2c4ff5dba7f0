// Beside the pages of a plan, for members alone: what the buyer's page never says.
import type { ReactElement, ReactNode } from "react";

import type { SellerPanel as Panel } from "#app/alignment/seller-panel.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Chip, StatusWord } from "#app/ui/chip.tsx";
import { Section } from "#app/ui/section.tsx";

import { AskWhere } from "./ask-where.tsx";
import { GapWords } from "./gap-words.tsx";
import { OwnStage } from "./own-stage.tsx";

export type SellerPanelProps = {
  panel: Panel;
  planId: string;
  workspaceName: string;
  companyName: string;
  can: { readonly runSellerSide: boolean };
  /** The page it stands beside; its forms lead back there. */
  back?: string;
  /** What would help, where that is known. */
  children?: ReactNode;
};

export function SellerPanel({
  panel,
  planId,
  workspaceName,
  companyName,
  can,
  back = planPath(planId),
  children,
}: SellerPanelProps): ReactElement {
  return (
    <aside aria-label={`Only ${workspaceName}`} className="no-print grid gap-4">
      <p>
        <Chip reach="team">Only {workspaceName}</Chip>
      </p>
      <Section title="In step?">
        <GapWords panel={panel} />
      </Section>
      <Section title="Where we are">
        <OwnStage panel={panel} planId={planId} mayOverrule={can.runSellerSide} back={back} />
      </Section>
      <Section title={`What we owe ${companyName}`}>
        <OwedSteps owed={panel.owed} />
      </Section>
      {children}
      <div className="grid justify-items-start gap-3">
        {can.runSellerSide && <AskWhere ask={panel.ask} planId={planId} back={back} />}
        <LinkButton to={`/plans/${planId}/as-buyer`} size="small">
          See it as {companyName} sees it
        </LinkButton>
      </div>
    </aside>
  );
}

function OwedSteps({ owed }: { owed: Panel["owed"] }): ReactElement {
  if (owed.length === 0) return <p className="text-ink-2">Nothing today.</p>;
  return (
    <ul className="divide-line divide-y">
      {owed.map(({ title, when, isLate }) => (
        <li key={`${title} ${when}`} className="py-2 first:pt-0 last:pb-0">
          <span className="block break-words">{title}</span>
          {isLate ? <StatusWord shape="late">{when}</StatusWord> : <span className="text-ink-3 text-sm">{when}</span>}
        </li>
      ))}
    </ul>
  );
}
