// How a list is searched and narrowed: a form of the address itself, so that each choice is a place that Back returns from.
import { Form, useSubmit } from "@remix-run/react";
import { Search } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import { buttonClass } from "./button.tsx";
import { cx } from "./cx.ts";

export type ListSearchProps = {
  /** What the address asks for; where it changes otherwise, the fields are drawn anew. */
  asked: { search: string };
  label: string;
  /** What unfolds the rest on phones. */
  more: string;
  /** One line where the page is wide enough. */
  inOneLine?: boolean;
  children: ReactNode;
};

export function ListSearch({ asked, label, more, inOneLine = false, children }: ListSearchProps): ReactElement {
  const submit = useSubmit();
  return (
    <Form
      key={JSON.stringify(asked)}
      method="get"
      role="search"
      className={cx("flex flex-wrap items-end gap-3", inOneLine && "lg:flex-nowrap")}
      onChange={(event) => {
        if (event.target instanceof HTMLSelectElement) submit(event.currentTarget, { preventScrollReset: true });
      }}
    >
      <label className="rounded-control border-line-strong bg-surface has-[:focus-visible]:outline-focus flex min-w-0 flex-1 basis-40 items-center gap-2 border px-3 has-[:focus-visible]:outline-3 has-[:focus-visible]:outline-offset-2 sm:max-w-sm">
        <Search className="text-ink-3 size-4 shrink-0" aria-hidden="true" />
        <span className="sr-only">{label}</span>
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
        <summary className={buttonClass({ look: "quiet", size: "small" })}>{more}</summary>
      </details>
      <div
        className={cx(
          "hidden w-full flex-wrap items-end gap-3 peer-open:flex sm:flex sm:w-auto",
          inOneLine && "lg:flex-nowrap [&_select]:max-w-36",
        )}
      >
        {children}
      </div>
    </Form>
  );
}

export type ListOption = readonly [value: string, words: string];

export function ListChoice({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: readonly ListOption[];
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
