// What the other company reads in the place of one's name: under each choice the line it would then read.
import type { ReactElement } from "react";

import {
  type ConsentNames,
  type Most,
  type MyLines,
  nameEffect,
  nameLabels,
  nameOrder,
  narrowedName,
} from "#app/participant/consent-words.ts";
import type { NameConsent } from "#app/participant/consent.ts";
import { RadioCards } from "#app/ui/choice.tsx";

export function NameChoice({
  value,
  most,
  names,
  lines,
  onChoose,
}: {
  value: NameConsent;
  most: Most;
  names: ConsentNames;
  lines: MyLines;
  onChoose: (value: NameConsent) => void;
}): ReactElement {
  const { other, team } = names;
  return (
    <RadioCards
      name="showsName"
      legend={`Who I am, for ${other}`}
      hint={`From now on, wherever both companies read. At ${team} everybody goes on reading your name. What ${other} has read until now cannot be taken back: what you did under your name keeps it, and so does any text in which somebody typed it.`}
      value={value}
      onChoose={(one) => onChoose(one as NameConsent)}
      options={nameOrder.map((one) => ({
        value: one,
        label: nameLabels[one],
        hint: narrowedName(one, most, names, lines) ?? nameEffect(one, names, lines),
      }))}
    />
  );
}
