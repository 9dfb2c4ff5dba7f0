// The list of steps, stage by stage. One form, one menu and one editor serve every row.
import { ChevronRight } from "lucide-react";
import { Form } from "@remix-run/react";
import type { KeyboardEvent, MouseEvent, ReactElement } from "react";
import { useCallback, useState } from "react";

import { stepPath } from "#app/step/step-path.ts";
import type { ListRow, ListStage } from "#app/step/step-page.ts";

import { AddStep, AddStepLink } from "./add-step.tsx";
import { RefusedActs } from "./refused-acts.tsx";
import { type Choice, RowEditor } from "./row-editor.tsx";
import { RowMenu } from "./row-menu.tsx";
import { type EditedField, StepRowView, type StepRowViewProps } from "./step-row-view.tsx";
import { TakeIt } from "./take-it.tsx";
import { type RowActs, useRowActs } from "./use-row-acts.ts";

export type StepListProps = {
  planId: string;
  stages: readonly ListStage[];
  back: string;
  /** A fresh key for the adding form. */
  formKey: string;
  mayWork: boolean;
  mayEdit: boolean;
  owners: readonly Choice[];
  lanes: readonly Choice[];
};

const formId = "rows";

export function StepList({ stages, ...props }: StepListProps): ReactElement {
  const acts = useRowActs(props.back);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [edited, setEdited] = useState<{ id: string; field: EditedField } | null>(null);
  const [addingTo, setAddingTo] = useState<string | null>(null);
  const closeMenu = useCallback(() => setMenuOf(null), []);
  const closeEditor = useCallback(() => setEdited(null), []);
  const { planId, mayEdit } = props;
  const { send } = acts;

  const onClick = useCallback(
    (event: MouseEvent, row: ListRow): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      if (event.button !== 0 || !(event.target instanceof Element)) return;
      if (event.target.closest(".more")) {
        setMenuOf((open) => (open === row.id ? null : row.id));
        return;
      }
      const field = editedField(event.target, row);
      if (!mayEdit || row.tick === "done" || !field) return;
      event.preventDefault();
      setMenuOf(null);
      setEdited({ id: row.id, field });
    },
    [mayEdit],
  );
  const onKeyDown = useCallback(
    (event: KeyboardEvent, row: ListRow): void => {
      if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown") || !mayEdit) return;
      event.preventDefault();
      send(stepPath(planId, row.id, "order"), { to: event.key === "ArrowUp" ? "up" : "down" });
    },
    [send, planId, mayEdit],
  );

  return (
    <div className="grid gap-4">
      <Form id={formId} method="post" onSubmit={acts.onSubmit} preventScrollReset hidden>
        <input type="hidden" name="back" value={props.back} />
      </Form>
      <RefusedActs keys={acts.sent} />
      {stages.map((stage) => (
        <StageRows
          key={stage.id}
          {...props}
          stage={stage}
          acts={acts}
          onRowClick={onClick}
          onRowKeyDown={onKeyDown}
          isAdding={addingTo === stage.id}
          onAdd={setAddingTo}
          menuFor={(row) =>
            menuOf === row.id ? (
              <RowMenu
                row={row}
                planId={props.planId}
                formId={formId}
                mayWork={props.mayWork}
                mayEdit={props.mayEdit}
                onClose={closeMenu}
              />
            ) : undefined
          }
          editorFor={(row) =>
            edited?.id === row.id
              ? {
                  field: edited.field,
                  node: (
                    <RowEditor
                      row={row}
                      field={edited.field}
                      planId={props.planId}
                      back={props.back}
                      owners={props.owners}
                      onClose={closeEditor}
                    />
                  ),
                }
              : undefined
          }
        />
      ))}
    </div>
  );
}

type StageRowsProps = Omit<StepListProps, "stages"> & {
  stage: ListStage;
  acts: RowActs;
  onRowClick: StepRowViewProps["onClick"];
  onRowKeyDown: StepRowViewProps["onKeyDown"];
  isAdding: boolean;
  onAdd: (stageId: string | null) => void;
  menuFor: (row: ListRow) => ReactElement | undefined;
  editorFor: (row: ListRow) => { field: EditedField; node: ReactElement } | undefined;
};

function StageRows({ stage, acts, isAdding, onAdd, menuFor, editorFor, ...props }: StageRowsProps): ReactElement {
  const { planId, mayWork, mayEdit, formKey, back, lanes } = props;
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
        {stage.isCurrent && (
          <span className="bg-brand-soft text-brand rounded-full px-2.5 py-0.5 text-sm font-medium">you are here</span>
        )}
        <span className="text-ink-3 ms-auto pe-3 text-sm">{stage.counts}</span>
      </summary>
      {stage.rows.length > 0 && <ColumnNames />}
      <ul className="border-line border-t">
        {stage.rows.map((row) => (
          <StepRowView
            key={row.id}
            row={row}
            formId={formId}
            mayWork={mayWork}
            onClick={props.onRowClick}
            onKeyDown={props.onRowKeyDown}
            pending={acts.pendingOf(row.id)}
            editor={editorFor(row)}
            menu={menuFor(row)}
            below={
              row.takes && mayEdit ? (
                <TakeIt planId={planId} stepId={row.id} title={row.title} formId={formId} />
              ) : undefined
            }
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

/** Which field of the row was clicked; a date may be suggested to the other side, their owner may not. */
function editedField(target: Element, { id, ours }: ListRow): EditedField | null {
  if (target.closest(`a[href$="${id}"]`)) return "title";
  if (target.closest("time") ?? (ours && target.closest(".due"))) return "dueOn";
  return ours && target.closest(".owner") ? "owner" : null;
}
