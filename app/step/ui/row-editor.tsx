// Edits one field in its place: Enter saves, Esc restores, leaving saves (anchor 11). On a refusal the text stays in the field;
// where somebody else wrote meanwhile, both texts stand below until the reader chooses.
import { useFetcher } from "@remix-run/react";
import type { FocusEvent, KeyboardEvent, ReactElement } from "react";
import { useEffect, useRef, useState } from "react";

import { fieldLabels } from "#app/step/change.ts";
import { stepPath } from "#app/step/step-path.ts";
import type { ListRow } from "#app/step/step-page.ts";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { cx } from "#app/ui/cx.ts";

import type { EditedField } from "./step-row-view.tsx";

export type Choice = { value: string; label: string };

export type RowEditorProps = {
  row: ListRow;
  field: EditedField;
  planId: string;
  back: string;
  owners: readonly Choice[];
  onClose: () => void;
};

type Answer = {
  invalid?: Record<string, string>;
  refused?: string;
  conflicts?: { field: string; label: string; mine: string; theirs: string }[];
};

const inputClass =
  "border-line-strong bg-surface text-ink rounded-control -my-1.5 min-h-9 w-full border px-2 py-1 text-base aria-invalid:border-risk";

export function RowEditor({ row, field, planId, back, owners, onClose }: RowEditorProps): ReactElement {
  const fetcher = useFetcher<Answer>({ key: `edit ${row.id} ${field}` });
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const wasSent = useRef(false);
  const form = useRef<HTMLFormElement>(null);
  const { state, data } = fetcher;
  const say = state === "idle" ? (data?.refused ?? Object.values(data?.invalid ?? {})[0]) : undefined;
  const conflict = state === "idle" ? data?.conflicts?.[0] : undefined;

  useEffect(() => {
    control.current?.focus();
    if (field === "title") control.current?.select();
  }, [field]);
  useEffect(() => {
    if (state !== "idle") wasSent.current = true;
    else if (wasSent.current && !say) onClose();
  }, [state, say, onClose]);

  // What stood there when the editor opened: somebody else's change meanwhile is met when this one is saved, not before.
  const [was] = useState(() => (field === "dueOn" ? (row.dueOn ?? "") : field === "title" ? row.title : ""));
  const action = field === "owner" ? stepPath(planId, row.id, "owner") : stepPath(planId, row.id);

  function save(): void {
    const now = control.current?.value ?? "";
    if (state !== "idle") return;
    if (now === was || (field === "owner" && now === "")) onClose();
    else fetcher.submit(form.current, { preventScrollReset: true });
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.stopPropagation();
      onClose();
    }
    if (event.key === "Enter" && field !== "owner") {
      event.preventDefault();
      save();
    }
  }
  function onBlur({ relatedTarget }: FocusEvent): void {
    if (!conflict && !form.current?.contains(relatedTarget)) save();
  }

  if (conflict) {
    return (
      <fetcher.Form method="post" action={action} preventScrollReset>
        <input type="hidden" name="back" value={back} />
        <input type="hidden" name={field} value={conflict.mine} />
        <input type="hidden" name={`was.${field}`} value={conflict.theirs} />
        <ConflictPanel
          field={conflict.label}
          mine={conflict.mine}
          theirs={conflict.theirs}
          by={data?.refused?.replace(/\.[^.]*\.?$/, "")}
        />
      </fetcher.Form>
    );
  }
  const shared = {
    ref: control,
    "aria-label": `${field === "owner" ? fieldLabels.ownerId : fieldLabels[field]}: ${row.title}`,
    "aria-invalid": say ? (true as const) : undefined,
    "aria-busy": state !== "idle" || undefined,
    onKeyDown,
    onBlur,
    className: cx(inputClass, state !== "idle" && "text-ink-3"),
  };
  return (
    <fetcher.Form ref={form} method="post" action={action} preventScrollReset>
      <input type="hidden" name="back" value={back} />
      {field !== "owner" && <input type="hidden" name={`was.${field}`} value={was} />}
      {field === "title" && <input {...shared} name="title" dir="auto" autoComplete="off" defaultValue={was} />}
      {field === "dueOn" && <input {...shared} name="dueOn" type="date" defaultValue={was} />}
      {field === "owner" && (
        <select {...shared} name="owner" defaultValue="" onChange={save}>
          <option value="">Choose …</option>
          {owners.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
      {say && (
        <p role="alert" className="text-risk mt-2 text-sm font-medium">
          {say}
        </p>
      )}
    </fetcher.Form>
  );
}
