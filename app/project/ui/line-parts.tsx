// What a line of the project looks like, in the list of its plan and in that of several plans.
import { CircleCheck, CircleDashed, Flag } from "lucide-react";
import type { ReactElement, ReactNode } from "react";

import type { CheckRow, LineRow } from "#app/project/line-row.ts";
import { linePath } from "#app/project/project-path.ts";
import { Chip, StatusWord } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { LineTick } from "#app/ui/line-tick.tsx";
import { DateText } from "#app/ui/small-text.tsx";

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

/** When it is, in words; late in a colour and a sign. */
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

/** What is ticked, or, of a check of value, whether it was measured. `back` where it is ticked from another page than its own. */
export function LineMark({
  planId,
  row: { id, text, check, isDone },
  mayTick,
  back,
}: {
  planId: string;
  row: LineRow;
  mayTick: boolean;
  back?: string;
}): ReactElement {
  if (!check)
    return (
      <LineTick
        {...{ id, text, mayTick, ...(back && { back }) }}
        isTicked={isDone}
        action={linePath(planId, id)}
        name="done"
        spoken={["Done", "Not done"]}
      />
    );
  const Icon = isDone ? CircleCheck : CircleDashed;
  return (
    <span className="grid size-11 shrink-0 place-items-center">
      <Icon className={cx("size-6", isDone ? "text-ok" : "text-ink-3")} aria-hidden="true" />
      <span className="sr-only">{isDone ? "Measured: " : "Not measured yet: "}</span>
    </span>
  );
}

export function GoLiveMark(): ReactElement {
  return (
    <span className="grid size-11 shrink-0 place-items-center">
      <Flag className="text-brand size-5" aria-hidden="true" />
    </span>
  );
}

/** Who did it, and who reads it where that is its author alone. */
export function DoneAndReach({ row: { done, check, lane, readBy } }: { row: LineRow }): ReactElement {
  return (
    <>
      {done && <p className="text-ink-3 text-sm">{check ? `Measured by ${done}` : `Done by ${done}`}</p>}
      {lane === "own" && (
        <p>
          <Chip reach="own">{readBy}</Chip>
        </p>
      )}
    </>
  );
}
