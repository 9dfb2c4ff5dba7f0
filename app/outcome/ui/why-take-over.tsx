import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { whyPath } from "#app/outcome/why-path.ts";
import { stepPath } from "#app/step/step-path.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** A small line of a large project: the steps the other company could take over, asked for by one act (P12, SP5). */
export function TakeOverAll({
  planId,
  workspaceName,
  steps,
}: {
  planId: string;
  workspaceName: string;
  steps: readonly { id: string; title: string; due: string | null }[];
}): ReactElement {
  return (
    <Section
      id="take-over"
      title={`Let ${workspaceName} carry most of it`}
      lead={`These steps are yours today. Untick what you would rather keep: ${workspaceName} is asked for the rest, and each stays with you until they agree.`}
      className="no-print"
    >
      <Form method="post" action={whyPath(planId, "take-over")} preventScrollReset className="grid gap-4">
        <ul className="divide-line divide-y">
          {steps.map(({ id, title, due }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4">
              <label className="flex min-h-11 min-w-0 flex-1 basis-60 items-start gap-3 py-2.5">
                <input type="checkbox" name="steps" value={id} defaultChecked className="mt-0.5 size-5 shrink-0" />
                <span dir="auto" className="min-w-0 break-words">
                  {title}
                  {due && <span className="text-ink-3 block text-sm">{due}</span>}
                </span>
              </label>
              <TextLink to={stepPath(planId, id)} roomy>
                Look at it<span className="sr-only">: {title}</span>
              </TextLink>
            </li>
          ))}
        </ul>
        <div>
          <Button type="submit" wide>
            {steps.length === 1
              ? `Ask ${workspaceName} to take over this step`
              : `Ask ${workspaceName} to take over these ${steps.length} steps`}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
