// Updates: everything that happened on the plan, in the lanes its reader reads, newest first, a sentence each.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { readUpdates } from "#app/activity/event.queries.server.ts";
import { UpdateList } from "#app/activity/ui/update-list.tsx";
import { groupByDay } from "#app/activity/updates-by-day.ts";
import { zoneWords } from "#app/lib/time-zone.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { EmptyState, PageTitle } from "#app/ui/section.tsx";
import { LinkButton } from "#app/ui/button.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const before = url.searchParams.get("before");
  const { updates, olderThan } = await readUpdates(viewer, { before: isInstant(before) ? before : null });
  return { days: groupByDay(updates, viewer), olderThan, isFirstPage: before === null, zone: zoneWords(viewer.zone) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Updates · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Updates(): ReactElement {
  const { days, olderThan, isFirstPage, zone, shell } = useLoaderData<typeof loader>();
  return (
    <PlanPage shell={shell} current="updates">
      <PageTitle
        under={`What happened on this plan, newest first. You read what was shared, and what only your side reads. Times are ${zone}.`}
      >
        Updates
      </PageTitle>
      {days.length === 0 ? (
        <EmptyState say="Nothing has happened here yet. Every change of the plan will stand on this page, with who made it and when." />
      ) : (
        <UpdateList days={days} companyName={shell.companyName} workspaceName={shell.workspaceName} />
      )}
      <nav aria-label="More updates" className="flex gap-3">
        {olderThan && (
          <LinkButton to={`?${new URLSearchParams({ before: olderThan }).toString()}`}>Older updates</LinkButton>
        )}
        {!isFirstPage && <LinkButton to="?">Newest updates</LinkButton>}
      </nav>
    </PlanPage>
  );
}

function isInstant(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
