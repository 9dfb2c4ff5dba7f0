// The workspace's own library: what every member can put on a plan. Customers read none of it until somebody does.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { workspaceRoute } from "#app/access/guard.server.ts";
import { ourLibraryPath } from "#app/content/content-path.ts";
import { libraryAsked } from "#app/content/library.ts";
import { readOurLibrary } from "#app/content/library.queries.server.ts";
import { CardGrid, ContentCard } from "#app/content/ui/content-card.tsx";
import { LibraryFilters } from "#app/content/ui/library-filters.tsx";
import { stageDefault, stageKinds } from "#app/plan/stage.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { MemberPage } from "#app/workspace/ui/member-page.tsx";

export const loader = workspaceRoute({ can: "readPlans" }, async ({ viewer, url }) => {
  const asked = libraryAsked(url.searchParams);
  const stages = stageKinds.map((kind) => ({ kind, label: stageDefault(kind).label }));
  return { asked, stages, ...(await readOurLibrary(viewer, asked)) };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Library · ${data?.shell.workspaceName ?? "Lockstep"}` },
];

export default function OurLibrary(): ReactElement {
  const { shell, asked, stages, cards, count, retiredCount } = useLoaderData<typeof loader>();
  const add = (
    <LinkButton to={`${ourLibraryPath()}/new`} look="primary" wide>
      Add something
    </LinkButton>
  );
  const isEmpty = count + retiredCount === 0;
  return (
    <MemberPage shell={shell} current="library">
      <PageTitle
        under={`Read by members of ${shell.workspaceName}. Put on a plan, it is a copy there; a new version here appears on each of them.`}
        action={!isEmpty && add}
      >
        Library
      </PageTitle>
      {!isEmpty && <LibraryFilters {...{ asked, stages, retiredCount }} />}
      {cards.length > 0 && (
        <CardGrid title="What there is to read" columns={3}>
          {cards.map((card) => (
            <ContentCard key={card.id} card={card} to={ourLibraryPath(card.id)} />
          ))}
        </CardGrid>
      )}
      {isEmpty && (
        <EmptyState
          say="What answers a question once answers it on every plan."
          action={add}
          sample="Often the first: “When we are not the right choice”. Customers remember who told them."
        />
      )}
      {!isEmpty && cards.length === 0 && (
        <EmptyState
          say="Nothing here fits what you look for."
          action={<TextLink to={ourLibraryPath()}>Show everything</TextLink>}
        />
      )}
    </MemberPage>
  );
}
