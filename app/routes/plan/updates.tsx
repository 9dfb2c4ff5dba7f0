// Updates: everything that happened on the plan, in the lanes its reader reads, newest first, a sentence each.
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { formatCursor } from "#app/activity/cursor.ts";
import { readUpdates } from "#app/activity/event.queries.server.ts";
import { UpdateList } from "#app/activity/ui/update-list.tsx";
import { UpdateParts } from "#app/activity/ui/update-parts.tsx";
import { useMarkRead } from "#app/activity/ui/use-mark-read.ts";
import { type UpdatePart, updatePartOf, updateParts } from "#app/activity/update-filter.ts";
import { groupByDay } from "#app/activity/updates-by-day.ts";
import { zoneWords } from "#app/lib/time-zone.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { EmptyState, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const asked = url.searchParams.get("before");
  const before = isInstant(asked) ? asked : null;
  const part = updatePartOf(url.searchParams.get("what"));
  const { updates, olderThan } = await readUpdates(viewer, { before, part });
  return {
    days: groupByDay(updates, viewer),
    olderThan,
    isFirstPage: before === null,
    part,
    upTo: formatCursor(viewer.cursor),
    zone: zoneWords(viewer.zone),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Updates · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Updates(): ReactElement {
  const { days, olderThan, isFirstPage, part, upTo, zone, shell } = useLoaderData<typeof loader>();
  const markRead = `${planPath(shell.planId, "updates")}/read`;
  // Only who has everything new before their eyes has read it.
  const isAllNew = shell.unread > 0 && isFirstPage && part === null;
  useMarkRead(isAllNew ? markRead : null, upTo);
  const markAll = (
    <Form method="post" action={markRead} className="no-print">
      <input type="hidden" name="upTo" value={upTo} />
      <SubmitButton look="secondary">Mark all as read</SubmitButton>
    </Form>
  );
  return (
    <PlanPage shell={shell} current="updates" nouns={everything}>
      <PageTitle
        under={`What happened on this plan, newest first. You read what was shared, and what only your side reads. Times are ${zone}.`}
        action={
          shell.kind !== "link" && (
            <LinkButton to={`${planPath(shell.planId, "updates")}/mail`}>Mail about this plan</LinkButton>
          )
        }
      >
        Updates
      </PageTitle>
      <UpdateParts chosen={part} />
      {/* Where the page does it by itself, a button that goes away again would move all that is being read. */}
      {shell.unread > 0 && (isAllNew ? <noscript>{markAll}</noscript> : markAll)}
      {days.length === 0 ? (
        <EmptyState
          say={
            part
              ? "Nothing of this has happened here yet."
              : "Nothing has happened here yet. Every change of the plan will stand on this page, with who made it and when."
          }
        />
      ) : (
        <UpdateList days={days} companyName={shell.companyName} workspaceName={shell.workspaceName} />
      )}
      <nav aria-label="More updates" className="flex gap-3">
        {olderThan && <LinkButton to={searchOf(part, olderThan)}>Older updates</LinkButton>}
        {!isFirstPage && <LinkButton to={searchOf(part)}>Newest updates</LinkButton>}
      </nav>
    </PlanPage>
  );
}

const everything = updateParts.flatMap(({ nouns }) => [...nouns]);

function searchOf(part: UpdatePart | null, before?: string): string {
  return `?${new URLSearchParams({ ...(part && { what: part }), ...(before && { before }) }).toString()}`;
}

function isInstant(text: string | null): text is string {
  return text !== null && /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) && !Number.isNaN(Date.parse(text));
}
