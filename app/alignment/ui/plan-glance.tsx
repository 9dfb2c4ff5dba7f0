// What a row of the list unfolds to: what changed, what would help and why it helps them, and where we stand.
import type { ReactElement, ReactNode } from "react";

import type { Help } from "#app/alignment/help.ts";
import type { SellerPanel } from "#app/alignment/seller-panel.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { AskWhere } from "./ask-where.tsx";
import { GapWords } from "./gap-words.tsx";
import { OwnStage } from "./own-stage.tsx";

export type PlanGlanceProps = {
  planId: string;
  companyName: string;
  panel: SellerPanel;
  changed: readonly { key: string; sentence: string; on: string }[];
  notOnPlan: readonly { key: string; called: string; why: string }[];
  help: readonly Help[];
  can: { readonly runSellerSide: boolean };
  /** The address of the list with this plan unfolded, and without. */
  back: string;
  closed: string;
};

export function PlanGlance(props: PlanGlanceProps): ReactElement {
  const { planId, companyName, panel, changed, notOnPlan, help, can, back, closed } = props;
  return (
    <div className="grid gap-6">
      <GapWords panel={panel} />
      <div className="flex flex-wrap gap-2">
        <LinkButton to={planPath(planId)} look="primary" size="small">
          Open the plan
        </LinkButton>
        <LinkButton to={`/plans/${planId}/as-buyer`} size="small">
          View as buyer
        </LinkButton>
      </div>
      {help.length > 0 && (
        <Part title="What would help now">
          <ul className="grid gap-3">
            {help.map(({ what, why }) => (
              <li key={what}>
                <span className="block break-words">{what}</span>
                <span className="text-ink-2 block text-sm">{why}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="What changed">
        {changed.length === 0 ? (
          <p className="text-ink-2">Nothing in the last two weeks.</p>
        ) : (
          <ul className="grid gap-2">
            {changed.map(({ key, sentence, on }) => (
              <li key={key}>
                <span className="break-words">{sentence}</span> <span className="text-ink-3 text-sm">{on}</span>
              </li>
            ))}
          </ul>
        )}
      </Part>
      {notOnPlan.length > 0 && (
        <Part title="Not on the shared plan">
          <p className="text-ink-2 mb-2 text-sm">
            Often heard at this point. {companyName} may have them on board without showing it here.
          </p>
          <ul className="grid gap-2">
            {notOnPlan.map(({ key, called, why }) => (
              <li key={key}>
                {called} <span className="text-ink-2 block text-sm">{why}</span>
              </li>
            ))}
          </ul>
        </Part>
      )}
      <Part title="Where we are">
        <OwnStage panel={panel} planId={planId} mayOverrule={can.runSellerSide} back={back} />
      </Part>
      {can.runSellerSide && <AskWhere ask={panel.ask} planId={planId} back={back} />}
      <p>
        <TextLink to={closed} roomy preventScrollReset>
          Back to the list
        </TextLink>
      </p>
    </div>
  );
}

function Part({ title, children }: { title: ReactNode; children: ReactNode }): ReactElement {
  return (
    <section>
      <h3 className="mb-1 font-semibold">{title}</h3>
      {children}
    </section>
  );
}
