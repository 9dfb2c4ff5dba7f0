import type { ReactElement } from "react";

import { Checkbox } from "#app/ui/choice.tsx";
import { TextField } from "#app/ui/field.tsx";

import { namedAtFirst } from "../left-behind.ts";
import { openOnTheWay, type Where, type WhereItem } from "../where.ts";
import { FoldedRest } from "./folded-rest.tsx";
import type { Said } from "./said.ts";

/** ST4: what is still open on the way. What is not ticked goes on; only what is ticked is left out. */
export function Later({ where, to, said }: { where: Where; to: string; said: Said }): ReactElement | null {
  const items = openOnTheWay(where, to);
  if (items.length === 0) return <p className="text-ink-2">Nothing is open on the way there.</p>;
  const typed = [said?.values["leaveOut"] ?? []].flat();
  const line = (item: WhereItem): ReactElement => (
    <OpenLine key={item.key} item={item} checked={typed.includes(item.key)} />
  );
  return (
    <div className="rounded-control bg-sunken grid grid-cols-1 gap-3 p-4">
      <fieldset className="min-w-0">
        <legend className="font-medium">Still open on the way there</legend>
        <p className="text-ink-2 mt-1 text-sm">
          What you do not tick is still going on. Tick what you leave out; you can take it up again at any time.
        </p>
        <div className="divide-line mt-1 divide-y">{items.slice(0, namedAtFirst).map(line)}</div>
        <FoldedRest count={items.length - namedAtFirst}>{items.slice(namedAtFirst).map(line)}</FoldedRest>
      </fieldset>
      <TextField
        name="leaveOutReason"
        label="Why you leave it out"
        optional
        hint="One reason for all you ticked. If a line among them is only yours or only your company’s, the reason stays there too."
        maxLength={300}
      />
    </div>
  );
}

function OpenLine({
  item: { key, text, words, readBy },
  checked,
}: {
  item: WhereItem;
  checked: boolean;
}): ReactElement {
  return (
    <Checkbox
      name="leaveOut[]"
      value={key}
      defaultChecked={checked}
      label={
        <>
          <span className="text-ink-2">Leave out: </span>
          <span dir="auto">{text}</span>
        </>
      }
      hint={words ? `${words} ${readBy}.` : `${readBy}.`}
    />
  );
}
