// The lines of the costs as the team types them: what, once or every year, how much, and whose figure it is.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import {
  amountField,
  type Cost,
  costKinds,
  costState,
  currencies,
  figureWords,
  figures,
  moneyWords,
} from "#app/brief/cost.ts";
import { type FormAnswer, typedOr } from "#app/plan/ui/said-of-form.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields, Select, TextField } from "#app/ui/field.tsx";

type Names = { workspaceName: string };

export function CostEditor({
  action,
  costs,
  newId,
  workspaceName,
  onPage,
}: Names & { action: string; costs: readonly Cost[]; newId: string; onPage: FormAnswer }): ReactElement {
  return (
    <div className="grid grid-cols-1 gap-2">
      {costs.length > 0 && (
        <Disclosure summary="Change or take off a line">
          <ul className="divide-line divide-y">
            {costs.map((cost) => (
              <li key={cost.id} className="flex flex-wrap items-start justify-between gap-x-4">
                <Disclosure
                  summary={
                    <span dir="auto">
                      {cost.what}, {moneyWords(cost)}
                    </span>
                  }
                >
                  <CostForm
                    key={costState(cost)}
                    {...{ action, cost, workspaceName }}
                    id={cost.id}
                    onPage={undefined}
                  />
                </Disclosure>
                <RemoveCost action={action} cost={cost} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      <Disclosure summary="Add a line" open={costs.length === 0 || onPage !== undefined}>
        <CostForm key={newId} {...{ action, workspaceName, onPage }} cost={null} id={newId} />
      </Disclosure>
    </div>
  );
}

function CostForm({
  action,
  cost,
  id,
  workspaceName,
  onPage,
}: Names & { action: string; cost: Cost | null; id: string; onPage: FormAnswer }): ReactElement {
  const fetcher = useFetcher<FormAnswer>();
  const answer = fetcher.data ?? onPage;
  const invalid = answer?.invalid ?? {};
  const field = (name: string): string => `${id}-${name}`;
  return (
    <fetcher.Form
      method="post"
      action={action}
      preventScrollReset
      className="grid grid-cols-1 gap-4 pb-3 sm:grid-cols-2"
    >
      <HiddenFields fields={{ intent: "save", id, was: cost ? costState(cost) : "" }} />
      {answer?.refused && (
        <p role="alert" className="text-risk font-medium sm:col-span-2">
          {answer.refused}
        </p>
      )}
      <TextField
        label="What for"
        name="what"
        id={field("what")}
        maxLength={120}
        required
        dir="auto"
        defaultValue={typedOr(answer, "what", cost?.what ?? "")}
        error={invalid["what"]}
      />
      <Select
        label="Paid"
        name="kind"
        id={field("kind")}
        defaultValue={typedOr(answer, "kind", cost?.kind ?? "yearly")}
        error={invalid["kind"]}
      >
        {costKinds.map((kind) => (
          <option key={kind} value={kind}>
            {kind === "once" ? "Once" : "Every year"}
          </option>
        ))}
      </Select>
      <TextField
        label="Amount"
        name="amount"
        id={field("amount")}
        inputMode="decimal"
        required
        className="tabular"
        defaultValue={typedOr(answer, "amount", cost ? amountField(cost.cents) : "")}
        error={invalid["amount"]}
      />
      <TextField
        label="Currency"
        name="currency"
        id={field("currency")}
        hint={`Three letters: ${currencies.join(", ")}.`}
        maxLength={3}
        required
        defaultValue={typedOr(answer, "currency", cost?.currency ?? "EUR")}
        error={invalid["currency"]}
      />
      <Select
        label="Whose figure"
        name="figure"
        id={field("figure")}
        defaultValue={typedOr(answer, "figure", cost?.figure ?? "ours")}
        error={invalid["figure"]}
      >
        {figures.map((figure) => (
          <option key={figure} value={figure}>
            {figureWords(figure, { workspaceName })}
          </option>
        ))}
      </Select>
      <div className="sm:col-span-2">
        <SubmitButton look="secondary" pending={fetcher.state !== "idle"} wide>
          {cost ? "Save this line" : "Add this line"}
        </SubmitButton>
      </div>
    </fetcher.Form>
  );
}

function RemoveCost({ action, cost }: { action: string; cost: Cost }): ReactElement {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={action} preventScrollReset>
      <HiddenFields fields={{ intent: "remove", id: cost.id }} />
      <Button type="submit" look="quiet" size="small">
        Take off<span className="sr-only"> {cost.what}</span>
      </Button>
    </fetcher.Form>
  );
}
