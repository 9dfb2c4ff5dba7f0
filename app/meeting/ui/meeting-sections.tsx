import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { MeetingPage } from "#app/meeting/meeting.ts";
import { meetingPath } from "#app/meeting/meeting-path.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { questionPath } from "#app/question/question-path.ts";
import { stepPath, stepsPath } from "#app/step/step-path.ts";
import { Button } from "#app/ui/button.tsx";
import { StatusWord } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { DateField } from "#app/ui/field.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { Section } from "#app/ui/section.tsx";
import { DateText } from "#app/ui/small-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** On paper a heading is border enough: all of it fits a page. */
const printed = "print:border-0 print:p-0";

type Of<Fields extends keyof MeetingPage> = Pick<MeetingPage, Fields> & { planId: string };

export function Changed({
  planId,
  lastOn,
  changes,
  hasMoreChanges,
}: Of<"lastOn" | "changes" | "hasMoreChanges">): ReactElement {
  return (
    <Section className={printed} title={lastOn ? `Changed since ${lastOn}` : "What happened so far"}>
      {changes.length === 0 && <p className="text-ink-2">Nothing has changed since.</p>}
      <ol className="divide-line grid grid-cols-1 divide-y">
        {changes.map(({ key, sentence, on }) => (
          <li key={key} className="flex flex-wrap items-baseline gap-x-4 py-2 print:py-1 print:nth-[n+9]:hidden">
            <p dir="auto" className="min-w-0 flex-1 basis-52 break-words sm:basis-64">
              {sentence}
            </p>
            <span className="text-ink-3 text-sm whitespace-nowrap">{on}</span>
          </li>
        ))}
      </ol>
      {hasMoreChanges && (
        <p className="no-print mt-2">
          <TextLink to={planPath(planId, "updates")} roomy>
            All updates
          </TextLink>
        </p>
      )}
    </Section>
  );
}

export function Owed({ planId, owed }: Of<"owed">): ReactElement {
  return (
    <div className="grid grid-cols-1 items-start gap-4 sm:gap-6 md:grid-cols-2 print:grid-cols-2 print:gap-x-6">
      {owed.map(({ company, steps, more }) => (
        <Section className={printed} key={company} title={`What ${company} does next`}>
          {steps.length === 0 && <p className="text-ink-2">Nothing is open.</p>}
          <ul className="divide-line grid grid-cols-1 divide-y">
            {steps.map((step) => (
              <li key={step.id} className="grid grid-cols-1 gap-0.5 py-2 print:py-1 print:nth-[n+7]:hidden">
                <p dir="auto" className="break-words">
                  <TextLink to={stepPath(planId, step.id)} className="finger">
                    {step.title}
                  </TextLink>
                </p>
                <p className="text-ink-3 flex flex-wrap gap-x-3 text-sm">
                  <span>{step.owner}</span>
                  {step.due &&
                    (step.isLate ? <StatusWord shape="late">{step.due}</StatusWord> : <span>{step.due}</span>)}
                </p>
              </li>
            ))}
          </ul>
          {more > 0 && (
            <p className="no-print mt-2">
              <TextLink to={stepsPath(planId)} roomy>
                {more === 1 ? "1 more on the plan" : `${more} more on the plan`}
              </TextLink>
            </p>
          )}
        </Section>
      ))}
    </div>
  );
}

export function OpenQuestions({ planId, questions }: Of<"questions">): ReactElement {
  return (
    <Section className={printed} title="Open questions">
      {questions.length === 0 && <p className="text-ink-2">Every question is answered.</p>}
      <ul className="divide-line grid grid-cols-1 divide-y">
        {questions.map(({ id, text, who, due }) => (
          <li key={id} className="grid grid-cols-1 gap-0.5 py-2 print:py-1">
            <p dir="auto" className="break-words">
              <TextLink to={questionPath(planId, id)} className="finger">
                {text}
              </TextLink>
            </p>
            <p className="text-ink-3 text-sm">{[who, due].filter(Boolean).join(" · ")}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

export function NextDates({ planId, dates }: Of<"dates">): ReactElement {
  return (
    <Section className={printed} title="Next dates">
      {dates.length === 0 && <p className="text-ink-2">No day is set yet.</p>}
      <ol className="divide-line grid grid-cols-1 divide-y">
        {dates.map(({ on, words, what, stepId }) => (
          <li
            key={`${on} ${stepId}`}
            className={cx(
              "grid grid-cols-[7.5rem_minmax(0,1fr)] items-baseline gap-x-4 py-2 print:py-1",
              // The go-live is named on paper too, however many days come before it.
              stepId && "print:nth-[n+7]:hidden",
            )}
          >
            <DateText iso={on}>{words}</DateText>
            <span dir="auto" className="break-words">
              {stepId ? (
                <TextLink to={stepPath(planId, stepId)} className="finger">
                  {what}
                </TextLink>
              ) : (
                <strong>{what}</strong>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** When it was; from then on the notes are read, and the next meeting begins (MT3). */
export function CloseNotes({ planId, today }: Of<"today">): ReactElement {
  return (
    <Form
      method="post"
      action={meetingPath(planId, "closing")}
      className="no-print border-line mt-4 flex flex-wrap items-end gap-4 border-t pt-4"
    >
      <input type="hidden" name="intent" value="close" />
      <DateField name="on" label="The meeting was on" required max={today} defaultValue={today} />
      <Button type="submit" look="primary" wide>
        Finish the notes
      </Button>
    </Form>
  );
}

export function EarlierMeetings({ earlier }: Pick<MeetingPage, "earlier">): ReactElement {
  return (
    <Section title="Earlier meetings" className="no-print">
      <ul className="grid grid-cols-1">
        {earlier.map(({ id, on, notes }) => (
          <li key={id}>
            <Disclosure summary={on}>{notes ? <PlainText text={notes} /> : <p>Nobody took notes.</p>}</Disclosure>
          </li>
        ))}
      </ul>
    </Section>
  );
}
