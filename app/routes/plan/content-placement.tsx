// From the workspace's library onto this plan: for members, who choose what serves the company now. A copy, read by whom they say.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { answerRefused, shortTitle } from "#app/content/content-answer.server.ts";
import { placementForm } from "#app/content/content.form.ts";
import { contentPath, libraryPath, ourLibraryPath } from "#app/content/content-path.ts";
import { placeContent } from "#app/content/placement.commands.server.ts";
import { readPlaceableCards } from "#app/content/library.queries.server.ts";
import { libraryAsked } from "#app/content/library.ts";
import { CardGrid, ContentCard } from "#app/content/ui/content-card.tsx";
import { LibraryFilters } from "#app/content/ui/library-filters.tsx";
import { PlaceIt } from "#app/content/ui/place-it.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { EmptyState, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, url }) => {
  if (!viewer.member) throw new Response(null, { status: 403, statusText: "Forbidden" });
  const asked = libraryAsked(url.searchParams);
  return { asked, ...(await readPlaceableCards(viewer, asked)) };
});

export const action = planAction({ can: "takePart", form: placementForm }, async ({ viewer, form, values }) => {
  const placed = await placeContent(viewer, form);
  if (!placed.ok) return answerRefused(viewer, placed.refusal, values);
  const { contentId, title } = placed.value;
  const back = form.back === `/plans/${viewer.planId}` ? form.back : libraryPath(viewer.planId, "placement");
  return done(back, {
    say: `On the plan: ${shortTitle(title)}.`,
    undo: { action: contentPath(viewer.planId, contentId, "retirement"), fields: {} },
  });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `From our library · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function ContentPlacement(): ReactElement {
  const { shell, asked, stages, cards, count } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName } = shell;
  return (
    <PlanPage shell={shell} current="library" nouns={["content"]}>
      <PageTitle
        under={`What ${companyName} does not have yet. They get a copy; the library behind it stays with ${workspaceName}.`}
      >
        From our library
      </PageTitle>
      {answer?.refused && <Banner tone="warn">{answer.refused}</Banner>}
      {count > 0 && <LibraryFilters asked={asked} stages={stages} retiredCount={0} />}
      {cards.length > 0 ? (
        <CardGrid title="What there is to put there">
          {cards.map((card) => (
            <ContentCard
              key={card.id}
              card={card}
              to={ourLibraryPath(card.id)}
              action={<PlaceIt {...{ planId, companyName, workspaceName }} libraryId={card.id} />}
            />
          ))}
        </CardGrid>
      ) : (
        <EmptyState
          say={count > 0 ? "Nothing here fits what you look for." : "All of the library is on this plan already."}
          action={<TextLink to={libraryPath(planId)}>Back to the library of this plan</TextLink>}
        />
      )}
    </PlanPage>
  );
}
