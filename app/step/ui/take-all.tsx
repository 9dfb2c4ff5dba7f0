import { Form } from "@remix-run/react";
import type { ChangeEvent, ReactElement } from "react";
import { useState } from "react";

import { takeAllWords } from "#app/step/adoption.ts";
import { stepsPath } from "#app/step/step-path.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";

export type TakeAllProps = {
  planId: string;
  steps: readonly { id: string; title: string; due?: string | undefined }[];
  them: string;
  back: string;
};

/**
 * SP3: all suggestions that wait for this side, in one act. It names what was shown, so nothing is agreed to unseen; what
 * does not suit is unticked and stays a suggestion.
 */
export function TakeAll({ planId, steps, them, back }: TakeAllProps): ReactElement {
  const count = steps.length;
  const [left, setLeft] = useState<readonly string[]>([]);
  const taken = steps.filter(({ id }) => !left.includes(id)).length;

  function onChange({ target }: ChangeEvent<HTMLInputElement>): void {
    setLeft((before) => (target.checked ? before.filter((id) => id !== target.value) : [...before, target.value]));
  }
  return (
    <Banner>
      <p>
        {count === 1 ? `${them} suggested 1 step for you.` : `${them} suggested ${count} steps for you.`} You can also
        answer each where it stands.
      </p>
      <Form method="post" action={stepsPath(planId, "acceptance")} preventScrollReset className="no-print grid gap-2">
        <input type="hidden" name="back" value={back} />
        {count === 1 ? (
          <input type="hidden" name="steps" value={steps[0]?.id} />
        ) : (
          <Disclosure summary="Choose which">
            <ul className="grid">
              {steps.map(({ id, title, due }) => (
                <li key={id}>
                  <label className="flex min-h-11 items-center gap-3">
                    <input
                      type="checkbox"
                      name="steps"
                      value={id}
                      defaultChecked
                      onChange={onChange}
                      className="accent-brand size-5 shrink-0"
                    />
                    <span className="min-w-0">
                      <bdi>{title}</bdi>
                      {due && <span className="text-ink-3"> · {due}</span>}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
        <div>
          <Button type="submit" size="small" disabled={taken === 0}>
            {takeAllWords(taken === 0 ? count : taken)}
          </Button>
        </div>
      </Form>
    </Banner>
  );
}
