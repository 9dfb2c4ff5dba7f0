// "Done when": the facts that show a stage is done. The company says whether they are met; either side adds what shows it (ST14).
import { Form } from "@remix-run/react";
import { CircleCheck, CircleDashed } from "lucide-react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields, TextField } from "#app/ui/field.tsx";

export type DoneWhenFact = {
  id: string;
  text: string;
  met: boolean;
  metBy: { name: string } | null;
  evidence: readonly { id: string; text: string; byName: string }[];
};

export type DoneWhenProps = {
  planId: string;
  facts: readonly DoneWhenFact[];
  mayMeet: boolean;
  mayAdd: boolean;
  /** Where the reader comes back to. */
  back: string;
};

export function DoneWhen({ planId, facts, mayMeet, mayAdd, back }: DoneWhenProps): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {facts.map((fact) => {
        const Icon = fact.met ? CircleCheck : CircleDashed;
        const path = `${planPath(planId)}/verifiers/${fact.id}`;
        return (
          <li key={fact.id} className="py-2 first:pt-0 last:pb-0">
            <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <Icon
                className={fact.met ? "text-ok size-5 shrink-0" : "text-ink-3 size-5 shrink-0"}
                aria-hidden="true"
              />
              <p className="min-w-0 flex-1 basis-48">
                <span dir="auto">{fact.text}</span>
                <span className="text-ink-3 block text-sm">
                  {fact.metBy ? `Done, says ${fact.metBy.name}` : "Open"}
                </span>
              </p>
              {mayMeet && (
                <Form method="post" action={`${path}/verification`} preventScrollReset>
                  <HiddenFields fields={{ met: fact.met ? "no" : "yes", back }} />
                  <SubmitButton
                    look={fact.met ? "quiet" : "secondary"}
                    size="small"
                    aria-label={`${fact.met ? "Open again" : "Done"}: ${fact.text}`}
                  >
                    {fact.met ? "Open again" : "Done"}
                  </SubmitButton>
                </Form>
              )}
            </div>
            {fact.evidence.length > 0 && (
              <ul className="text-ink-2 ms-9 text-sm">
                {fact.evidence.map(({ id, text, byName }) => (
                  <li key={id} dir="auto">
                    {text} <span className="text-ink-3">({byName})</span>
                  </li>
                ))}
              </ul>
            )}
            {mayAdd && (
              <div className="ms-8">
                <Disclosure summary="Add what shows it">
                  <Form method="post" action={`${path}/evidence`} className="grid gap-2" preventScrollReset>
                    <HiddenFields fields={{ back }} />
                    <TextField
                      id={`evidence-${fact.id}`}
                      name="text"
                      label="What shows it"
                      hint="Both companies read this."
                      maxLength={500}
                      required
                    />
                    <div>
                      <SubmitButton look="secondary" size="small">
                        Add
                      </SubmitButton>
                    </div>
                  </Form>
                </Disclosure>
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
