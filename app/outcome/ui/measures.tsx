import { useFetcher } from "@remix-run/react";
import { ArrowRight } from "lucide-react";
import { type ReactElement, useState } from "react";

import type { MeasureRow } from "#app/outcome/figure-row.ts";
import { whyOpenPath, whyPath } from "#app/outcome/why-path.ts";
import type { ReadBy } from "#app/outcome/why-row.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { DateField, HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

import { FigureActs, FigureFoot, WhoReads } from "./figure-parts.tsx";
import { TakenAgainList } from "./taken-again.tsx";
import type { WhySent } from "./why-answer-form.tsx";

export type LaneOption = { value: ReadBy; label: string };

/** One number: how it is, how it should be, by when, and whose figure it is. */
export function MeasureItem({
  planId,
  row,
  isSharing,
}: {
  planId: string;
  row: MeasureRow;
  isSharing: boolean;
}): ReactElement {
  const { id, name, now, wanted, wantedBy, taken, mayChange } = row;
  return (
    <li id={id} className="grid grid-cols-1 gap-2 py-5">
      <h3 dir="auto" className="font-medium break-words">
        {name}
      </h3>
      <p className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        {now && <Number words={now} what={taken.length > 0 ? "before" : "now"} />}
        {now && wanted && <ArrowRight className="text-ink-3 size-5 self-center rtl:-scale-x-100" aria-hidden="true" />}
        {wanted && <Number words={wanted} what={wantedBy ? `by ${wantedBy}` : "wanted"} />}
        {!wanted && wantedBy && <span className="text-ink-2">by {wantedBy}</span>}
      </p>
      <FigureFoot row={row} />
      {taken.length > 0 && <TakenAgainList name={name} taken={taken} />}
      <FigureActs
        {...{ planId, row, isSharing }}
        noun="measure"
        change={mayChange ? whyOpenPath(planId, { change: id }, id) : null}
      />
    </li>
  );
}

function Number({ words, what }: { words: string; what: string }): ReactElement {
  return (
    <span>
      <span className="tabular text-2xl font-semibold">{words}</span> <span className="text-ink-2">{what}</span>
    </span>
  );
}

/** `row` is the measure that is changed; without one it is a new one. */
export function MeasureForm({
  planId,
  row,
  lanes,
  formKey,
}: {
  planId: string;
  row: MeasureRow | null;
  lanes: readonly LaneOption[];
  formKey: string;
}): ReactElement {
  const fetcher = useFetcher<WhySent>({ key: `measure ${row?.id ?? ""}` });
  const sent = fetcher.state === "idle" ? fetcher.data : undefined;
  const [was] = useState(wasOf(row));
  const action = whyPath(planId, "figures");
  const conflict = sent?.conflicts?.[0];
  const typed = (name: string): string | undefined => {
    const value = sent?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  if (row && conflict) {
    const names = Object.keys(wasOf(row)).map((name) => name.slice("was.".length));
    const mine: Record<string, string> = Object.fromEntries(names.map((name) => [name, typed(name) ?? ""]));
    return (
      <fetcher.Form method="post" action={action} preventScrollReset>
        <HiddenFields fields={{ intent: "measure", key: row.id, readBy: "shared", ...mine, ...wasOf(row) }} />
        <ConflictPanel
          field={conflict.label}
          mine={conflict.mine}
          theirs={conflict.theirs}
          by={(sent.refused ?? "").split(".")[0]}
        />
      </fetcher.Form>
    );
  }
  const wrong = sent?.invalid ?? {};
  const errors = Object.entries(wrong).map(([field, say]) => (field ? { say, fieldId: field } : { say }));
  const only = row ? "shared" : lanes.length === 1 ? lanes[0]?.value : undefined;
  const text = (name: string, otherwise: string | undefined): { defaultValue: string; error: string | undefined } => ({
    defaultValue: typed(name) ?? otherwise ?? "",
    error: wrong[name],
  });
  return (
    <fetcher.Form method="post" action={action} preventScrollReset className="grid max-w-2xl gap-4">
      <FormErrors errors={sent?.refused ? [{ say: sent.refused }, ...errors] : errors} />
      <HiddenFields
        fields={{
          intent: "measure",
          key: row?.id ?? typed("key") ?? formKey,
          ...(only ? { readBy: only } : {}),
          ...(row ? was : {}),
        }}
      />
      <TextField
        name="name"
        label="What you count"
        hint="Such as: cases that have to be asked twice"
        required
        dir="auto"
        autoFocus
        {...text("name", row?.name)}
      />
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          name="numberNow"
          label="Now"
          optional
          inputMode="decimal"
          {...text("numberNow", row?.fields.numberNow)}
        />
        <TextField
          name="numberWanted"
          label="Wanted"
          optional
          inputMode="decimal"
          {...text("numberWanted", row?.fields.numberWanted)}
        />
        <TextField
          name="unit"
          label="Unit"
          optional
          hint="%, hours, €"
          dir="auto"
          {...text("unit", row?.fields.unit)}
        />
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField name="wantedOn" label="By when" optional {...text("wantedOn", row?.fields.wantedOn)} />
        <TextField
          name="measuredBy"
          label="Who measured it"
          optional
          dir="auto"
          {...text("measuredBy", row?.fields.measuredBy)}
        />
      </div>
      {!only && (
        <RadioCards
          name="readBy"
          id="measure-readBy"
          legend="Who can read it"
          value={typed("readBy") ?? lanes[0]?.value}
          options={lanes}
        />
      )}
      {only && <WhoReads label={row?.chip ?? lanes[0]?.label} />}
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

function wasOf(row: MeasureRow | null): Record<string, string> {
  if (!row) return {};
  const { numberNow, numberWanted, unit, wantedOn, measuredBy } = row.fields;
  return {
    "was.name": row.name,
    "was.numberNow": numberNow,
    "was.numberWanted": numberWanted,
    "was.unit": unit,
    "was.wantedOn": wantedOn,
    "was.measuredBy": measuredBy,
  };
}
