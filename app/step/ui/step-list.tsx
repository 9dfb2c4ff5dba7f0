// The list of steps, stage by stage. One form, one menu, one editor and one handle serve every row.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { useCallback, useRef, useState } from "react";

import { useOthersAtFields, useTellField } from "#app/activity/ui/presence.ts";
import type { ListRow, ListStage } from "#app/step/step-page.ts";
import { stepPath } from "#app/step/step-path.ts";

import { EditConflict } from "./edit-conflict.tsx";
import { type Choice, type EditedField, FieldEditor } from "./field-editor.tsx";
import { RefusedActs } from "./refused-acts.tsx";
import { RowHandle } from "./row-handle.tsx";
import { RowMenu } from "./row-menu.tsx";
import { StageRows } from "./stage-rows.tsx";
import { TakeIt } from "./take-it.tsx";
import { useFocusAfterEdit } from "./use-focus-after-edit.ts";
import { useRowActs } from "./use-row-acts.ts";
import { useRowHands } from "./use-row-hands.ts";
import { useRowMoves } from "./use-row-moves.ts";

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
  const { planId, mayEdit, mayWork, owners, back } = props;
  const acts = useRowActs({ planId, back, owners });
  const list = useRef<HTMLDivElement>(null);
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const [edited, setEdited] = useState<{ id: string; field: EditedField } | null>(null);
  const [addingTo, setAddingTo] = useState<string | null>(null);
  const closeMenu = useCallback(() => setMenuOf(null), []);
  const focusOn = useFocusAfterEdit(edited);
  const others = useOthersAtFields();
  useTellField(planId, edited && { stepId: edited.id, field: edited.field });

  const startEdit = useCallback((row: ListRow, field: EditedField): void => {
    setMenuOf(null);
    setEdited({ id: row.id, field });
  }, []);
  const toggleMenu = useCallback((row: ListRow): void => setMenuOf((open) => (open === row.id ? null : row.id)), []);
  const { move, rowOf, onDrop } = useRowMoves({ planId, stages, acts, list });

  const { onClick, onKeyDown } = useRowHands({ mayEdit, startEdit, toggleMenu, move });
  function onSave(row: ListRow, field: EditedField, value: { now: string; was: string; byKey: boolean }): void {
    acts.edit(row.id, field, value);
    setEdited(null);
    if (value.byKey) focusOn(field);
  }

  return (
    <div ref={list} className="grid gap-4">
      <Form id={formId} method="post" onSubmit={acts.onSubmit} preventScrollReset hidden>
        <input type="hidden" name="back" value={back} />
      </Form>
      <RefusedActs keys={acts.sent} />
      {mayEdit && (
        <RowHandle
          list={list}
          rowOf={rowOf}
          onDrop={onDrop}
          onMenu={toggleMenu}
          onMove={move}
          isMenuOpen={menuOf !== null}
        />
      )}
      {stages.map((stage) => (
        <StageRows
          key={stage.id}
          {...props}
          formId={formId}
          stage={stage}
          acts={acts}
          others={others}
          onRowClick={onClick}
          onRowKeyDown={onKeyDown}
          isAdding={addingTo === stage.id}
          onAdd={setAddingTo}
          menuFor={(row) =>
            menuOf === row.id ? (
              <RowMenu {...{ row, planId, formId, mayWork, mayEdit }} onEdit={startEdit} onClose={closeMenu} />
            ) : undefined
          }
          editorFor={(row) =>
            edited?.id === row.id
              ? {
                  field: edited.field,
                  node: (
                    <FieldEditor
                      field={edited.field}
                      value={valueOf(acts.shownAs(row), edited.field, owners)}
                      title={row.title}
                      owners={owners}
                      onSave={(now, was, byKey) => onSave(row, edited.field, { now, was, byKey })}
                      onClose={(byKey) => {
                        setEdited(null);
                        if (byKey) focusOn(edited.field);
                      }}
                    />
                  ),
                }
              : undefined
          }
          belowFor={(row) => {
            const edits = acts.editsOf(row.id);
            if (edits.length === 0 && !(row.takes && mayEdit)) return undefined;
            return (
              <>
                {row.takes && mayEdit && <TakeIt {...{ planId, formId }} stepId={row.id} title={row.title} />}
                {edits.map((key) => (
                  <EditConflict key={key} fetcherKey={key} action={stepPath(planId, row.id)} back={back} />
                ))}
              </>
            );
          }}
        />
      ))}
    </div>
  );
}

function valueOf(row: ListRow, field: EditedField, owners: readonly Choice[]): string {
  if (field === "title") return row.title;
  if (field === "dueOn") return row.dueOn ?? "";
  return owners.find(({ label }) => label === row.owner || label === `${row.owner} (not yet named)`)?.value ?? "";
}
