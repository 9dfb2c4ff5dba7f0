import { Form, useFetcher } from "@remix-run/react";
import { type FormEvent, type ReactElement, useState, useSyncExternalStore } from "react";

import { isChanged, mostFactors, numberWords, productOf, withNumbers } from "#app/outcome/estimate.ts";
import type { EstimateRow } from "#app/outcome/figure-row.ts";
import { whyOpenPath, whyPath } from "#app/outcome/why-path.ts";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { FigureActs, FigureFoot, WhoReads } from "./figure-parts.tsx";
import type { LaneOption } from "./measures.tsx";
import type { WhySent } from "./why-answer-form.tsx";

export type EstimateItemProps = {
  planId: string;
  row: EstimateRow;
  /** Numbers of this reader from the address: shown, stored nowhere. */
  tried: readonly string[] | null;
  isSharing: boolean;
};

/**
 * A sum that shows itself: each number in a field, and what they come to. Whoever reads it puts in other numbers and sees
 * what becomes of it, with scripts while typing, without them by the button; nothing is stored by that.
 */
export function EstimateItem({ planId, row, tried, isSharing }: EstimateItemProps): ReactElement {
  const { id, name, factors, unit, mayChange } = row;
  const stored = factors.map(({ value }) => String(value)).join(" ");
  // What this reader put in; until then the sum follows what is stored.
  const [numbers, setNumbers] = useState(tried);
  const shown = numbers ? withNumbers(factors, numbers) : factors;
  const isOther = isChanged(factors, shown);
  // Kept numbers are compared with those that stood there when the reader began, unless they have seen both.
  const [seen, setSeen] = useState(stored);
  if (!isOther && seen !== stored) setSeen(stored);
  const isLive = useIsLive();
  const keeping = useFetcher<WhySent>({ key: `estimate ${id}` });
  const sent = keeping.state === "idle" ? keeping.data : undefined;
  const conflict = sent?.conflicts?.[0];
  const was = conflict ? stored : seen;
  return (
    <li id={id} className="grid grid-cols-1 gap-3 py-5">
      <h3 dir="auto" className="font-medium break-words">
        {name}
      </h3>
      <Form
        method="get"
        action={`${whyPath(planId)}#${id}`}
        preventScrollReset
        className="grid gap-3"
        onInput={(event: FormEvent<HTMLFormElement>) =>
          setNumbers(new FormData(event.currentTarget).getAll("n").map(String))
        }
      >
        <input type="hidden" name="key" value={id} />
        <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
          {factors.map((factor, index) => (
            <div key={`${index} ${factor.name}`} className="flex max-w-full items-end gap-3">
              <TextField
                name="n"
                id={`${id}-${index}`}
                label={factor.name || "number"}
                inputMode="decimal"
                size={6}
                defaultValue={numbers?.[index] ?? String(factor.value)}
                className="tabular min-w-24"
                autoComplete="off"
              />
              <span className="text-ink-3 pb-2.5 text-xl" aria-hidden="true">
                {index < factors.length - 1 ? "×" : "="}
              </span>
            </div>
          ))}
          <output htmlFor={factors.map((_, index) => `${id}-${index}`).join(" ")} className="pb-1.5">
            <span className="tabular text-2xl font-semibold">{numberWords(productOf(shown), unit)}</span>{" "}
            <span className="text-ink-2">{isOther ? "with your numbers" : ""}</span>
          </output>
        </div>
        <div className="no-print flex flex-wrap items-center gap-3 empty:hidden">
          {!isLive && (
            <Button type="submit" size="small">
              Work it out again
            </Button>
          )}
          {isOther && (
            <TextLink to={`${whyPath(planId)}#${id}`} reloadDocument roomy>
              Back to the numbers as they stand
            </TextLink>
          )}
        </div>
      </Form>
      {sent?.refused && !conflict && (
        <p role="alert" className="text-risk font-medium">
          {sent.refused}
        </p>
      )}
      {isOther && mayChange && (
        <keeping.Form method="post" action={whyPath(planId, "figures")} preventScrollReset className="no-print">
          <HiddenFields fields={{ intent: "numbers", key: id, was }} />
          {shown.map(({ value }, index) => (
            <input key={index} type="hidden" name="n" value={String(value)} />
          ))}
          {conflict ? (
            <ConflictPanel
              field={conflict.label}
              mine={conflict.mine}
              theirs={conflict.theirs}
              by={(sent.refused ?? "").split(".")[0]}
            />
          ) : (
            <SubmitButton look="secondary" size="small" pending={keeping.state !== "idle"} pendingText="Saving">
              Keep these numbers for all who read this
            </SubmitButton>
          )}
        </keeping.Form>
      )}
      <FigureFoot row={row} />
      <FigureActs
        {...{ planId, row, isSharing }}
        noun="estimate"
        change={mayChange ? whyOpenPath(planId, { change: id }, id) : null}
      />
    </li>
  );
}

