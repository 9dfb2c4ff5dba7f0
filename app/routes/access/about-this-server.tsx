// Who runs this server and what that means for what people write here; said plainly, LN4 included.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { openRoute } from "#app/access/guard.server.ts";
import { readEnv } from "#app/server/env.server.ts";
import { version } from "#app/server/version.server.ts";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { DefinitionList, PageTitle, Section } from "#app/ui/section.tsx";
import { SafeLink } from "#app/ui/text-link.tsx";

export const loader = openRoute("whoever is asked to write here may first know whose server it is", () => {
  const { operator, isSecure, isSampleMode, runBy } = readEnv();
  return Promise.resolve({
    name: operator.name ?? null,
    place: operator.place ?? null,
    retention: operator.retention ?? null,
    securityContact: operator.securityContact ?? null,
    imprintUrl: operator.imprintUrl ?? null,
    privacyUrl: operator.privacyUrl ?? null,
    version,
    isSecure,
    isSampleMode,
    runBy,
  });
});

export const meta: MetaFunction = () => [{ title: "About this server · Lockstep" }];

export default function AboutThisServer(): ReactElement {
  const about = useLoaderData<typeof loader>();
  const unsaid = <span className="text-ink-3">The operator has not said.</span>;
  return (
    <PlainShell width="text" footer={[{ label: "Home", to: "/" }]}>
      <PageTitle under="Lockstep runs on a server of somebody’s own. This is whose it is, and what that means for what you write.">
        About this server
      </PageTitle>
      <Section title="Who runs it" lead={runByWords[about.runBy]}>
        <DefinitionList
          items={[
            { term: "Operator", is: about.name ?? unsaid },
            { term: "Place", is: about.place ?? unsaid },
            { term: "Imprint", is: about.imprintUrl ? <SafeLink href={about.imprintUrl} /> : unsaid },
            { term: "Privacy", is: about.privacyUrl ? <SafeLink href={about.privacyUrl} /> : unsaid },
            {
              term: "Security contact",
              is: about.securityContact ? (
                <SafeLink href={contact(about.securityContact)}>{about.securityContact}</SafeLink>
              ) : (
                unsaid
              ),
            },
            { term: "Kept for", is: about.retention ?? unsaid },
            { term: "Version", is: `Lockstep ${about.version}` },
          ]}
        />
      </Section>
      <Section title="Who could read what you write">
        <div className="max-w-read grid gap-3">
          <p>
            What you mark for yourself or for your own company is shown to nobody else, and the other company gets no
            sign that it is there. <strong>But whoever runs this server could read its database</strong>, private notes
            included. If the operator is the other company, keep what must never be read there off this server.
          </p>
          <p>
            Codes that were sent to you and passwords are not in the database.{" "}
            {about.isSecure
              ? "What travels between you and this server is encrypted."
              : "This server is reached without encryption: others on the same network could read along."}
          </p>
        </div>
      </Section>
      <Section title="What is kept, and how it goes away">
        <div className="max-w-read grid gap-3">
          <p>
            Kept are your address, your name on each plan, what you wrote and did there and when, and on which kind of
            device you are signed in. Network addresses are counted for a few days, as a fingerprint, to stop guessing
            of codes. Nothing is sent to anybody else: no analytics, no pictures or fonts of others.
          </p>
          <p>
            To have your data corrected, handed over or erased, write to the operator. Things removed from a plan are
            gone after 30 days. Reading by a link is not recorded.
          </p>
        </div>
      </Section>
      <Section title="What it is built on">
        <p className="max-w-read">
          Lockstep is built with Remix 2, which gets no more updates from its makers, and runs on Node.js; version 20 of
          that has reached its end of life too, and newer versions work. So a wall of its own stands in front: it checks
          every address and every write before they reach Remix, and the database itself keeps the companies apart.
        </p>
      </Section>
      {about.isSampleMode && (
        <p className="text-ink-2">
          This server holds a sample just now. Nobody in it is real, and no mail is sent from it.
        </p>
      )}
    </PlainShell>
  );
}

/** JN1: what joins purchases of several vendors stands only on a server that none of them runs. */
const runByWords = {
  buyer:
    "A company that buys runs this server. So its people may join purchases from several companies in one project of their own; none of those companies is told of another.",
  seller:
    "A company that sells runs this server. Plans stand each for itself here: none can be joined with what you buy elsewhere.",
};

function contact(text: string): string {
  return text.includes("@") && !text.includes(":") ? `mailto:${text}` : text;
}
