import { Form } from "@remix-run/react";
import { type FormEvent, type ReactElement, useState } from "react";

import { whyPath } from "#app/outcome/why-path.ts";
import { Button } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

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
  const [count, setCount] = useState(steps.length);
  return (
    <Section
      id="take-over"
      title={`Let ${workspaceName} carry most of it`}
      lead={`These steps are yours today. Untick what you would rather keep: ${workspaceName} is asked for the rest, and each stays with you until they agree.`}
      className="no-print"
    >
      <Form
        method="post"
        action={whyPath(planId, "take-over")}
        preventScrollReset
        className="grid gap-4"
        onChange={(event: FormEvent<HTMLFormElement>) =>
          setCount(new FormData(event.currentTarget).getAll("steps").length)
        }
      >
        <ul className="divide-line divide-y">
          {steps.map(({ id, title, due }) => (
            <li key={id}>
              <label className="flex min-h-11 min-w-0 items-start gap-3 py-2.5">
                <input type="checkbox" name="steps" value={id} defaultChecked className="mt-0.5 size-5 shrink-0" />
                <span dir="auto" className="min-w-0 break-words">
                  {title}
                  {due && <span className="text-ink-3 block text-sm">{due}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
        <div>
          <Button type="submit" wide disabled={count === 0}>
            {count === 1
              ? `Ask ${workspaceName} to take over 1 step`
              : `Ask ${workspaceName} to take over these ${count} steps`}
          </Button>
        </div>
      </Form>
    </Section>
  );
}
