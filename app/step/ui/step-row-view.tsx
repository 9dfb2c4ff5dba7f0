// One line of the list. A plan may have a thousand, so a line is small: its buttons send one form that stands once on the page
// (`form=`), its menu and its editor exist only while they are open, and its look is in step-row.css instead of in every line.
import type { KeyboardEvent, MouseEvent, ReactElement, ReactNode } from "react";
import { memo } from "react";

import type { ListRow } from "#app/step/step-page.ts";
import { cx } from "#app/ui/cx.ts";

import type { EditedField } from "./field-editor.tsx";
import { FieldPresence, type OtherAtField } from "./field-presence.tsx";

export type StepRowViewProps = {
  row: ListRow;
  /** The id of the one form all rows send. */
  formId: string;
  /** In flight: shown as if it were done already. */
  pending?: "done" | "open" | "gone" | undefined;
  mayWork: boolean;
  /** What stands in place of a field while it is edited. */
  editor?: { field: EditedField; node: ReactNode } | undefined;
  /** Who else edits a field of it right now. */
  others?: readonly OtherAtField[] | undefined;
  menu?: ReactNode;
  below?: ReactNode;
  onClick: (event: MouseEvent, row: ListRow) => void;
  onKeyDown: (event: KeyboardEvent, row: ListRow) => void;
};

export const StepRowView = memo(function StepRowView(props: StepRowViewProps): ReactElement {
  const { row, pending, editor, menu, below } = props;
  const isDone = pending ? pending === "done" : row.tick === "done";
  const isQuiet = isDone || row.shape === "left-out" || pending === "gone";
  const shape = isDone ? "done" : row.shape;
  return (
    <li
      data-step=""
      className={cx(isQuiet && "quiet", row.tick === "closed" && "struck", pending === "gone" && "gone") || undefined}
      onClick={(event) => props.onClick(event, row)}
      onKeyDown={(event) => props.onKeyDown(event, row)}
    >
      {tick(props, isDone)}
      {editor?.field === "title" ? (
        <div className="title">{editor.node}</div>
      ) : (
        // From the page of steps itself: a thousand whole addresses would be a tenth of it.
        <a href={`steps/${row.id}`}>{row.title}</a>
      )}
      {(row.note ?? row.readBy) !== undefined && (
        <p>
          {row.readBy && <span>{row.readBy}</span>}
          {row.note}
        </p>
      )}
      {below && <div className="below">{below}</div>}
      <div>
        <span className={row.ours ? "owner ours" : "owner"}>
          {editor?.field === "owner" ? editor.node : row.owner}
          {row.unnamed && <small>not yet named</small>}
        </span>
        {editor?.field === "dueOn" ? <span className="due">{editor.node}</span> : due(row, isQuiet)}
        <span className={shape}>{isDone ? "Done" : pending === "open" ? "Open again" : row.state}</span>
      </div>
      <button className="more" aria-label={`More for ${row.title}`} aria-expanded={menu ? true : undefined} />
      {menu && <div className="menu">{menu}</div>}
      {props.others && <FieldPresence others={props.others} />}
    </li>
  );
});

/** A box only where this reader may tick it; else a quiet sign in its place. */
function tick({ row, formId, mayWork }: StepRowViewProps, isDone: boolean): ReactElement {
  const isClosed = row.tick === "closed" || row.tick === "waits";
  if (!mayWork || !row.ours || isClosed) {
    const sign = isDone ? "done" : row.tick === "closed" || row.shape === "left-out" ? "left-out" : row.shape;
    return <i className={`sign ${sign}`} />;
  }
  return isDone ? (
    <button
      form={formId}
      formAction={`steps/${row.id}/progress`}
      name="progress"
      value="open"
      aria-label={`Open again: ${row.title}`}
      className="tick done"
    />
  ) : (
    <button
      form={formId}
      formAction={`steps/${row.id}/completion`}
      aria-label={`Done: ${row.title}`}
      className="tick"
    />
  );
}

function due({ due: words, dueOn, late, spare, ours }: ListRow, isQuiet: boolean): ReactElement {
  if (!words || !dueOn) return <span className={ours ? "due ours none" : "due none"}>no date</span>;
  return (
    <time dateTime={dueOn} className={late && !isQuiet ? "due late" : "due"}>
      {words}
      {spare && <small>{spare}</small>}
    </time>
  );
}
