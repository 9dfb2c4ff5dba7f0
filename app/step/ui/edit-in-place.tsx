// A field of the step's own page, edited where it is read. Without scripts it leads to the form below.
import { useFetcher } from "@remix-run/react";
import type { MouseEvent, ReactElement, ReactNode } from "react";
import { useEffect, useRef, useState } from "react";

import { useOthersAtFields, useTellField } from "#app/activity/ui/presence.ts";
import { stepPath } from "#app/step/step-path.ts";
import { cx } from "#app/ui/cx.ts";

import { EditConflict } from "./edit-conflict.tsx";
import { type Choice, type EditedField, FieldEditor } from "./field-editor.tsx";
import { FieldPresence } from "./field-presence.tsx";
import { RefusedActs } from "./refused-acts.tsx";
import { dayWords, editAction, editKey } from "./use-row-acts.ts";

export type EditInPlaceProps = {
  planId: string;
  stepId: string;
  title: string;
  field: EditedField;
  value: string;
  owners: readonly Choice[];
  /** False beside a step of the other company: what is typed is a suggestion, and the old value counts. */
  ours: boolean;
  children: ReactNode;
};

export function EditInPlace({
  planId,
  stepId,
  title,
  field,
  value,
  owners,
  ours,
  children,
}: EditInPlaceProps): ReactElement {
  const key = editKey(stepId, field);
  const { submit, state, formData } = useFetcher({ key });
  const [isOpen, setOpen] = useState(false);
  const [isByKey, setByKey] = useState(false);
  const link = useRef<HTMLAnchorElement>(null);
  const others = useOthersAtFields().get(stepId);
  const action = editAction(planId, stepId, field);
  const back = stepPath(planId, stepId);
  useTellField(planId, isOpen ? { stepId, field } : null);
  useEffect(() => {
    if (!isOpen && isByKey) link.current?.focus();
  }, [isOpen, isByKey]);

  function open(event: MouseEvent): void {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    setOpen(true);
  }
  function close(byKey: boolean): void {
    setOpen(false);
    setByKey(byKey);
  }
  function save(now: string, was: string, byKey: boolean): void {
    const fields = field === "owner" ? { owner: now } : { [field]: now, [`was.${field}`]: was };
    submit({ back, ...fields }, { method: "post", action, preventScrollReset: true });
    close(byKey);
  }
  const sent = state !== "idle" && ours && formData?.get("keep") !== "theirs" ? formData?.get(field) : null;
  return (
    <span className="relative grid grid-cols-1 break-words">
      {isOpen ? (
        <FieldEditor
          field={field}
          value={value}
          title={title}
          owners={owners}
          onSave={save}
          onClose={close}
          className={field === "title" ? "-mx-2 -my-1" : "-mx-2 -my-1.5 max-w-80 text-base"}
        />
      ) : (
        <a
          ref={link}
          href={`#${field === "owner" ? "people" : "edit"}`}
          onClick={open}
          className={cx(
            "rounded-control text-ink -my-2.5 min-w-11 py-2.5 no-underline hover:underline",
            field !== "title" && "justify-self-start",
          )}
        >
          {typeof sent === "string" ? wordsOf(field, sent, owners) : children}
        </a>
      )}
      {others && <FieldPresence others={others.filter((one) => one.field === field)} />}
    </span>
  );
}

/** What came of it, below: two texts of one field, or the sentence of a refusal. */
export function EditsOfStep({ planId, stepId }: { planId: string; stepId: string }): ReactElement {
  const page = stepPath(planId, stepId);
  return (
    <>
      <RefusedActs keys={(["title", "dueOn", "owner"] as const).map((field) => editKey(stepId, field))} />
      {(["title", "dueOn"] as const).map((field) => (
        <EditConflict key={field} fetcherKey={editKey(stepId, field)} action={page} back={page} />
      ))}
    </>
  );
}

function wordsOf(field: EditedField, value: string, owners: readonly Choice[]): string {
  if (field === "dueOn") return value ? dayWords(value) : "no date";
  return field === "owner" ? (owners.find((one) => one.value === value)?.label ?? value) : value;
}
