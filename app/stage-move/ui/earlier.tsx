import type { ReactElement } from "react";
import { useState } from "react";

import { Checkbox } from "#app/ui/choice.tsx";

import { namedAtFirst } from "../left-behind.ts";
import { doneOnTheWayBack, fitWordsWith, type Where, type WhereItem } from "../where.ts";
import { FoldedRest } from "./folded-rest.tsx";

/** ST5: done stays done, but for what is ticked; and whether the go-live still fits then, before anything is saved. */
export function Earlier({ where, to }: { where: Where; to: string }): ReactElement {
  const items = doneOnTheWayBack(where, to);
  const [again, setAgain] = useState<readonly string[]>([]);
  const short = fitWordsWith(
    where,
    items.filter(({ id }) => again.includes(id)),
  );
  const line = (item: WhereItem): ReactElement => (
    <Checkbox
      key={item.id}
      name="lookAgain[]"
      value={item.id}
      onChange={({ target }) => setAgain(target.checked ? [...again, item.id] : again.filter((id) => id !== item.id))}
      label={<span dir="auto">{item.text}</span>}
      hint={hintOf(item, where)}
    />
  );
  return (
    <div className="grid grid-cols-1 gap-3">
      {items.length > 0 && (
        <fieldset className="rounded-control bg-sunken min-w-0 p-4">
          <legend className="float-start mb-1 w-full font-medium">
            {items.length === 1
              ? "1 step you may want to look at again"
              : `${items.length} steps you may want to look at again`}
          </legend>
          <p className="text-ink-2 clear-both text-sm">What you do not tick stays done.</p>
          <div className="divide-line divide-y">{items.slice(0, namedAtFirst).map(line)}</div>
          <FoldedRest count={items.length - namedAtFirst}>{items.slice(namedAtFirst).map(line)}</FoldedRest>
        </fieldset>
      )}
      <p role="status" className={short ? "rounded-control bg-warn-soft px-4 py-3" : "sr-only"}>
        {short ?? ""}
      </p>
    </div>
  );
}

function hintOf({ words, side, daysToSpare }: WhereItem, { workspaceName }: Where): string {
  const theirs = side === "seller" ? ` ${workspaceName} is told that you would like to.` : "";
  if (daysToSpare === null || daysToSpare >= 0) return `${words}.${theirs}`;
  const days = daysToSpare === -1 ? "1 working day" : `${-daysToSpare} working days`;
  return `${words}. Done again it would miss its date by ${days}.${theirs}`;
}
