// "What Northwind can see": fixed answers in plain words. What each may do is read from the very table the guards ask.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { buyerCapabilities, linkReaderCapabilities, memberCapabilities } from "#app/access/capability.ts";
import { planRoute } from "#app/access/guard.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { WhoMayDo } from "#app/plan/ui/who-may-do.tsx";
import { WhoReads } from "#app/plan/ui/who-reads.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve({
    may: [
      { who: "link" as const, can: linkReaderCapabilities },
      { who: "view" as const, can: buyerCapabilities("view", false) },
      { who: "contribute" as const, can: buyerCapabilities("contribute", false) },
      { who: "champion" as const, can: buyerCapabilities("champion", false) },
      { who: "seller" as const, can: memberCapabilities("owner") },
    ],
    readsBuyerLane: viewer.lanes.includes("buyer"),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What ${data?.shell.workspaceName ?? "the other side"} can see` },
];

export default function WhatTheySee(): ReactElement {
  const { may, shell } = useLoaderData<typeof loader>();
  const { companyName: company, workspaceName: seller, planId } = shell;
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle
        under={`The same page for everybody at ${company} and at ${seller}. Nothing here depends on who you are.`}
      >
        What {seller} can see
      </PageTitle>
      <Section
        title="Who can read what"
        lead="Everything you write says beside it who can read it. Wider is one act you confirm; narrower again is not possible."
      >
        <WhoReads companyName={company} workspaceName={seller} />
      </Section>
      <Section title={`What ${seller} learns about you`}>
        <ul className="max-w-read grid list-disc gap-2 ps-5">
          <li>
            Whether you opened this plan, how often and for how long: <strong className="font-medium">nothing</strong>.
            There is no counter to look at. Whether you are here now shows only if you switch it on yourself.
          </li>
          <li>
            Your name, once you do something where {seller} reads too. If your team alone knows you, you are asked
            first.
          </li>
          <li>
            Where you are, because {company} says it here. {seller} cannot say it for you, by no door: not on a page,
            not by a file, not by another program.
          </li>
          <li>
            What you keep to {company} or to yourself leaves no trace for {seller}: no text, no number, no gap, no time.
          </li>
        </ul>
      </Section>
      <Section title={`What ${seller} keeps for itself`}>
        <ul className="max-w-read grid list-disc gap-2 ps-5">
          <li>
            {seller} uses where you are, as {company} says it here, in its own forecast: what it expects to sell, and
            when. It also notes how far it stands from you itself. You do not see either, and neither changes anything
            here.
          </li>
          <li>Its own notes and steps, and the list of its other plans.</li>
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
