// Everything there is to read on this plan, from both companies: what question it answers, from whom, for whom. Nothing is
// asked in return for reading it (P6), and what is looked for stands in the address.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { contentPath, forwardPath, libraryPath } from "#app/content/content-path.ts";
import { readLibrary } from "#app/content/content.queries.server.ts";
import { type ContentCard as Card, libraryAsked } from "#app/content/library.ts";
import { CardGrid, ContentCard } from "#app/content/ui/content-card.tsx";
import { LibraryFilters } from "#app/content/ui/library-filters.tsx";
import { ForwardLinks } from "#app/forwarding/ui/forward-links.tsx";
import type { Side } from "#app/lib/lane.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const asked = libraryAsked(url.searchParams);
  const { cards, ...library } = await readLibrary(viewer, asked);
  return {
    asked,
    ...library,
    cards: cards.filter(({ isWhenNot }) => !isWhenNot),
    whenNot: cards.filter(({ isWhenNot }) => isWhenNot),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Library · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function Library(): ReactElement {
  const { shell, asked, cards, whenNot, count, retiredCount, stages } = useLoaderData<typeof loader>();
  const { planId, companyName, workspaceName, can, kind } = shell;
  const here = libraryPath(planId);
  const isNothing = cards.length + whenNot.length === 0;
  return (
    <PlanPage shell={shell} current="library" nouns={["content", "participant", "stage", "path", "consent"]}>
      <PageTitle
        under={`Papers, links and notes from ${companyName} and ${workspaceName}. Each says which question it answers.`}
        action={
          can.takePart && (
            <div className="flex flex-wrap gap-3">
              {kind === "member" && (
                <LinkButton to={libraryPath(planId, "placement")} wide>
                  From our library
                </LinkButton>
              )}
              <LinkButton to={libraryPath(planId, "new")} look="primary" wide>
                Add something
              </LinkButton>
            </div>
          )
        }
      >
        Library
      </PageTitle>
      {(count > 0 || retiredCount > 0) && (
        <LibraryFilters
          {...{ asked, stages, retiredCount }}
          sides={[
            ["buyer", companyName],
            ["seller", workspaceName],
          ]}
        />
      )}
      {cards.length > 0 && (
        <CardGrid title="What there is to read">
          {cards.map((card) => (
            <ContentCard
              key={card.id}
              card={card}
              to={contentPath(planId, card.id)}
              action={
                mayForward(shell, card) && (
                  <LinkButton to={forwardPath(planId, card.id)} size="small" aria-label={`Forward “${card.title}”`}>
                    Forward
                  </LinkButton>
                )
              }
            />
          ))}
        </CardGrid>
      )}
      {can.takePart && <ForwardLinks planId={planId} kind={kind} />}
      {whenNot.length > 0 && (
        <Section
          id="when-not"
          bare
          title={`When ${workspaceName} is not the right choice`}
          lead="Better to read it here, and now, than to find out later."
        >
          <CardGrid>
            {whenNot.map((card) => (
              <ContentCard key={card.id} card={card} to={contentPath(planId, card.id)} />
            ))}
          </CardGrid>
        </Section>
      )}
      {isNothing &&
        (count + retiredCount === 0 ? (
          <EmptyState
            say="What lies here is found by everybody who takes part, and nobody has to ask for it twice."
            action={
              can.takePart && (
                <LinkButton to={libraryPath(planId, "new")} wide>
                  Add the first thing
                </LinkButton>
              )
            }
            sample="Often the first: “What does it cost us over three years?”, on one page."
          />
        ) : (
          <EmptyState
            say="Nothing here fits what you look for."
            action={
              <TextLink to={here} roomy>
                Show everything
              </TextLink>
            }
          />
        ))}
    </PlanPage>
  );
}

/** What is one's own alone, kept for named people or no longer in use is not passed on. */
function mayForward(
  { side, can }: { side: Side; can: { takePart: boolean } },
  { reach, keptFor, keptWords, isRetired }: Card,
): boolean {
  return side === "buyer" && can.takePart && reach !== "own" && !keptFor && !keptWords && !isRetired;
}
