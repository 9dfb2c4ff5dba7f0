import { Form, useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { decisionPath, meetingPath } from "#app/meeting/meeting-path.ts";
import type { MeetingPage } from "#app/meeting/meeting.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { useWritten } from "#app/ui/use-written.ts";

export type DecisionsProps = Pick<MeetingPage, "toDecide" | "decided"> & {
  planId: string;
  formKey: string;
  mayWrite: boolean;
};

export function Decisions({ planId, toDecide, decided, formKey, mayWrite }: DecisionsProps): ReactElement {
  return (
    <Section id="decisions" title="To decide" className="print:border-0 print:p-0">
      {toDecide.length === 0 && <p className="text-ink-2">Nothing waits for a decision.</p>}
      <ul className="divide-line grid grid-cols-1 divide-y">
        {toDecide.map(({ id, text, by }) => (
          <li key={id} className="grid grid-cols-1 gap-1 py-3 print:py-1">
            <p dir="auto" className="break-words">
              {text} <span className="text-ink-3 text-sm">from {by}</span>
            </p>
            {mayWrite && <DecisionActs planId={planId} id={id} text={text} />}
          </li>
        ))}
        {decided.map(({ id, text, outcome, by }) => (
          <li key={id} className="grid grid-cols-1 gap-1 py-3 print:py-1">
            <p dir="auto" className="text-ink-2 break-words">
              {text}
            </p>
            <p dir="auto" className="font-medium break-words whitespace-pre-wrap">
              {outcome}
            </p>
            <p className="text-ink-3 text-sm">Decided, written down by {by}</p>
          </li>
        ))}
      </ul>
      {mayWrite && <AddDecision planId={planId} formKey={formKey} />}
    </Section>
  );
}

function DecisionActs({ planId, id, text }: { planId: string; id: string; text: string }): ReactElement {
  return (
    <div className="no-print flex flex-wrap items-start gap-x-4">
      <Disclosure summary="Write down what was decided">
        <Form method="post" action={decisionPath(planId, id)} preventScrollReset className="grid max-w-2xl gap-3">
          <TextArea name="outcome" id={`outcome-${id}`} label={`Decided on “${text}”`} rows={2} required dir="auto" />
          <div>
            <Button type="submit">Write it down</Button>
          </div>
        </Form>
      </Disclosure>
      <Form method="post" action={decisionPath(planId, id, "removal")} preventScrollReset>
        <Button type="submit" look="quiet" size="small">
          Take it off<span className="sr-only">: {text}</span>
        </Button>
      </Form>
    </div>
  );
}

/** Empty again once it is stored; the key changes only then, so that what is typed stays while others write. */
function AddDecision({ planId, formKey }: { planId: string; formKey: string }): ReactElement {
  const fetcher = useFetcher<Answered>({ key: "decision" });
  const { form, key } = useWritten(fetcher, formKey);
  const { state, data } = fetcher;
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={meetingPath(planId, "decisions")}
      preventScrollReset
      className="no-print mt-3 grid max-w-2xl items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <input type="hidden" name="key" value={key} />
      <TextField
        name="text"
        id="to-decide"
        label="Something to decide"
        required
        maxLength={500}
        dir="auto"
        autoComplete="off"
        error={data?.invalid?.["text"] ?? data?.refused}
      />
      <SubmitButton look="secondary" pending={state !== "idle"} pendingText="Adding">
        Add
      </SubmitButton>
    </fetcher.Form>
  );
}
