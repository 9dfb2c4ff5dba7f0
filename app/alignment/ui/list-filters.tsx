import { Form, useSubmit } from "@remix-run/react";
import { Search } from "lucide-react";
import type { ReactElement } from "react";

import {
  type ListAsked,
  listOwners,
  type ListOwner,
  listSorts,
  listSortWords,
  listStates,
  listStateWords,
} from "#app/alignment/plan-list.ts";
import { Button, buttonClass } from "#app/ui/button.tsx";

const ownerWords: Record<ListOwner, string> = { me: "me", everyone: "everyone" };

/** A form of the address itself: each choice is a link of its own that Back returns from. */
export function ListFilters({ asked }: { asked: ListAsked }): ReactElement {
  const submit = useSubmit();
  return (
    <Form
      key={JSON.stringify(asked)}
      method="get"
      role="search"
      className="flex flex-wrap items-end gap-3"
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget);
      }}
    >
      <label className="rounded-control border-line-strong bg-surface has-[:focus-visible]:outline-focus flex min-w-0 flex-1 basis-48 items-center gap-2 border px-3 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 sm:max-w-sm sm:basis-64">
        <Search className="text-ink-3 size-4 shrink-0" aria-hidden="true" />
        <span className="sr-only">Search plans</span>
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
        <summary className={buttonClass({ look: "quiet", size: "small" })}>Filter and sort</summary>
      </details>
      <div className="hidden flex-wrap items-end gap-3 peer-open:flex sm:flex">
        <Choice
          name="owner"
          label="Whose"
          value={asked.owner}
          options={listOwners.map((one) => [one, ownerWords[one]])}
        />
        <Choice
          name="state"
          label="Show"
          value={asked.state}
          options={listStates.map((one) => [one, listStateWords[one]])}
        />
        <Choice
          name="sort"
          label="Sort"
          value={asked.sort}
          options={listSorts.map((one) => [one, listSortWords[one]])}
        />
        <Button type="submit">Show</Button>
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
  options: readonly (readonly [string, string])[];
}): ReactElement {
  return (
    <label className="text-ink-2 flex min-w-0 items-center gap-2 text-sm">
      {label}
      <select
        name={name}
        defaultValue={value}
        className="rounded-control border-line-strong bg-surface text-ink min-h-11 min-w-0 border px-2 text-base"
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
