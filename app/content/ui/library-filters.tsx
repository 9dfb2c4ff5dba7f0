import { Form, useSubmit } from "@remix-run/react";
import { Search } from "lucide-react";
import type { ReactElement } from "react";

import { purposes, purposeWords } from "#app/content/content.ts";
import type { LibraryAsked } from "#app/content/library.ts";
import { fieldsOfWork, fieldWords } from "#app/participant/buying-role.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";

type Option = readonly [value: string, words: string];

export type LibraryFiltersProps = {
  asked: LibraryAsked;
  stages: readonly { kind: string; label: string }[];
  /** The two companies; without them there is one side only. */
  sides?: readonly Option[];
  retiredCount: number;
};

/** A form of the address itself: each choice is a link of its own that Back returns from. */
export function LibraryFilters({ asked, stages, sides, retiredCount }: LibraryFiltersProps): ReactElement {
  const submit = useSubmit();
  return (
    <Form
      key={JSON.stringify(asked)}
      method="get"
      role="search"
      className="flex flex-wrap items-end gap-3 lg:flex-nowrap"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      <label className="rounded-control border-line-strong bg-surface has-[:focus-visible]:outline-focus flex min-w-0 flex-1 basis-40 items-center gap-2 border px-3 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 sm:max-w-sm">
        <Search className="text-ink-3 size-4 shrink-0" aria-hidden="true" />
        <span className="sr-only">Search the library</span>
        <input
          type="search"
          name="q"
          defaultValue={asked.search}
          placeholder="Search"
          className="min-h-11 w-full min-w-0 bg-transparent outline-none"
        />
      </label>
      {/* On phones the rest unfolds; it stands beside the <details>, so that wider screens show it whether open or not. */}
      <details className="peer sm:hidden">
        <summary className={buttonClass({ look: "quiet", size: "small" })}>Filter</summary>
      </details>
      <div className="hidden w-full flex-wrap items-end gap-3 peer-open:flex sm:flex sm:w-auto lg:flex-nowrap">
        <Choice
          name="stage"
          label="Stage"
          value={asked.stage}
          options={[["", "any"], ...stages.map(({ kind, label }): Option => [kind, label])]}
        />
        <Choice
          name="for"
          label="For"
          value={asked.field}
          options={[["", "anybody"], ...fieldsOfWork.map((one): Option => [one, fieldWords[one].label])]}
        />
        <Choice
          name="purpose"
          label="Purpose"
          value={asked.purpose}
          options={[["", "any"], ...purposes.map((one): Option => [one, purposeWords[one].label])]}
        />
        {sides && <Choice name="from" label="From" value={asked.side} options={[["", "both"], ...sides]} />}
        {(retiredCount > 0 || asked.isRetired) && (
          <Choice
            name="show"
            label="Show"
            value={asked.isRetired ? "retired" : ""}
            options={[
              ["", "in use"],
              ["retired", `no longer in use (${retiredCount})`],
            ]}
          />
        )}
        <noscript>
          <Button type="submit">Show</Button>
        </noscript>
      </div>
    </Form>
  );
}

function Choice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly Option[];
}): ReactElement {
  return (
    <label className="text-ink-2 flex min-w-0 items-center gap-2 text-sm">
      {label}
      <select
        name={name}
        defaultValue={value}
        className="rounded-control border-line-strong bg-surface text-ink min-h-11 max-w-36 min-w-0 border px-2 text-base"
      >
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
