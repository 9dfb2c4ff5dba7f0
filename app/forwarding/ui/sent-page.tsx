// One forward for whoever sent it, and for the team: what went out, what came back, what hangs from it.
import type { ReactElement } from "react";

import type { OneForward } from "#app/forwarding/forward-line.ts";
import { forwardsPath, newForwardPath, oneForwardPath } from "#app/forwarding/forward-path.ts";
import type { PageShell } from "#app/plan/ui/page-shell.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Card, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { ForwardItem, WhatCameBack } from "./forward-item.tsx";
import { ToSend } from "./to-send.tsx";

export function SentPage({
  shell,
  sent,
  mayPassOn,
}: {
  shell: PageShell;
  sent: OneForward;
  mayPassOn: boolean;
}): ReactElement {
  const { planId } = shell;
  const { line, toSend, below, above, message } = sent;
  return (
    <PlanPage shell={shell} current="people" nouns={["forward", "question"]}>
      <p className="-mb-4">
        <TextLink to={forwardsPath(planId)} roomy>
          What was passed on
        </TextLink>
      </p>
      <PageTitle
        over={line.title ? <span dir="auto">“{line.title}”</span> : "Where you are"}
        under={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
            <span>
              {line.isMine ? "You" : line.by}, {line.on}, {line.wayWords}
            </span>
            <Chip reach={line.readBy.includes("+") ? "both" : "team"}>{line.readBy}</Chip>
          </span>
        }
      >
        <span dir="auto">For {line.to}</span>
      </PageTitle>
      {toSend && <ToSend key={toSend.link} {...toSend} called={line.to} />}
      <Section title="What came back">
        <WhatCameBack planId={planId} line={line} />
      </Section>
      {(above ?? below.length > 0) && (
        <Section title="The chain" lead={above ? `It hangs from what ${above.by} sent to ${above.to}.` : undefined}>
          <ul>
            {below.map((one) => (
              <ForwardItem key={one.id} planId={planId} line={{ ...one, depth: one.depth - line.depth - 1 }} />
            ))}
          </ul>
        </Section>
      )}
      {!toSend && (
        <Card>
          <Disclosure summary="The words that went with it">
            <p className="whitespace-pre-wrap" dir="auto">
              {message}
            </p>
          </Disclosure>
        </Card>
      )}
      <nav aria-label="What you can do about it" className="flex flex-wrap gap-3">
        {mayPassOn && !line.revokedWords && !line.asksStand && (
          <LinkButton to={newForwardPath(planId, { content: line.contentId, brief: line.brief })} wide>
            Pass it on to somebody else
          </LinkButton>
        )}
        {line.mayTend && (!line.revokedWords || below.some(({ revokedWords }) => revokedWords === null)) && (
          <LinkButton to={oneForwardPath(planId, line.id, "revocation")} look="danger" wide>
            Take it back
          </LinkButton>
        )}
      </nav>
    </PlanPage>
  );
}
