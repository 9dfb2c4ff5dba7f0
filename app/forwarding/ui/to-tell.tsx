// All there is for one person: what they decide, what they need, the words to send, and what answers their question.
import { Form } from "@remix-run/react";
import { Forward, Mail } from "lucide-react";
import type { ReactElement } from "react";

import { briefPath } from "#app/brief/brief-path.ts";
import { briefTitle, cutWords } from "#app/brief/cut.ts";
import { contentPath } from "#app/content/content-path.ts";
import { newForwardPath } from "#app/forwarding/forward-path.ts";
import type { Reminder, ToTell } from "#app/forwarding/want-to-know.ts";
import { personPath } from "#app/participant/person-path.ts";
import { questionPath } from "#app/question/question-path.ts";
import { buttonClass, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { CopyText } from "#app/ui/copy-text.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type ToTellProps = { planId: string; one: ToTell; /** The page's one primary act is here. */ isFirst?: boolean };

export function ToTellBody({ planId, one, isFirst = false }: ToTellProps): ReactElement {
  const { participantId, called, decides, needs, isUsual, text, reminder, questionId, mayBringIn } = one;
  const look = isFirst ? "primary" : "secondary";
  const hasOwnAct = questionId !== null || (reminder !== null && reminder.mail !== null);
  const gifts = <WhatThereIs planId={planId} one={one} isFirst={isFirst && !hasOwnAct} />;
  return (
    <div className="grid grid-cols-1 gap-4">
      {(decides ?? needs) && (
        <dl className="max-w-read grid grid-cols-1 gap-3">
          {decides && <Said term="What they decide here" is={decides} />}
          {needs && <Said term={isUsual ? "What is usually wanted here" : "What they need to say yes"} is={needs} />}
        </dl>
      )}
      {!hasOwnAct && gifts}
      <CopyText
        name={`For ${called}`}
        text={text}
        button={reminder ? "Copy a reminder" : "Copy a text for them"}
        summary="Read it first"
      >
        {questionId && (
          <LinkButton to={questionPath(planId, questionId)} look={look} wide>
            Answer the question
          </LinkButton>
        )}
        {reminder?.mail && (
          <a href={`mailto:${reminder.mail.slice("mailto:".length)}`} className={buttonClass({ look, wide: true })}>
            <Mail className="size-4" aria-hidden="true" />
            Remind them in my mail
          </a>
        )}
      </CopyText>
      {reminder?.maySay && <SayReminded reminder={reminder} called={called} />}
      {hasOwnAct && gifts}
      {mayBringIn && participantId && (
        <p>
          <TextLink to={personPath(planId, participantId, "name")} roomy>
            You know who this is? Write the name
          </TextLink>
        </p>
      )}
    </div>
  );
}

function Said({ term, is }: { term: string; is: string }): ReactElement {
  return (
    <div>
      <dt className="text-ink-3 text-sm">{term}</dt>
      <dd className="break-words" dir="auto">
        {is}
      </dd>
    </div>
  );
}

/** What was made for their field of work, and the summary cut for them. */
function WhatThereIs({ planId, one, isFirst }: ToTellProps & { isFirst: boolean }): ReactElement {
  const { papers, cut, called, participantId, linkId, field, mayPassOn } = one;
  const to = participantId ? { to: participantId } : { field, like: linkId };
  const all = [
    ...papers.map(({ id, title, question }) => ({
      ...{ key: id, title, says: question && `“${question}”`, read: contentPath(planId, id) },
      forward: newForwardPath(planId, { content: id, ...to }),
    })),
    {
      ...{ key: cut, title: briefTitle(cut), says: cutWords[cut].does, read: briefPath(planId, cut) },
      forward: newForwardPath(planId, { brief: cut, ...to }),
    },
  ];
  return (
    <ul className="divide-line border-line divide-y border-y" aria-label={`What there is for ${called}`}>
      {all.map(({ key, title, says, read, forward }, index) => (
        <li key={key} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2">
          <span className="min-w-0 flex-1 basis-56 break-words">
            <TextLink to={read} roomy>
              <span dir="auto">{title}</span>
            </TextLink>
            {says && (
              <span className="text-ink-2 block text-sm" dir="auto">
                {says}
              </span>
            )}
          </span>
          {mayPassOn && (
            <LinkButton
              to={forward}
              look={isFirst && index === 0 ? "primary" : "secondary"}
              size="small"
              wide
              aria-label={`Forward “${title}” to ${called}`}
            >
              <Forward className="size-4 shrink-0 rtl:-scale-x-100" aria-hidden="true" />
              Forward
            </LinkButton>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Only for oneself and the team to know; nothing is sent by it. */
function SayReminded({ reminder, called }: { reminder: Reminder; called: string }): ReactElement {
  return (
    <Form method="post" preventScrollReset className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <HiddenFields fields={{ intent: "reminded", forwardId: reminder.forwardId }} />
      <SubmitButton look="quiet" size="small" className="-ms-3" aria-label={`I have reminded ${called}`}>
        I have reminded them
      </SubmitButton>
      <span className="text-ink-3 text-sm">Nothing is sent from here.</span>
    </Form>
  );
}
