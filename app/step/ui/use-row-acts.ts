// What rows do with scripts: the page's one form is sent in the background, and until the answer is here the row shows what
// was asked for. There is no second store: what is in flight is what is shown (anchor 12).
import { useFetchers, useSubmit } from "@remix-run/react";
import type { FormEvent } from "react";
import { useCallback, useState } from "react";

export type Pending = "done" | "open" | "gone";

export type RowActs = {
  pendingOf: (stepId: string) => Pending | undefined;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
  /** Sends one act of a row from the keyboard. */
  send: (action: string, fields: Record<string, string>) => void;
  /** Keys of the acts sent so far, one for each row, for whoever shows what was refused. */
  sent: readonly string[];
};

export function useRowActs(back: string): RowActs {
  const submit = useSubmit();
  const fetchers = useFetchers();
  const [sent, setSent] = useState<readonly string[]>([]);

  const send = useCallback(
    (action: string, fields: Record<string, string>): void => {
      const fetcherKey = `act ${action}`;
      setSent((before) => (before.includes(fetcherKey) ? before : [...before, fetcherKey]));
      submit({ back, ...fields }, { method: "post", action, navigate: false, fetcherKey, preventScrollReset: true });
    },
    [submit, back],
  );

  function onSubmit(event: FormEvent<HTMLFormElement>): void {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement)) return;
    event.preventDefault();
    send(new URL(submitter.formAction).pathname, submitter.name ? { [submitter.name]: submitter.value } : {});
  }

  function pendingOf(stepId: string): Pending | undefined {
    for (const { formAction, formData, state } of fetchers) {
      if (state === "idle" || !formAction?.includes(`/steps/${stepId}/`)) continue;
      if (formAction.endsWith("/completion")) return "done";
      if (formAction.endsWith("/removal")) return "gone";
      if (formAction.endsWith("/progress") && formData?.get("progress") === "open") return "open";
    }
    return undefined;
  }

  return { pendingOf, onSubmit, send, sent };
}
