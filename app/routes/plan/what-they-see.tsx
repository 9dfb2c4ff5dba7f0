// "What Northwind can see" (CO2): the data that its members get, asked by the same queries in the shared lane alone, with what
// they opened themselves; below it the fixed answers. What each may do is read from the very table the guards ask.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { buyerCapabilities, linkReaderCapabilities, memberCapabilities } from "#app/access/capability.ts";
import { planRoute } from "#app/access/guard.server.ts";
import { updateParts } from "#app/activity/update-filter.ts";
import { readVisits } from "#app/activity/visit.queries.server.ts";
import { firstOf } from "#app/home/mirror.ts";
import { readMirror } from "#app/home/mirror.queries.server.ts";
import { Mirror } from "#app/home/ui/mirror.tsx";
import { VisitLog } from "#app/home/ui/visit-log.tsx";
import { formatMoment } from "#app/lib/time-zone.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { WhoMayDo } from "#app/plan/ui/who-may-do.tsx";
import { WhoReads } from "#app/plan/ui/who-reads.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  // Before the wall is drawn in.
  const visits = await readVisits(viewer);
  const { present, told, updates, isMoreUpdates, ...mirror } = await readMirror(viewer);
  return {
    visits,
    shown: {
      ...{ present, told },
      people: firstOf(mirror.people),
      steps: firstOf(mirror.steps),
      why: firstOf(mirror.why),
      moves: firstOf(mirror.moves),
      library: firstOf(mirror.library),
      answers: firstOf(mirror.answers),
      questions: firstOf(mirror.questions),
      forwards: firstOf(mirror.forwards),
      updates: firstOf(
        updates.map((one) => ({ ...one, when: formatMoment(one.at, viewer) })),
        isMoreUpdates,
      ),
    },
    may: [
      { who: "link" as const, can: linkReaderCapabilities },
      { who: "view" as const, can: buyerCapabilities("view", false) },
      { who: "contribute" as const, can: buyerCapabilities("contribute", false) },
      { who: "champion" as const, can: buyerCapabilities("champion", false) },
      { who: "seller" as const, can: memberCapabilities("owner") },
    ],
  };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What ${data?.shell.workspaceName ?? "the other side"} can see` },
];

export default function WhatTheySee(): ReactElement {
  const { may, shown, visits, shell } = useLoaderData<typeof loader>();
  const { companyName: company, workspaceName: seller, planId } = shell;
  const isBuyer = shell.side === "buyer";
  return (
    <PlanPage shell={shell} current={null} nouns={everything}>
      <PageTitle
        under={`What stands here is what ${seller} is given for its own pages, by the same way and at this moment. What ${company} keeps to itself is not among it.`}
        action={
          shell.can.takePart && (
            <LinkButton to={peoplePath(planId, "me")} look={isBuyer ? "primary" : "secondary"} wide>
              {isBuyer ? `What ${seller} may see of me` : `What ${company} may see of me`}
            </LinkButton>
          )
        }
      >
        What {seller} can see
      </PageTitle>
      <Mirror {...{ planId, company, seller, shown }} />
      <VisitLog {...{ company, seller, isBuyer, visits }} />
      <Section
        title="Who can read what"
        lead="Everything you write says beside it who can read it. Wider is one act you confirm; narrower again is not possible."
      >
        <WhoReads companyName={company} workspaceName={seller} />
      </Section>
      <Section title={`What ${seller} never learns, and what it keeps for itself`}>
        <ul className="max-w-read grid list-disc gap-2 ps-5">
          <li>
            Whether you opened this plan, how often and for how long, unless you switch it on yourself. Nobody at{" "}
            {company} switches it on for you.
          </li>
          <li>
            What you keep to {company} or to yourself leaves no trace for {seller}: no text, no number, no gap, no time.
          </li>
          <li>
            {seller} uses where you are, as {company} says it here, in its own forecast, and notes how far it stands
            from you itself. Its notes, its own steps and its other plans are its own. None of it changes anything here.
          </li>
        </ul>
      </Section>
      <Section title="Who may do what">
        <WhoMayDo may={may} companyName={company} workspaceName={seller} />
        <p className="text-ink-2 mt-3">
          Nobody at {seller} moves you along, sets the day you go live, changes your path or decides who at {company}{" "}
          takes part. <TextLink to={planPath(planId, "people")}>Who takes part</TextLink>
        </p>
      </Section>
      <Section title="Who runs the server">
        <p className="max-w-read">
          All of this holds for everybody who uses Lockstep. Whoever owns the server could read its database directly,
          private parts included; no program can promise otherwise. Who that is stands under{" "}
          <TextLink to="/about-this-server">About this server</TextLink>.
        </p>
      </Section>
    </PlanPage>
  );
}

const everything = updateParts.flatMap(({ nouns }) => [...nouns]);
