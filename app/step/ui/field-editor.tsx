// One field edited in its place: Enter saves, Esc restores, leaving saves (anchor 11). It sends nothing itself: whoever opened
// it shows the new value at once and hears what the server says.
import type { FocusEvent, KeyboardEvent, ReactElement } from "react";
import { useEffect, useRef, useState } from "react";

import { fieldLabels } from "#app/step/change.ts";
import { cx } from "#app/ui/cx.ts";

export type EditedField = "title" | "dueOn" | "owner";
export type Choice = { value: string; label: string };

export type FieldEditorProps = {
  field: EditedField;
  /** What the field holds now: a text, an ISO day or "", the value of an owner. */
  value: string;
  /** The step it belongs to, for who does not see the row. */
  title: string;
  owners: readonly Choice[];
  /** `byKey`: the focus belongs back to where the field stands. */
  onSave: (value: string, was: string, byKey: boolean) => void;
  onClose: (byKey: boolean) => void;
  className?: string;
};

export function FieldEditor({
  field,
  value,
  title,
  owners,
  onSave,
  onClose,
  className,
}: FieldEditorProps): ReactElement {
  const control = useRef<HTMLInputElement & HTMLSelectElement>(null);
  const isOver = useRef(false);
  // What stood there when it was opened: somebody else's change meanwhile is met when this one is saved, not before.
  const [was] = useState(value);
  const [wrong, setWrong] = useState<string | null>(null);

  useEffect(() => {
    control.current?.focus();
    if (field === "title") control.current?.select();
  }, [field]);

  function close(byKey: boolean): void {
    if (isOver.current) return;
    isOver.current = true;
    onClose(byKey);
  }
  function save(byKey: boolean): void {
    const now = control.current?.value.trim() ?? "";
    const isNoDay = field === "dueOn" && control.current?.validity.badInput === true;
    const isEmpty = field !== "dueOn" && now === "";
    if (now === was || (!byKey && (isNoDay || isEmpty))) {
      close(byKey);
      return;
    }
    if (isNoDay) {
      setWrong("That is no day of the calendar.");
      return;
    }
    if (isEmpty) {
      setWrong("Please say in a few words what is to be done.");
      return;
    }
    if (isOver.current) return;
    isOver.current = true;
    onSave(now, was, byKey);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== "Escape" && event.key !== "Enter") return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") close(true);
    else save(true);
  }
  function onBlur(_: FocusEvent): void {
    save(false);
  }
  const shared = {
    ref: control,
    "aria-label": `${field === "owner" ? fieldLabels.ownerId : fieldLabels[field]}: ${title}`,
    "aria-invalid": wrong ? (true as const) : undefined,
    onKeyDown,
    onBlur,
    defaultValue: was,
    className: cx(
      "border-line-strong bg-surface text-ink rounded-control aria-invalid:border-risk min-h-9 w-full border px-2 py-1",
      // Beside others it takes no more room than the words did; on phones it lies over no neighbour.
      className ?? "text-base md:-my-1.5",
    ),
  };
  return (
    <>
      {field === "title" && <input {...shared} name="title" dir="auto" autoComplete="off" maxLength={300} />}
      {field === "dueOn" && <input {...shared} name="dueOn" type="date" />}
      {field === "owner" && (
        <select {...shared} name="owner">
          {owners.every((one) => one.value !== was) && <option value={was}>Choose …</option>}
          {owners.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </select>
      )}
      {wrong && (
        <p role="alert" className="text-risk mt-2 text-sm font-medium">
          {wrong}
        </p>
      )}
    </>
  );
}