/** True once scripts run: then the sum follows what is typed, and needs no button. */
function useIsLive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

function listOf(value: string | string[] | undefined): string[] {
  return value === undefined ? [] : typeof value === "string" ? [value] : value;
}

const examples = ["people", "hours a week", "€ an hour", "weeks a year", ""];

/** A new sum: a name for each number. Rows that stay empty are no part of it. */
export function EstimateForm({
  planId,
  lanes,
  formKey,
}: {
  planId: string;
  lanes: readonly LaneOption[];
  formKey: string;
}): ReactElement {
  const fetcher = useFetcher<WhySent>({ key: "estimate" });
  const sent = fetcher.state === "idle" ? fetcher.data : undefined;
  const wrong = sent?.invalid ?? {};
  const errors = Object.entries(wrong).map(([field, say]) => ({
    say,
    fieldId: field === "number" ? "number-0" : field.replace(".", "-"),
  }));
  const typed = (name: string): string | undefined => {
    const value = sent?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const [names, numbers] = [listOf(sent?.values["factor"]), listOf(sent?.values["number"])];
  return (
    <fetcher.Form method="post" action={whyPath(planId, "figures")} preventScrollReset className="grid max-w-2xl gap-4">
      <FormErrors errors={sent?.refused ? [{ say: sent.refused }, ...errors] : errors} />
      <HiddenFields
        fields={{
          intent: "estimate",
          key: typed("key") ?? formKey,
          ...(lanes.length === 1 ? { readBy: lanes[0]?.value ?? "shared" } : {}),
        }}
      />
      <TextField
        name="name"
        label="What the sum says"
        hint="Such as: what asking twice costs us a year"
        required
        dir="auto"
        autoFocus
        defaultValue={typed("name") ?? ""}
        error={wrong["name"]}
      />
      <fieldset className="grid gap-2">
        <legend className="font-medium">The numbers, multiplied with each other</legend>
        <p className="text-ink-3 text-sm">Call each what you call it; a line without a number is left out.</p>
        {wrong["number"] && <p className="text-risk text-sm font-medium">{wrong["number"]}</p>}
        {examples.slice(0, mostFactors).map((example, index) => (
          <div key={index} className="grid grid-cols-[7rem_minmax(0,1fr)] items-end gap-3">
            <TextField
              name="number"
              id={`number-${index}`}
              label={<span className={index > 0 ? "sr-only" : ""}>Number{index > 0 ? ` ${index + 1}` : ""}</span>}
              inputMode="decimal"
              className="tabular"
              defaultValue={numbers[index] ?? ""}
            />
            <TextField
              name="factor"
              id={`factor-${index}`}
              label={
                <span className={index > 0 ? "sr-only" : ""}>of what{index > 0 ? `, number ${index + 1}` : ""}</span>
              }
              maxLength={60}
              dir="auto"
              defaultValue={names[index] ?? example}
            />
          </div>
        ))}
      </fieldset>
      <TextField
        name="unit"
        id="sum-unit"
        label="What comes out"
        optional
        hint="€ a year, hours, days"
        dir="auto"
        defaultValue={typed("unit") ?? ""}
        error={wrong["unit"]}
      />
      {lanes.length === 1 && <WhoReads label={lanes[0]?.label} />}
      {lanes.length > 1 && (
        <RadioCards
          name="readBy"
          id="estimate-readBy"
          legend="Who can read it"
          value={typed("readBy") ?? lanes[0]?.value}
          options={lanes}
        />
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={fetcher.state !== "idle"} pendingText="Saving" wide>
          Save
        </SubmitButton>
        <LinkButton to={`${whyPath(planId)}#numbers`} look="quiet" preventScrollReset wide>
          Not now
        </LinkButton>
      </div>
    </fetcher.Form>
  );
}
