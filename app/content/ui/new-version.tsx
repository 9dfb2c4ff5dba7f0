import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { ContentKind } from "#app/content/content.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";

import { VersionFields } from "./version-fields.tsx";

export type NewVersionProps = {
  number: number;
  url: string | null;
  body: string | null;
  kind: ContentKind | null;
  uploadAt: string;
  answer: Answered | undefined;
  isBusy: boolean;
};

/** The newest text, to be written on; a file has a form of its own. */
export function NewVersion({ number, url, body, kind, uploadAt, answer, isBusy }: NewVersionProps): ReactElement {
  if (kind === "file") return <LinkButton to={uploadAt}>Choose a file</LinkButton>;
  const typed = (name: string, otherwise: string | null): string => {
    const value = answer?.values[name];
    return typeof value === "string" ? value : (otherwise ?? "");
  };
  return (
    <Form method="post" className="grid gap-5">
      {answer?.refused && (
        <p role="alert" className="text-warn font-medium">
          {answer.refused}
        </p>
      )}
      <input type="hidden" name="intent" value="version" />
      <input type="hidden" name="was" value={number} />
      <VersionFields
        what={kind === "link" ? "link" : "note"}
        url={typed("url", url)}
        body={typed("body", body)}
        invalid={answer?.invalid}
      />
      <TextField
        name="note"
        label="What is new in it"
        optional
        maxLength={300}
        dir="auto"
        defaultValue={typed("note", null)}
      />
      <div>
        <SubmitButton pending={isBusy}>Put it in</SubmitButton>
      </div>
    </Form>
  );
}
