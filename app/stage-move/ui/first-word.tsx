// Before the first word the plan has no stage (ST2). The buyer is asked once, calmly, and may leave it.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import type { Said } from "./said.ts";

export type FirstWordProps = {
  planId: string;
  companyName: string;
  stages: readonly { id: string; label: string; name: string; whatUsuallyHappens: readonly string[] }[];
  /** Readers who may not say it read only that it was not said yet. */
  mayMove: boolean;
  /** Whom the others may ask: whoever says where the company is. */
  updatedBy?: string | null;
  said?: Said | undefined;
};

export function FirstWord({ planId, companyName, stages, mayMove, updatedBy, said }: FirstWordProps): ReactElement {
  const fetcher = useFetcher<NonNullable<Said>>();
  const answer = fetcher.data ?? said;
  if (!mayMove) {
    return (
      <div>
        <p className="text-ink-2 font-medium">{companyName} has not said yet</p>
        <h1 className="text-2xl font-semibold tracking-tight sm:text-4xl">Where {companyName} is</h1>
        <p className="text-ink-2 mt-2">
          {updatedBy ? `${updatedBy} says it, in one tap.` : "Nobody has been asked to say it yet."}
        </p>
      </div>
    );
  }
  return (
    <fetcher.Form method="post" action={planPath(planId, "stage-moves")} className="grid grid-cols-1 gap-4">
      <header className="max-w-read">
        <p className="text-ink-2 font-medium">{companyName} has not said yet.</p>
        <h1 className="text-2xl font-semibold tracking-tight sm:text-4xl">Where are you today?</h1>
        <p className="text-ink-2 mt-2">Pick the line that fits; you can change it any time.</p>
      </header>
      <FormErrors errors={errorsOf(answer)} />
      <HiddenFields fields={{ after: "none" }} />
      <RadioCards
        id="toStageId"
        name="toStageId"
        legend={<span className="sr-only">Where are you today?</span>}
        columns={2}
        required
        options={stages.map(({ id, label, name }, index) => ({
          value: id,
          label: name,
          hint: `${index + 1} ${label}`,
        }))}
      />
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <SubmitButton wide pending={fetcher.state !== "idle"} pendingText="Saving…">
          This is where we are
        </SubmitButton>
        <Disclosure summary="Not sure yet">
          <p>
            That is fine: nothing waits for it. This is what usually happens in each, if it helps to find your line.
          </p>
          <dl className="mt-2 grid gap-2">
            {stages.map(({ id, label, whatUsuallyHappens }) => (
              <div key={id}>
                <dt className="text-ink font-medium">{label}</dt>
                <dd>{whatUsuallyHappens[0]}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </div>
    </fetcher.Form>
  );
}
