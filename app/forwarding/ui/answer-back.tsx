// What else somebody can say or do who was sent something: ask, let it be known that they read it, pass it on, take part.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { newForwardPath, oneForwardPath } from "#app/forwarding/forward-path.ts";
import type { Received } from "#app/forwarding/received.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export function AskSender({
  received,
  isBusy,
  typed,
  error,
}: {
  received: Received;
  isBusy: boolean;
  typed: string;
  error: string | undefined;
}): ReactElement {
  const { by, questions, questionKey } = received;
  return (
    <Section id="ask" title={`A question to ${by}`}>
      {questions.length > 0 && (
        <ul className="divide-line mb-4 divide-y">
          {questions.map((one) => (
            <li key={one.id} className="py-3 first:pt-0" dir="auto">
              <p className="font-medium whitespace-pre-wrap">{one.text}</p>
              {one.answer ? (
                <>
                  <p className="mt-1 whitespace-pre-wrap">{one.answer}</p>
                  <p className="text-ink-3 text-sm">{one.answeredBy}</p>
                </>
              ) : (
                <p className="text-ink-3 text-sm">Asked on {one.asked}. The answer will stand here.</p>
              )}
            </li>
          ))}
        </ul>
      )}
      <details open={error !== undefined || undefined}>
        <summary className="rounded-control text-brand inline-flex min-h-11 items-center font-medium">
          {questions.length > 0 ? "Ask something else" : "Ask something"}
        </summary>
        <Form method="post" preventScrollReset className="grid gap-3 pt-1">
          <HiddenFields fields={{ intent: "ask", key: questionKey }} />
          <TextArea
            label="Your question"
            name="text"
            rows={3}
            maxLength={2_000}
            required
            dir="auto"
            defaultValue={typed}
            error={error}
          />
          <div>
            <SubmitButton look="secondary" pending={isBusy} wide>
              Ask {by}
            </SubmitButton>
          </div>
        </Form>
      </details>
    </Section>
  );
}

export function WhatNext({
  received,
  planId,
  companyName,
  isBusy,
}: {
  received: Received;
  planId: string;
  companyName: string;
  isBusy: boolean;
}): ReactElement {
  const { id, by, side, hasSaidRead, mayForward, contentId, brief, isByLink } = received;
  const here = new URLSearchParams({ to: oneForwardPath(planId, id) }).toString();
  return (
    <Section title="If you like">
      <div className="grid grid-cols-1 gap-4">
        {hasSaidRead ? (
          <p className="text-ink-2">{by} knows that you have read this, because you said so.</p>
        ) : (
          <Form method="post" preventScrollReset>
            <HiddenFields fields={{ intent: "read" }} />
            <SubmitButton look="secondary" pending={isBusy} wide>
              Let {by} know that I have read it
            </SubmitButton>
          </Form>
        )}
        <div className="flex flex-wrap gap-3">
          {mayForward && (
            <LinkButton
              to={newForwardPath(planId, { content: contentId, brief: brief?.page.cut ?? null, from: id })}
              wide
            >
              Pass it on
            </LinkButton>
          )}
          {isByLink && (
            <LinkButton to={`${planPath(planId, "proof")}?${here}`} wide>
              Take part
            </LinkButton>
          )}
        </div>
        {isByLink && (
          <p className="text-ink-2 text-sm">
            Taking part{mayForward ? " or passing it on" : ""} asks once for a six-digit code, so that others can rely
            on who it was. {side === "buyer" ? `You then also read what ${companyName} keeps for its own team.` : ""}
          </p>
        )}
        <p>
          <TextLink to={planPath(planId)} roomy>
            See the whole plan
          </TextLink>
        </p>
      </div>
    </Section>
  );
}
