// The recipient's page stands alone (FW2): who sent it, what is asked, the thing itself, where we are, and the answer.
import { useActionData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { oneForwardPath } from "#app/forwarding/forward-path.ts";
import type { Received } from "#app/forwarding/received.ts";
import { ReceivedBrief } from "#app/brief/ui/received-brief.tsx";
import { KeptPaper } from "#app/content/ui/kept-paper.tsx";
import { ShownVersion } from "#app/content/ui/shown-version.tsx";
import type { PageShell } from "#app/plan/ui/page-shell.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { type FormAnswer, typedOr } from "#app/plan/ui/said-of-form.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Section } from "#app/ui/section.tsx";

import { AskSender, WhatNext } from "./answer-back.tsx";
import { AnswerTaps } from "./answer-taps.tsx";
import { ReceivedHead } from "./received-head.tsx";

export function ReceivedPage({ shell, received }: { shell: PageShell; received: Received }): ReactElement {
  const answer = useActionData<FormAnswer>();
  const { formData } = useNavigation();
  const sent = ["intent", "answer"].map((name) => formData?.get(name)).filter((one) => typeof one === "string");
  const busy = sent.join(" ");
  const { planId, companyName, workspaceName, linkFor } = shell;
  const { content, contentId, brief, here } = received;
  const intent = typedOr(answer, "intent", "");
  const wrong = answer?.invalid ?? {};
  return (
    <PlainShell
      name={`${companyName} × ${workspaceName}`}
      width="text"
      toast={shell.toast}
      footer={[
        { label: "The whole plan", to: planPath(planId) },
        { label: `What ${workspaceName} can see`, to: planPath(planId, "what-they-see") },
        { label: "About this server", to: "/about-this-server" },
      ]}
    >
      {answer?.refused && (
        <div role="alert">
          <Banner tone="risk">{answer.refused}</Banner>
        </div>
      )}
      <ReceivedHead {...{ received, planId, companyName, workspaceName, linkFor }} />
      {content && contentId && (
        <Section title={<span dir="auto">{content.card.title}</span>} lead={content.card.what} id="content" bare>
          {content.shown ? (
            <ShownVersion shown={content.shown} title={content.card.title} />
          ) : (
            <KeptPaper
              planId={planId}
              contentId={contentId}
              say={content.card.keptWords ?? ""}
              isLink={received.isByLink}
            />
          )}
        </Section>
      )}
      {brief && <ReceivedBrief {...brief} pdfPath={oneForwardPath(planId, received.id, "pdf")} />}
      {!brief && (
        <Section title="Where we are">
          <p>{here.join(" ")}</p>
        </Section>
      )}
      <AnswerTaps
        received={received}
        busy={busy}
        wrong={
          intent === "answer" && wrong["words"]
            ? { answer: typedOr(answer, "answer", ""), words: typedOr(answer, "words", ""), say: wrong["words"] }
            : null
        }
      />
      <AskSender
        key={received.questions.length}
        received={received}
        isBusy={busy === "ask"}
        typed={intent === "ask" ? typedOr(answer, "text", "") : ""}
        error={intent === "ask" ? wrong["text"] : undefined}
      />
      <WhatNext {...{ received, planId, companyName }} isBusy={busy === "read"} />
    </PlainShell>
  );
}
