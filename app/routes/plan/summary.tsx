// The summary (BR1): one page for one kind of reader, chosen here; its costs; and how it calls whoever reads this.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { briefCostsPath } from "#app/brief/brief-path.ts";
import { readBriefOverview } from "#app/brief/brief.queries.server.ts";
import { CostEditor } from "#app/brief/ui/cost-editor.tsx";
import { CostTable } from "#app/brief/ui/cost-table.tsx";
import { CutList } from "#app/brief/ui/cut-list.tsx";
import { peoplePath } from "#app/participant/person-path.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PlanParts } from "#app/plan/ui/plan-parts.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readOwnLane" }, async ({ viewer }) => {
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { ...(await readBriefOverview(viewer)), newId: crypto.randomUUID() };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Summary · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Summary(): ReactElement {
  const { shell, cuts, costs, naming, newId } = useLoaderData<typeof loader>();
  const { planId, companyName, workspaceName } = shell;
  return (
    <PlanPage shell={shell} current="steps" nouns={["brief", "forward", "participant"]}>
      <PageTitle
        under={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span>One page for whoever has to say yes, made from the plan as it is when it is read.</span>
            <Chip reach="team">Only {companyName}</Chip>
          </span>
        }
      >
        Summary
      </PageTitle>
      <PlanParts shell={shell} current="summary" />
      <CutList planId={planId} cuts={cuts} />
      <Section
        id="costs"
        title="All costs over three years"
        lead={`As you know them, your own people's time too. ${workspaceName} does not read this.`}
      >
        <div className="grid grid-cols-1 gap-4">
          {costs.length > 0 && <CostTable costs={costs} workspaceName={workspaceName} />}
          <CostEditor {...{ costs, newId, workspaceName }} action={briefCostsPath(planId)} onPage={undefined} />
        </div>
      </Section>
      {naming && (
        <p id="naming">
          You stand in the summary as “{naming.mayBeNamed ? naming.asNamed : naming.asRole}”.{" "}
          <TextLink to={`${peoplePath(planId, "me")}#naming`}>Whether it may name you</TextLink>
        </p>
      )}
    </PlanPage>
  );
}
