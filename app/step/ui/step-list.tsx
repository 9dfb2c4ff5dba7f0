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
import { type EditedField, rowGrid, StepRowView } from "./step-row-view.tsx";
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
  const rowOf = (id: string): ListRow | undefined => stages.flatMap(({ rows }) => rows).find((row) => row.id === id);

  function onClick(event: MouseEvent): void {
    if (
      event.defaultPrevented ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey ||
      event.button !== 0
    )
      return;
    if (!(event.target instanceof Element)) return;
    const row = rowOf(event.target.closest<HTMLElement>("[data-step]")?.dataset["step"] ?? "");
    if (!row) return;
    if (event.target.closest("[data-menu]")) {
      event.preventDefault();
      setMenuOf((open) => (open === row.id ? null : row.id));
      return;
    }
    const field = event.target.closest<HTMLElement>("[data-edit]")?.dataset["edit"];
    if (!props.mayEdit || row.tick === "done" || (field !== "title" && field !== "dueOn" && field !== "owner")) return;
    event.preventDefault();
    setMenuOf(null);
    setEdited({ id: row.id, field });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (!event.altKey || (event.key !== "ArrowUp" && event.key !== "ArrowDown") || !props.mayEdit) return;
    const id = event.target instanceof Element && event.target.closest<HTMLElement>("[data-step]")?.dataset["step"];
    if (!id) return;
    event.preventDefault();
    acts.send(stepPath(props.planId, id, "order"), { to: event.key === "ArrowUp" ? "up" : "down" });
  }

  return (
    // Clicks and keys are heard once for all rows; each row's own links and buttons work without them.
    <div onClick={onClick} onKeyDown={onKeyDown} className="grid gap-4">
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
            planId={planId}
            formId={formId}
            mayWork={mayWork}
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
    <div aria-hidden="true" className={`${rowGrid} text-ink-3 hidden text-sm md:grid print:grid`}>
      <span className="col-start-2">Step</span>
      <span>Owner</span>
      <span>Due</span>
      <span>State</span>
    </div>
  );
}
