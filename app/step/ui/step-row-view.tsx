// One line of the list. A plan may have a thousand, so a line is small: its buttons send one form that stands once on the page
// (`form=`), its menu and its editor exist only while they are open.
import { Check, MoreHorizontal } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { memo } from "react";

import { stepPath } from "#app/step/step-path.ts";
import type { ListRow } from "#app/step/step-page.ts";
import { StatusWord } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { DateText } from "#app/ui/small-text.tsx";

export type EditedField = "title" | "dueOn" | "owner";

export type StepRowViewProps = {
  row: ListRow;
  planId: string;
  /** The id of the one form all rows send. */
  formId: string;
  /** In flight: shown as if it were done already. */
  pending?: "done" | "open" | "gone" | undefined;
  mayWork: boolean;
  /** What stands in place of a field while it is edited. */
  editor?: { field: EditedField; node: ReactNode } | undefined;
  menu?: ReactNode;
  below?: ReactNode;
};

export const rowGrid =
  "grid grid-cols-[2.75rem_minmax(0,1fr)_2.75rem] items-start gap-x-2 sm:grid-cols-[2.75rem_minmax(0,1fr)_2.75rem] md:grid-cols-[2.75rem_minmax(0,1fr)_9rem_9.5rem_11rem_2.75rem] print:grid-cols-[1.5rem_minmax(0,1fr)_8rem_8rem_9rem_0]";

export const StepRowView = memo(function StepRowView(props: StepRowViewProps): ReactElement {
  const { row, planId, pending, editor, menu, below } = props;
  const isDone = pending ? pending === "done" : row.tick === "done";
  const isQuiet = isDone || row.shape === "left-out" || pending === "gone";
  return (
    <li
      data-step={row.id}
      className={cx(rowGrid, "border-line relative border-t py-1 first:border-t-0", pending === "gone" && "opacity-50")}
    >
      <Tick {...props} isDone={isDone} />
      <div className="min-w-0 pt-2.5 md:pb-2.5">
        {editor?.field === "title" ? (
          editor.node
        ) : (
          <a
            href={`/plans/${planId}/steps/${row.id}`}
            data-edit="title"
            className={cx(
              "rounded-control block text-start no-underline hover:underline",
              isQuiet ? "text-ink-3" : "text-ink font-medium",
              row.tick === "closed" && "line-through",
            )}
          >
            <bdi>{row.title}</bdi>
          </a>
        )}
        <Beneath row={row} />
        {below}
      </div>
      <div className="col-start-2 flex flex-wrap gap-x-3 pb-1.5 md:contents print:contents">
        <Cell label="Owner">{editor?.field === "owner" ? editor.node : <OwnerText row={row} />}</Cell>
        <Cell label="Due">{editor?.field === "dueOn" ? editor.node : <DueText row={row} isQuiet={isQuiet} />}</Cell>
        <Cell label="State">
          {isDone ? (
            <StatusWord shape="done">Done</StatusWord>
          ) : (
            <StatusWord shape={row.shape}>{pending === "open" ? "Open again" : row.state}</StatusWord>
          )}
        </Cell>
      </div>
      <div className="no-print relative col-start-3 row-start-1 md:col-start-auto md:row-start-auto">
        <a
          href={`/plans/${planId}/steps/${row.id}`}
          data-menu=""
          aria-expanded={menu ? true : undefined}
          className="rounded-control text-ink-3 hover:bg-sunken hover:text-ink flex size-11 items-center justify-center"
        >
          <MoreHorizontal className="size-5" aria-hidden="true" />
          <span className="sr-only">More for {row.title}</span>
        </a>
        {menu}
      </div>
    </li>
  );
});

/** A box only where this reader may tick it; else a quiet sign in its place. */
function Tick({ row, planId, formId, mayWork, isDone }: StepRowViewProps & { isDone: boolean }): ReactElement {
  if (!mayWork || !row.ours || row.tick === "closed" || row.tick === "waits")
    return (
      <span aria-hidden="true" className="grid size-11 place-items-center">
        {isDone ? (
          <Check className="text-ok size-4" strokeWidth={3} />
        ) : row.tick === "closed" || row.shape === "left-out" ? (
          <span className="bg-line-strong h-0.5 w-2.5 rounded-full" />
        ) : (
          <span
            className={cx(
              "border-line-strong size-2.5 rounded-full border",
              row.shape === "suggested" && "border-dashed",
            )}
          />
        )}
      </span>
    );
  return (
    <button
      form={formId}
      formAction={stepPath(planId, row.id, isDone ? "progress" : "completion")}
      {...(isDone ? { name: "progress", value: "open" } : {})}
      aria-label={isDone ? `Open again: ${row.title}` : `Done: ${row.title}`}
      className="rounded-control hover:bg-sunken grid size-11 place-items-center"
    >
      <span
        aria-hidden="true"
        className={cx(
          "rounded-control grid size-6 place-items-center border-2",
          isDone ? "border-ok bg-ok-soft text-ok" : "border-line-strong bg-surface",
        )}
      >
        {isDone && <Check className="size-4" strokeWidth={3} />}
      </span>
    </button>
  );
}

function Cell({ label, children }: { label: string; children: ReactNode }): ReactElement {
  return (
    <div className="min-w-0 text-sm md:py-3">
      <span className="sr-only">{label}: </span>
      {children}
    </div>
  );
}

function OwnerText({ row }: { row: ListRow }): ReactElement {
  return (
    <span data-edit={row.ours ? "owner" : undefined} className={cx("text-ink-2", row.ours && "md:cursor-pointer")}>
      <span dir="auto">{row.owner}</span>
      {row.unnamed && <span className="text-ink-3 block text-xs">not yet named</span>}
    </span>
  );
}

function DueText({ row, isQuiet }: { row: ListRow; isQuiet: boolean }): ReactElement {
  if (!row.due || !row.dueOn)
    return (
      <span data-edit={row.ours ? "dueOn" : undefined} className="text-ink-3 hidden md:inline">
        no date
      </span>
    );
  return (
    <span
      data-edit="dueOn"
      className={cx("md:cursor-pointer", row.late && !isQuiet ? "text-warn font-medium" : "text-ink-2")}
    >
      <DateText iso={row.dueOn}>{row.due}</DateText>
      {row.spare && <span className="text-ink-3 hidden text-xs md:block">{row.spare}</span>}
    </span>
  );
}

function Beneath({ row }: { row: ListRow }): ReactElement | null {
  if (!row.note && !row.readBy) return null;
  return (
    <p className="text-ink-3 mt-0.5 text-sm">
      {row.readBy && (
        <span className="border-line me-2 inline-block rounded-full border px-2 text-xs">{row.readBy}</span>
      )}
      {row.note && <bdi>{row.note}</bdi>}
    </p>
  );
}
