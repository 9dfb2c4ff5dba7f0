import { CircleCheck, CircleDashed, Flag } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import type { CheckRow, LineRow } from "#app/project/line-row.ts";
import { linePath, projectPath } from "#app/project/project-path.ts";
import type { PurchaseLine } from "#app/project/purchase.ts";
import { Chip, StatusWord } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { LineTick } from "#app/ui/line-tick.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { DateText } from "#app/ui/small-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { LineActs } from "./line-acts.tsx";
import { LineChange } from "./line-change.tsx";
import { LineMeasure } from "./line-measure.tsx";

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
  const { id, text, note, kindWord, who, check, lane, readBy, done } = row;
  return (
    <li id={id} className="scroll-mt-24 py-1">
      <Placed
        mark={
          check ? (
            <CheckMark isDone={row.isDone} />
          ) : (
            <LineTick
              id={row.id}
              text={text}
              isTicked={row.isDone}
              mayTick={mayTick}
              action={linePath(planId, row.id)}
              name="done"
              spoken={["Done", "Not done"]}
            />
          )
        }
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
        {done && <p className="text-ink-3 text-sm">{check ? `Measured by ${done}` : `Done by ${done}`}</p>}
        {lane === "own" && (
          <p>
            <Chip reach="own">{readBy}</Chip>
          </p>
        )}
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
          mark={
            <span className="grid size-11 shrink-0 place-items-center">
              <Flag className="text-brand size-5" aria-hidden="true" />
            </span>
          }
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

/** Mark, day, words, acts: the day beside the words where there is room, above them on a phone. */
export function Placed({
  mark,
  day,
  acts,
  children,
}: {
  mark: ReactNode;
  day: ReactNode;
  acts?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <div className="flex items-start gap-1">
      {mark}
      <div className="grid min-w-0 flex-1 gap-x-4 gap-y-0.5 py-2.5 sm:grid-cols-[9rem_minmax(0,1fr)]">
        <p className="text-ink-2 tabular text-sm sm:pt-0.5">{day}</p>
        <div className="grid min-w-0 gap-0.5">{children}</div>
      </div>
      {acts}
    </div>
  );
}

export function Day({ row: { day, due, isPast } }: { row: LineRow }): ReactElement {
  if (!due) return <span className="text-ink-3">No day yet</span>;
  if (!day) return <span>{due}</span>;
  const words = <DateText iso={day}>{due}</DateText>;
  return isPast ? <StatusWord shape="late">{words}</StatusWord> : words;
}

/** "31 % before, 10 % wanted": what the number was and should be, and, once it is there, what it is. */
export function Numbers({ check: { now, wanted, measured, comparison } }: { check: CheckRow }): ReactElement {
  const before = [now && `${now} ${measured ? "before" : "today"}`, wanted && `${wanted} wanted`].filter(Boolean);
  return (
    <p className="text-sm">
      {measured && <strong className="font-semibold">{measured} measured</strong>}
      {measured && before.length > 0 && ", "}
      <span className="text-ink-2">{before.join(", ")}</span>
      {comparison && <span>. {comparison}</span>}
    </p>
  );
}

export function CheckMark({ isDone }: { isDone: boolean }): ReactElement {
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <span className="grid size-11 shrink-0 place-items-center">
      <Icon className={cx("size-6", isDone ? "text-ok" : "text-ink-3")} aria-hidden="true" />
      <span className="sr-only">{isDone ? "Measured: " : "Not measured yet: "}</span>
    </span>
  );
}
