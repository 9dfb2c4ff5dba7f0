// What rows do with scripts: the page's one form is sent in the background, and until the answer is here the row shows what
// was asked for. There is no second store: what is in flight is what is shown (anchor 12).
import { useFetchers, useSubmit } from "@remix-run/react";
import type { FormEvent } from "react";
import { useCallback, useState } from "react";

import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { withMove } from "#app/step/shown-order.ts";
import type { ListRow } from "#app/step/step-page.ts";
import { stepPath } from "#app/step/step-path.ts";

import type { Choice, EditedField } from "./field-editor.tsx";

export type Pending = "done" | "open" | "gone";

export type RowActs = {
  pendingOf: (stepId: string) => Pending | undefined;
  /** The row with what was typed in it and is on its way. */
  shownAs: (row: ListRow) => ListRow;
  /** The rows of a stage in the order that was asked for. */
  inOrder: (rows: readonly ListRow[]) => readonly ListRow[];
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Sends one act of a row from the keyboard or by hand. */
  send: (action: string, fields: Record<string, string>) => void;
  edit: (stepId: string, field: EditedField, value: { now: string; was: string }) => void;
  /** Keys of the acts sent so far, one for each row and field, for whoever shows what was refused. */
  sent: readonly string[];
  /** Those of the texts of one row. */
  editsOf: (stepId: string) => readonly string[];
};

type Options = { planId: string; back: string; owners: readonly Choice[] };

export function useRowActs({ planId, back, owners }: Options): RowActs {
  const submit = useSubmit();
  const flying = useFetchers().filter(({ state, formData }) => state !== "idle" && formData);
  const [sent, setSent] = useState<readonly string[]>([]);

  // The same functions from one drawing to the next, so that a line is drawn again only when it changed.
  const send = useCallback(
    (action: string, fields: Record<string, string>, fetcherKey = `act ${action}`): void => {
      setSent((before) => (before.includes(fetcherKey) ? before : [...before, fetcherKey]));
      submit({ back, ...fields }, { method: "post", action, navigate: false, fetcherKey, preventScrollReset: true });
    },
    [submit, back],
  );
  const edit = useCallback(
    (stepId: string, field: EditedField, { now, was }: { now: string; was: string }): void => {
      const fields = field === "owner" ? { owner: now } : { [field]: now, [`was.${field}`]: was };
      send(editAction(planId, stepId, field), fields, editKey(stepId, field));
    },
    [send, planId],
  );

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    send(new URL(submitter.formAction).pathname, submitter.name ? { [submitter.name]: submitter.value } : {});
  }

  function pendingOf(stepId: string): Pending | undefined {
    for (const { formAction, formData } of flying) {
      if (!formAction?.includes(`/steps/${stepId}/`)) continue;
      if (formAction.endsWith("/completion")) return "done";
      if (formAction.endsWith("/removal")) return "gone";
      if (formAction.endsWith("/progress") && formData?.get("progress") === "open") return "open";
    }
    return undefined;
  }

  function shownAs(row: ListRow): ListRow {
    // What belongs to the other company is only suggested: the old value counts.
    if (!row.ours && !row.lane) return row;
    let shown = row;
    for (const { formAction, formData } of flying) {
      if (!formAction?.includes(`/steps/${row.id}`) || formData?.get("keep") === "theirs") continue;
      const [title, due, owner] = ["title", "dueOn", "owner"].map((name) => textOf(formData?.get(name)));
      if (title) shown = { ...shown, title };
      if (due !== undefined) shown = { ...shown, ...dueShown(due) };
      if (owner) shown = { ...shown, owner: owners.find(({ value }) => value === owner)?.label ?? shown.owner };
    }
    return shown;
  }

  function inOrder(rows: readonly ListRow[]): readonly ListRow[] {
    return flying.reduce((some, { formAction, formData }) => {
      const id = /\/steps\/([^/]+)\/order$/.exec(formAction ?? "")?.[1];
      const to = textOf(formData?.get("to"));
      return id && to ? withMove(some, { id, to }) : some;
    }, rows);
  }

  const editsOf = (stepId: string): readonly string[] => sent.filter((key) => key.startsWith(`edit ${stepId} `));
  return { pendingOf, shownAs, inOrder, onSubmit, send, edit, sent, editsOf };
}

export function editKey(stepId: string, field: EditedField): string {
  return `edit ${stepId} ${field}`;
}

export function editAction(planId: string, stepId: string, field: EditedField): string {
  return field === "owner" ? stepPath(planId, stepId, "owner") : stepPath(planId, stepId);
}

/** A day as the list writes it, in the time until the server's own words are here. */
export function dayWords(day: string): string {
  return formatDate(day as IsoDate, { today: new Date().toISOString().slice(0, 10) as IsoDate });
}

function dueShown(day: string): Partial<ListRow> {
  return day ? { dueOn: day as IsoDate, due: dayWords(day) } : { due: "no date" };
}

function textOf(value: FormDataEntryValue | null | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
