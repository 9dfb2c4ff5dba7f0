// A form with a file. Without scripts the browser sends it as it is; with them it shows how far it is and can be stopped.
import { Form, useMatches } from "@remix-run/react";
import type { ChangeEvent, FormEvent, ReactElement, ReactNode } from "react";
import { useState } from "react";

import { endingOf, sizeWords, timeLeftWords } from "#app/content/file.ts";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

import { type Answer, type UploadState, useUpload } from "./use-upload.ts";

export type FileUploadProps = {
  action: string;
  /** In bytes; said before anything is chosen. */
  most: number;
  /** What the server answered to the form as a page. */
  answer: Answer | undefined;
  submit: string;
  cancelTo: string;
  /** The other fields, shown what was typed into them and what is wrong. They stand before the file: a form whose file is refused keeps them. */
  children: (answer: Answer | undefined) => ReactNode;
};

export function FileUpload({ action, most, answer, submit, cancelTo, children }: FileUploadProps): ReactElement {
  const routeId = useMatches().at(-1)?.id ?? "";
  const { state, send, again, cancel } = useUpload(action, routeId);
  const [tooLarge, setTooLarge] = useState<string | null>(null);
  const said = state.at === "answered" ? state.answer : answer;
  const isBusy = state.at === "sending" || state.at === "storing";
  const fileError = tooLarge ?? said?.invalid?.["file"];

  function choose({ target }: ChangeEvent<HTMLInputElement>): void {
    const file = target.files?.[0];
    setTooLarge(file && file.size > most ? tooLargeWords(file.size, most) : null);
    const title = target.form?.elements.namedItem("title");
    if (file && title instanceof HTMLInputElement && title.value === "") title.value = titleOf(file.name);
  }

  function submitted(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    if (!isBusy && tooLarge === null) send(new FormData(event.currentTarget));
  }

  return (
    <Form
      method="post"
      action={action}
      encType="multipart/form-data"
      reloadDocument
      onSubmit={submitted}
      className="grid gap-5"
    >
      <FormErrors errors={errorsIn(said)} />
      {children(said)}
      <Field label="File" name="file" hint={`Any kind, up to ${sizeWords(most)}.`} error={fileError}>
        {(control) => (
          <input
            {...control}
            type="file"
            required
            onChange={choose}
            className="rounded-control border-line-strong bg-surface file:rounded-control file:bg-brand-soft file:text-brand min-h-11 w-full min-w-0 border p-1.5 file:me-3 file:min-h-8 file:border-0 file:px-3 file:font-medium"
          />
        )}
      </Field>
      <UploadProgress state={state} onCancel={cancel} onAgain={again} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={isBusy} pendingText="Sending" wide>
          {submit}
        </SubmitButton>
        {!isBusy && (
          <LinkButton to={cancelTo} wide>
            Cancel
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

function UploadProgress({
  state,
  onCancel,
  onAgain,
}: {
  state: UploadState;
  onCancel: () => void;
  onAgain: () => void;
}): ReactElement | null {
  if (state.at === "stopped")
    return (
      <div
        role="alert"
        className="rounded-control border-warn bg-warn-soft flex flex-wrap items-center gap-3 border p-3"
      >
        <p className="min-w-0 flex-1">{state.say}</p>
        <Button onClick={onAgain} size="small">
          Send it again
        </Button>
      </div>
    );
  if (state.at !== "sending" && state.at !== "storing") return null;
  const sent = state.at === "sending" ? state : null;
  const left = sent && timeLeftWords(sent);
  return (
    <div className="rounded-control border-line bg-sunken grid gap-2 border p-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <p className="tabular min-w-0 flex-1">
          {sent ? `${sizeWords(sent.sent)} of ${sizeWords(sent.total)}` : "All of it is there. Storing it"}
          {left && <span className="text-ink-2"> · {left}</span>}
        </p>
        <Button onClick={onCancel} size="small">
          Stop
        </Button>
      </div>
      <progress
        aria-label="How much of the file was sent"
        className="accent-brand h-2 w-full"
        {...(sent && sent.total > 0 ? { value: sent.sent, max: sent.total } : {})}
      />
    </div>
  );
}

function errorsIn(answer: Answer | undefined): { say: string; fieldId?: string }[] {
  const fields = Object.entries(answer?.invalid ?? {}).map(([field, say]) =>
    field ? { say, fieldId: field } : { say },
  );
  return answer?.refused ? [{ say: answer.refused }, ...fields] : fields;
}

function tooLargeWords(bytes: number, most: number): string {
  return `This file has ${sizeWords(bytes)}; up to ${sizeWords(most)} can be sent. Choose a smaller one.`;
}

/** What the file was called, without its ending. */
function titleOf(fileName: string): string {
  const ending = endingOf(fileName);
  return (ending ? fileName.slice(0, -ending.length - 1) : fileName).slice(0, 160);
}
