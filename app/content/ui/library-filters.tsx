import type { ReactElement } from "react";

import { purposes, purposeWords } from "#app/content/content.ts";
import type { LibraryAsked } from "#app/content/library.ts";
import { fieldsOfWork, fieldWords } from "#app/participant/buying-role.ts";
import { Button } from "#app/ui/button.tsx";
import { ListChoice, type ListOption, ListSearch } from "#app/ui/list-search.tsx";

export type LibraryFiltersProps = {
  asked: LibraryAsked;
  stages: readonly { kind: string; label: string }[];
  /** The two companies; without them there is one side only. */
  sides?: readonly ListOption[];
  retiredCount: number;
};

export function LibraryFilters({ asked, stages, sides, retiredCount }: LibraryFiltersProps): ReactElement {
  return (
    <ListSearch asked={asked} label="Search the library" more="Filter" inOneLine>
      <ListChoice
        name="stage"
        label="Stage"
        value={asked.stage}
        options={[["", "any"], ...stages.map(({ kind, label }): ListOption => [kind, label])]}
      />
      <ListChoice
        name="for"
        label="For"
        value={asked.field}
        options={[["", "anybody"], ...fieldsOfWork.map((one): ListOption => [one, fieldWords[one].label])]}
      />
      <ListChoice
        name="purpose"
        label="Purpose"
        value={asked.purpose}
        options={[["", "any"], ...purposes.map((one): ListOption => [one, purposeWords[one].label])]}
      />
      {sides && <ListChoice name="from" label="From" value={asked.side} options={[["", "both"], ...sides]} />}
      {(retiredCount > 0 || asked.isRetired) && (
        <ListChoice
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
    </ListSearch>
  );
}
