// Adding a step at the end of a stage. The link leads to a page of its own; with scripts the short form opens where it stands.
import { useFetcher } from "@remix-run/react";
import { Plus } from "lucide-react";
import type { KeyboardEvent, ReactElement } from "react";
import { useEffect, useRef, useState } from "react";

import { stepsPath } from "#app/step/step-path.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { DateField, Select, TextField } from "#app/ui/field.tsx";
import { Link } from "#app/ui/link.tsx";

export type AddStepProps = {
  planId: string;
  stage: { id: string; label: string };
  /** Becomes the id of the step, so that a form sent twice has one effect (R4). */
  formKey: string;
  back: string;
  lanes: readonly { value: string; label: string }[];
  onClose: () => void;
};

export function addStepHref(planId: string, stageId: string): string {
  return `${stepsPath(planId, "new")}?${new URLSearchParams({ stage: stageId }).toString()}`;
}

export function AddStepLink({
  planId,
  stage,
  onOpen,
}: Pick<AddStepProps, "planId" | "stage"> & { onOpen: () => void }): ReactElement {
  return (
    <Link
      to={addStepHref(planId, stage.id)}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        onOpen();
      }}
      className="no-print rounded-control text-brand hover:bg-brand-soft inline-flex min-h-11 items-center gap-3 px-3 font-medium no-underline"
    >
      <Plus className="size-5" aria-hidden="true" />
      Add a step<span className="sr-only"> to {stage.label}</span>
    </Link>
  );
}

/** Stays open after each step, so that several can be typed one after another. */
export function AddStep({ planId, stage, formKey, back, lanes, onClose }: AddStepProps): ReactElement {
  const fetcher = useFetcher<{ refused?: string; invalid?: Record<string, string> }>({ key: `add ${stage.id}` });
  const form = useRef<HTMLFormElement>(null);
  const wasSent = useRef(false);
  // The page's key is a new one whenever anybody changes the plan; what is being typed keeps its own until it was taken.
  const [firstKey] = useState(formKey);
  const key = useRef<HTMLInputElement>(null);
  const { state, data } = fetcher;

  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>("[name=title]")?.focus();
  }, []);
  useEffect(() => {
    if (state !== "idle") wasSent.current = true;
    else if (wasSent.current) {
      wasSent.current = false;
      if (data) return;
      // Taken: the form is ready for the next step.
      if (key.current) key.current.value = formKey;
      form.current?.reset();
      form.current?.querySelector<HTMLInputElement>("[name=title]")?.focus();
    }
  }, [formKey, state, data]);

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === "Escape") onClose();
  }
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={stepsPath(planId, "new")}
      preventScrollReset
      onKeyDown={onKeyDown}
      className="no-print border-line grid gap-4 border-t py-4 md:px-3"
    >
      <input type="hidden" name="key" ref={key} value={firstKey} />
      <input type="hidden" name="stageId" value={stage.id} />
      <input type="hidden" name="back" value={back} />
      <div className="grid gap-4 md:grid-cols-[1fr_11rem_14rem]">
        <TextField
          name="title"
          id="new-title"
          label={`A step in ${stage.label}`}
          dir="auto"
          autoComplete="off"
          error={data?.invalid?.["title"]}
        />
        <DateField name="dueOn" id="new-due" label="Due" optional error={data?.invalid?.["dueOn"]} />
        <Select name="readBy" id="new-read-by" label="Who can read it" error={data?.invalid?.["readBy"]}>
          {lanes.map((lane) => (
            <option key={lane.value} value={lane.value}>
              {lane.label}
            </option>
          ))}
        </Select>
      </div>
      {data?.refused && (
        <p role="alert" className="text-risk font-medium">
          {data.refused}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton look="secondary" pending={state !== "idle"} pendingText="Adding">
          Add
        </SubmitButton>
        <Button look="quiet" onClick={onClose}>
          Close
        </Button>
        <Link
          to={addStepHref(planId, stage.id)}
          className="text-ink-2 rounded-control inline-flex min-h-11 items-center px-2 underline underline-offset-4"
        >
          With owner and more
        </Link>
      </div>
    </fetcher.Form>
  );
}
