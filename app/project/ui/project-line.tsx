import type { ReactElement } from "react";

import type { LineRow } from "#app/project/line-row.ts";
import { projectPath } from "#app/project/project-path.ts";
import type { PurchaseLine } from "#app/project/purchase.ts";
import { PlainText } from "#app/ui/plain-text.tsx";
import { DateText } from "#app/ui/small-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { LineActs } from "./line-acts.tsx";
import { LineChange } from "./line-change.tsx";
import { LineMeasure } from "./line-measure.tsx";
import { Day, DoneAndReach, GoLiveMark, LineMark, Numbers, Placed } from "./line-parts.tsx";

/** What of a line stands open: its words, or the number that was measured. */
export type Opened = { change: string | null; measure: string | null };

/** One thing that has to happen: done or not, its day, who does it. */
export function ProjectLine({
  planId,
  row,
  opened,
  people,
  mayTick,
}: {
  planId: string;
  row: LineRow;
  opened: Opened;
  people: readonly { value: string; label: string }[];
  mayTick: boolean;
}): ReactElement {
  const { id, text, note, kindWord, who, check } = row;
  return (
    <li id={id} className="scroll-mt-24 py-1">
      <Placed
        mark={<LineMark planId={planId} row={row} mayTick={mayTick} />}
        day={<Day row={row} />}
        acts={(row.mayChange || check) && <LineActs planId={planId} row={row} mayMeasure={mayTick} />}
      >
        <p dir="auto" className="font-medium break-words">
          {text}
        </p>
        <p className="text-ink-2 text-sm break-words">{[kindWord, check?.after, who].filter(Boolean).join(" · ")}</p>
        {note && (
          <div className="text-ink-2 text-sm">
            <PlainText text={note} />
          </div>
        )}
        {check && <Numbers check={check} />}
        {check && row.isDue && mayTick && opened.measure !== id && (
          <p>
            <TextLink to={`${projectPath(planId)}?measure=${id}#${id}`} preventScrollReset roomy>
              Write down what it is now<span className="sr-only">: {text}</span>
            </TextLink>
          </p>
        )}
        <DoneAndReach row={row} />
      </Placed>
      {opened.change === id && row.mayChange && <LineChange planId={planId} row={row} people={people} />}
      {opened.measure === id && mayTick && check && <LineMeasure planId={planId} row={row} check={check} />}
    </li>
  );
}

/** The purchase itself, where it stands among the rest. */
export function Purchase({ planId, line }: { planId: string; line: PurchaseLine }): ReactElement {
  return (
    <li id="purchase" className="scroll-mt-24 py-1">
      <div className="rounded-control bg-brand-soft">
        <Placed
          mark={<GoLiveMark />}
          day={line.day && line.due ? <DateText iso={line.day}>{line.due}</DateText> : "No day yet"}
        >
          <p className="break-words">
            <TextLink to={`/plans/${planId}`} className="finger">
              {line.text}
            </TextLink>
          </p>
          <p className="text-ink-2 text-sm">This purchase</p>
        </Placed>
      </div>
    </li>
  );
}
