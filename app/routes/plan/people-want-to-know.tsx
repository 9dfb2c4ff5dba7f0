// What they will want to know: for the company that buys, whom to talk to next, with which words, and what was passed on so far.
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { newestChains } from "#app/forwarding/chain-drawing.ts";
import { reminderForm } from "#app/forwarding/forward.form.ts";
import { forwardsPath, newForwardPath } from "#app/forwarding/forward-path.ts";
import { sayNo } from "#app/forwarding/refusal.server.ts";
import { sayReminded } from "#app/forwarding/reminder.commands.server.ts";
import { ChainList } from "#app/forwarding/ui/chain-list.tsx";
import { ChainPicture } from "#app/forwarding/ui/chain-picture.tsx";
import { ForwardLinks } from "#app/forwarding/ui/forward-links.tsx";
import { ToldFirst, ToldLaterList, ToldNext } from "#app/forwarding/ui/told-people.tsx";
import { readWantToKnow } from "#app/forwarding/want-to-know.queries.server.ts";
import { readSuccession } from "#app/participant/people.queries.server.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { PeopleParts } from "#app/participant/ui/people-parts.tsx";
import { NoLongerThere, SuccessionBanner } from "#app/participant/ui/succession-banner.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, EmptyState, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => {
  if (viewer.side !== "buyer") throw new Response(null, { status: 403, statusText: "Forbidden" });
  const { chains, ...told } = await readWantToKnow(viewer);
  const shown = newestChains(chains);
  return { ...told, chains: shown, hasMore: shown.length < chains.length, succession: await readSuccession(viewer) };
});

/** That somebody was reminded in person: said, never sent. */
export const action = planAction({ can: "takePart", form: reminderForm }, async ({ viewer, form, values }) => {
  const said = await sayReminded(viewer, form);
  if (!said.ok) return refusal(await sayNo(viewer, said.refusal), values);
  const here = peoplePath(viewer.planId, "want-to-know");
  if (form.intent === "not-reminded") return done(here, { say: "Taken back." });
  const undo = { action: here, fields: { ...form, intent: "not-reminded" } };
  return done(here, { say: "Written down for you and your team.", undo });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What they will want to know · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

const nouns = [
  "participant",
  "champion",
  "succession",
  "access",
  "stage",
  "forward",
  "question",
  "content",
  "position",
];

export default function WantToKnow(): ReactElement {
  const { shell, first, people, later, chains, hasMore, succession } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const { planId, companyName, workspaceName } = shell;
  const [head, ...next] = people;
  return (
    <PlanPage shell={shell} current="people" nouns={nouns}>
      <PageTitle
        under={`Who still has to hear of this at ${companyName}, and what to give each of them. ${workspaceName} reads none of it.`}
      >
        What they will want to know
      </PageTitle>
      <PeopleParts shell={shell} current="people/want-to-know" />
      {succession.notice && <SuccessionBanner planId={planId} {...succession} notice={succession.notice} />}
      <FormErrors errors={errorsOf(answer)} />
      <ForwardLinks planId={planId} kind={shell.kind} />
      {head && first ? (
        <ToldFirst key={head.key} planId={planId} one={head} because={first} />
      ) : (
        <Card>
          <EmptyState
            say="Everybody who is needed at this point has been heard."
            action={<LinkButton to={newForwardPath(planId)}>Forward something to somebody else</LinkButton>}
          />
        </Card>
      )}
      <ToldNext planId={planId} people={next} />
      <ToldLaterList planId={planId} people={later} />
      {chains.length > 0 && (
        <Section
          title="What was passed on"
          beside={
            <TextLink to={forwardsPath(planId)} roomy>
              {hasMore ? "Everything that was passed on" : "With all that came back"}
            </TextLink>
          }
        >
          <div className="grid grid-cols-1 gap-4">
            <ChainPicture chains={chains} />
            <ChainList planId={planId} chains={chains} />
          </div>
        </Section>
      )}
      <NoLongerThere planId={planId} {...succession} />
    </PlanPage>
  );
}
