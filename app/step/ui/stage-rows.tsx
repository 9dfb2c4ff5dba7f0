import { ChevronRight } from "lucide-react";
import type { ReactElement } from "react";

import type { ListRow, ListStage } from "#app/step/step-page.ts";

import { AddStep, AddStepLink } from "./add-step.tsx";
import type { Choice, EditedField } from "./field-editor.tsx";
import type { OtherAtField } from "./field-presence.tsx";
import { StepRowView, type StepRowViewProps } from "./step-row-view.tsx";
import type { RowActs } from "./use-row-acts.ts";

export type StageRowsProps = {
  planId: string;
  stage: ListStage;
  back: string;
  /** A fresh key for the adding form. */
  formKey: string;
  /** The id of the one form all rows send. */
  formId: string;
  mayWork: boolean;
  mayEdit: boolean;
  lanes: readonly Choice[];
  acts: RowActs;
  others: ReadonlyMap<string, readonly OtherAtField[]>;
  onRowClick: StepRowViewProps["onClick"];
  onRowKeyDown: StepRowViewProps["onKeyDown"];
  isAdding: boolean;
  onAdd: (stageId: string | null) => void;
  menuFor: (row: ListRow) => ReactElement | undefined;
  editorFor: (row: ListRow) => { field: EditedField; node: ReactElement } | undefined;
  belowFor: (row: ListRow) => ReactElement | undefined;
};

/** One stage of the list with its steps, folded or not. */
export function StageRows({ stage, acts, isAdding, onAdd, ...props }: StageRowsProps): ReactElement {
  const { planId, mayWork, mayEdit, formId, formKey, back, lanes } = props;
  return (
    <details
      open={stage.isUnfolded}
      className="group rounded-card border-line bg-surface border px-2 py-1 sm:px-4"
      id={`stage-${stage.id}`}
    >
      <summary className="rounded-control flex min-h-11 flex-wrap items-center gap-x-3 py-2 ps-2">
        <ChevronRight
          className="text-ink-3 size-5 shrink-0 transition-transform group-open:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
          aria-hidden="true"
        />
        <h2 className="text-xl font-semibold" dir="auto">
          {stage.label}
        </h2>
        {stage.here && (
          <span className="bg-brand-soft text-brand rounded-full px-2.5 py-0.5 text-sm font-medium">{stage.here}</span>
        )}
        <span className="text-ink-3 ms-auto pe-3 text-sm">{stage.counts}</span>
      </summary>
      {stage.rows.length > 0 && <ColumnNames />}
      <ul className="border-line border-t">
        {acts.inOrder(stage.rows).map((row) => (
          <StepRowView
            key={row.id}
            row={acts.shownAs(row)}
            formId={formId}
            mayWork={mayWork}
            onClick={props.onRowClick}
            onKeyDown={props.onRowKeyDown}
            pending={acts.pendingOf(row.id)}
            others={props.others.get(row.id)}
            editor={props.editorFor(row)}
            menu={props.menuFor(row)}
            below={props.belowFor(row)}
          />
        ))}
      </ul>
      {stage.rows.length === 0 && !isAdding && <p className="text-ink-3 px-3 py-2">Nothing is planned here yet.</p>}
      {mayEdit &&
        (isAdding ? (
          <AddStep
            planId={planId}
            stage={stage}
            formKey={formKey}
            back={back}
            lanes={lanes}
            onClose={() => onAdd(null)}
          />
        ) : (
          <AddStepLink planId={planId} stage={stage} onOpen={() => onAdd(stage.id)} />
        ))}
    </details>
  );
}

function ColumnNames(): ReactElement {
  return (
    <div aria-hidden="true" className="step-columns">
      <span>Step</span>
      <span>Owner</span>
      <span>Due</span>
      <span>State</span>
    </div>
  );
}
