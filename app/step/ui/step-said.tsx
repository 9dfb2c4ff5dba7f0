import type { ReactElement, ReactNode } from "react";

import type { Side } from "#app/lib/lane.ts";
import type { StepRow } from "#app/step/step-row.ts";
import { PageTitle } from "#app/ui/section.tsx";

import { EditInPlace, EditsOfStep } from "./edit-in-place.tsx";
import type { EditedField } from "./field-editor.tsx";
import type { OwnerOption } from "./owner-select.tsx";
import { StepFacts, type StepFactsProps } from "./step-facts.tsx";

export type StepSaidProps = Omit<StepFactsProps, "inPlace"> & {
  planId: string;
  row: StepRow;
  ours: boolean;
  mayEdit: boolean;
  owners: readonly OwnerOption[];
  ownerValue: string;
  side: Side;
};

/** What a step says of itself; title, day and owner are changed where they stand, by who may. */
export function StepSaid({
  planId,
  row,
  ours,
  mayEdit,
  owners,
  ownerValue,
  side,
  ...facts
}: StepSaidProps): ReactElement {
  const values: Record<EditedField, string> = { title: row.title, dueOn: row.dueOn ?? "", owner: ownerValue };
  const choices = owners.filter((one) => one.side === side);

  function inPlace(field: EditedField, shown: ReactNode): ReactNode {
    if (!mayEdit || (field === "owner" && !ours)) return shown;
    const step = { planId, stepId: row.id, title: row.title, owners: choices, ours };
    return (
      <EditInPlace {...step} field={field} value={values[field]}>
        {shown}
      </EditInPlace>
    );
  }
  return (
    <>
      <PageTitle>{inPlace("title", <span dir="auto">{row.title}</span>)}</PageTitle>
      {mayEdit && <EditsOfStep planId={planId} stepId={row.id} />}
      <StepFacts row={row} {...facts} inPlace={mayEdit ? inPlace : undefined} />
    </>
  );
}
