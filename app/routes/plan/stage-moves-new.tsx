// "Where are we now?" as a page of its own, and what the dialog loads. `?to=` is the place chosen so far.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { nothingLost } from "#app/stage-move/return.ts";
import { WhereForm } from "#app/stage-move/ui/where-form.tsx";
import { readWhere } from "#app/stage-move/where.queries.server.ts";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const where = await readWhere(viewer, url.searchParams.get("to"));
  // ST1: the seller has no such page.
  if (viewer.side === "seller") throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { where };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Where are we now? · ${data?.shell.companyName ?? ""}` },
];

export default function StageMovesNew(): ReactElement {
  const { where, shell } = useLoaderData<typeof loader>();
  const isFirst = where.currentStageId === null;
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle under={isFirst ? "Pick the line that fits; you can change it any time." : nothingLost}>
        {isFirst ? "Where are you today?" : "Where are we now?"}
      </PageTitle>
      <Card>
        {where.mayMove ? (
          <WhereForm key={where.to} where={where} />
        ) : (
          <p>
            {shell.updatedBy
              ? `${shell.updatedBy.name} says where ${shell.companyName} is. Tell them if it is not right.`
              : `Nobody at ${shell.companyName} has been asked to say this yet.`}
          </p>
        )}
      </Card>
    </PlanPage>
  );
}
