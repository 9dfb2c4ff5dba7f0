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
import { Button } from "#app/ui/button.tsx";
import { ListChoice, ListSearch } from "#app/ui/list-search.tsx";

const ownerWords: Record<ListOwner, string> = { me: "me", everyone: "everyone" };

export function ListFilters({ asked }: { asked: ListAsked }): ReactElement {
  return (
    <ListSearch asked={asked} label="Search plans" more="Filter and sort">
      <ListChoice
        name="owner"
        label="Whose"
        value={asked.owner}
        options={listOwners.map((one) => [one, ownerWords[one]])}
      />
      <ListChoice
        name="state"
        label="Show"
        value={asked.state}
        options={listStates.map((one) => [one, listStateWords[one]])}
      />
      <ListChoice
        name="sort"
        label="Sort"
        value={asked.sort}
        options={listSorts.map((one) => [one, listSortWords[one]])}
      />
      <Button type="submit">Show</Button>
    </ListSearch>
  );
}
