// The seller's list: what we owe buyers, how far we are out of step with each, what comes next there. A row unfolds to a
// panel; list and panel are one address, so Back closes it and a link opens it again.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation, useNavigate, useSearchParams } from "@remix-run/react";
import { Plus } from "lucide-react";
import type { ReactElement } from "react";
import { z } from "zod";

import { openPlanOf } from "#app/access/context.server.ts";
import { workspaceRoute } from "#app/access/guard.server.ts";
import { readPlanList } from "#app/alignment/plan-list.queries.server.ts";
import { listAsked, listSortWords } from "#app/alignment/plan-list.ts";
import { readPlanGlance } from "#app/alignment/seller-panel.queries.server.ts";
import { ListFilters } from "#app/alignment/ui/list-filters.tsx";
import { PlanGlance } from "#app/alignment/ui/plan-glance.tsx";
import { PlanTable } from "#app/alignment/ui/plan-table.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Dialog } from "#app/ui/dialog.tsx";
import { EmptyState, PageTitle } from "#app/ui/section.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "readPlans" }, async ({ viewer, url }) => {
  const asked = listAsked(url.searchParams, viewer.member.role);
  const list = await readPlanList(viewer, asked);
  const openId = z.uuid().safeParse(url.searchParams.get("open")).data;
  // Last, because from here on the transaction reads that plan alone.
  const opened = openId ? await openPlanOf(viewer, openId) : null;
  const glance = opened && (await readPlanGlance(opened));
  return {
    asked,
    ...list,
    opened:
      opened && glance
        ? {
            ...glance,
            planId: opened.planId,
            companyName: opened.companyName,
            planName: opened.planName,
            mayOverrule: opened.can("runSellerSide"),
          }
        : null,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Plans · ${data?.shell.workspaceName ?? "Lockstep"}` },
];

export default function Plans(): ReactElement {
  const { shell, asked, lines, summary, planCount, opened } = useLoaderData<typeof loader>();
  const address = useListAddress();
  return (
    <MemberPage shell={shell} current="plans">
      <PageTitle
        under={[summary.owed, ...summary.parts].join(" · ")}
        action={
          shell.can.startPlan && (
            <LinkButton to="/plans/new" look="primary" wide>
              <Plus className="size-4" aria-hidden="true" />
              New plan
            </LinkButton>
          )
        }
      >
        Plans
      </PageTitle>
      {planCount > 0 && <ListFilters asked={asked} />}
      {lines.length > 0 ? (
        <PlanTable
          lines={lines}
          orderedBy={listSortWords[asked.sort]}
          showsStarter={asked.owner === "everyone"}
          openPath={address.withOpen}
        />
      ) : (
        <NoPlans planCount={planCount} isMine={asked.owner === "me"} mayStart={shell.can.startPlan} />
      )}
      {opened && (
        <Dialog
          key={opened.planId}
          open
          place="side"
          title={opened.companyName}
          lead={opened.planName}
          onClose={address.close}
        >
          <PlanGlance
            {...opened}
            can={{ runSellerSide: opened.mayOverrule }}
            back={address.withOpen(opened.planId)}
            closed={address.closed}
          />
        </Dialog>
      )}
    </MemberPage>
  );
}

function NoPlans({
  planCount,
  isMine,
  mayStart,
}: {
  planCount: number;
  isMine: boolean;
  mayStart: boolean;
}): ReactElement {
  if (planCount > 0) {
    return (
      <EmptyState
        say={isMine ? "You take part in no plan like that." : "No plan is like that."}
        action={<LinkButton to="/plans?owner=everyone">Show everyone’s plans</LinkButton>}
      />
    );
  }
  return (
    <EmptyState
      say="A plan is what you and a buyer do together, step by step. Here you see where each buyer is and what you owe them."
      action={
        mayStart && (
          <LinkButton to="/plans/new" look="primary">
            Start the first plan
          </LinkButton>
        )
      }
      sample="For example: Acme is in Trial, we are in Choice: 1 stage ahead of Acme."
    />
  );
}

/** The address of the list as it is filtered now, with or without an unfolded row. */
function useListAddress(): { withOpen: (planId: string) => string; closed: string; close: () => void } {
  const [search] = useSearchParams();
  const { state } = useLocation() as { state: { openedHere?: boolean } | null };
  const navigate = useNavigate();
  const withOpen = (planId: string): string => {
    const next = new URLSearchParams(search);
    next.set("open", planId);
    return `/plans?${next.toString()}`;
  };
  const without = new URLSearchParams(search);
  without.delete("open");
  const closed = without.size > 0 ? `/plans?${without.toString()}` : "/plans";
  return {
    withOpen,
    closed,
    // Opened from the list: step back, so that Back does not open it again.
    close: () => (state?.openedHere ? navigate(-1) : navigate(closed, { replace: true, preventScrollReset: true })),
  };
}
