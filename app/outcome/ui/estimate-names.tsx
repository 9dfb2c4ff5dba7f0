// What a sum and its numbers are called, and what comes out of it. The numbers themselves are changed where they stand.
import { useFetcher } from "@remix-run/react";
import { type ReactElement, useState } from "react";

import { calledText } from "#app/outcome/estimate.ts";
import type { EstimateRow } from "#app/outcome/figure-row.ts";
import { whyPath } from "#app/outcome/why-path.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

import { WhoReads } from "./figure-parts.tsx";
import type { WhySent } from "./why-answer-form.tsx";

export function EstimateNames({ planId, row }: { planId: string; row: EstimateRow }): ReactElement {
  const { id, name, unit, factors, chip } = row;
  const fetcher = useFetcher<WhySent>({ key: `estimate names ${id}` });
  const sent = fetcher.state === "idle" ? fetcher.data : undefined;
  const [was] = useState(() => calledText(row));
  const conflict = sent?.conflicts?.[0];
  const typed = (field: string): string | string[] | undefined => sent?.values[field];
  const one = (field: string, otherwise: string): string => {
    const value = typed(field);
    return typeof value === "string" ? value : otherwise;
  };
  const names = factors.map((factor, index) => {
    const all = typed("factor");
    return (Array.isArray(all) ? all[index] : undefined) ?? factor.name;
  });
  const fixed = (
    <>
      <HiddenFields fields={{ intent: "estimate", key: id, readBy: "shared", was: conflict ? calledText(row) : was }} />
      {factors.map(({ value }, index) => (
        <input key={index} type="hidden" name="number" value={String(value)} />
      ))}
    </>
  );
  if (conflict)
    return (
      <fetcher.Form method="post" action={whyPath(planId, "figures")} preventScrollReset>
        {fixed}
        <HiddenFields fields={{ name: one("name", name), unit: one("unit", unit ?? "") }} />
        {names.map((factor, index) => (
          <input key={index} type="hidden" name="factor" value={factor} />
        ))}
        <ConflictPanel
          field={conflict.label}
          mine={conflict.mine}
          theirs={conflict.theirs}
          by={(sent.refused ?? "").split(".")[0]}
        />
      </fetcher.Form>
    );
  const wrong = sent?.invalid ?? {};
  const errors = Object.entries(wrong).map(([field, say]) => ({ say, fieldId: `${id}-${field}` }));
  return (
    <fetcher.Form method="post" action={whyPath(planId, "figures")} preventScrollReset className="grid max-w-2xl gap-4">
      <FormErrors errors={sent?.refused ? [{ say: sent.refused }, ...errors] : errors} />
      {fixed}
      <TextField
        name="name"
        id={`${id}-name`}
        label="What the sum says"
        required
        dir="auto"
        autoFocus
        defaultValue={one("name", name)}
        error={wrong["name"]}
      />
      <fieldset className="grid gap-2">
        <legend className="font-medium">What its numbers are called</legend>
        {factors.map(({ value }, index) => (
          <div key={index} className="grid grid-cols-[5rem_minmax(0,1fr)] items-center gap-3">
            <span className="tabular text-end" aria-hidden="true">
              {value}
            </span>
            <TextField
              name="factor"
              id={`${id}-factor-${index}`}
              label={<span className="sr-only">{`What ${value} is called`}</span>}
              maxLength={60}
              dir="auto"
              defaultValue={names[index] ?? ""}
            />
          </div>
        ))}
      </fieldset>
      <TextField
        name="unit"
        id={`${id}-unit`}
        label="What comes out"
        optional
        hint="€ a year, hours, days"
        dir="auto"
        defaultValue={one("unit", unit ?? "")}
        error={wrong["unit"]}
      />
      <WhoReads label={chip} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={fetcher.state !== "idle"} pendingText="Saving" wide>
          Save
        </SubmitButton>
        <LinkButton to={`${whyPath(planId)}#${id}`} look="quiet" preventScrollReset wide>
          Not now
        </LinkButton>
      </div>
    </fetcher.Form>
  );
}
