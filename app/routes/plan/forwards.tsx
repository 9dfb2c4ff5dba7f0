// What was passed on: who to whom, as chains, with what came back. The buying team's own; the other company reads its own here.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { newForwardPath } from "#app/forwarding/forward-path.ts";
import { readForwards } from "#app/forwarding/forwards.queries.server.ts";
import { ForwardItem } from "#app/forwarding/ui/forward-item.tsx";
import { ForwardLinks } from "#app/forwarding/ui/forward-links.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Card, EmptyState, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => ({ lines: await readForwards(viewer) }));

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Passed on · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Forwards(): ReactElement {
  const { shell, lines } = useLoaderData<typeof loader>();
  const { planId, side, companyName, workspaceName } = shell;
  const forward = (
    <LinkButton to={newForwardPath(planId)} look="primary" wide>
      Forward something
    </LinkButton>
  );
  return (
    <PlanPage shell={shell} current="people" nouns={["forward", "question"]}>
      <PageTitle
        under={
          side === "buyer"
            ? `What you and your colleagues pass on lies with ${companyName} alone; ${workspaceName} reads none of it.`
            : `What ${workspaceName} sent to people of ${companyName}. Both companies read it.`
        }
        action={lines.length > 0 && forward}
      >
        What was passed on
      </PageTitle>
      <ForwardLinks planId={planId} kind={shell.kind} />
      <Card>
        {lines.length === 0 ? (
          <EmptyState say="Whoever has to say yes without being here reads by a link of their own." action={forward} />
        ) : (
          <ul>
            {lines.map((line) => (
              <ForwardItem key={line.id} planId={planId} line={line} />
            ))}
          </ul>
        )}
      </Card>
    </PlanPage>
  );
}
