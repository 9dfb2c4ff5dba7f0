import type { ReactElement } from "react";

import { TextArea, TextField } from "#app/ui/field.tsx";

export type VersionFieldsProps = {
  what: "link" | "note";
  url?: string | undefined;
  body?: string | undefined;
  invalid?: Readonly<Record<string, string>> | undefined;
};

/** What there is to read: an address, or a note in a few signs of Markdown. */
export function VersionFields({ what, url, body, invalid = {} }: VersionFieldsProps): ReactElement {
  return (
    <>
      <input type="hidden" name="what" value={what} />
      {what === "link" ? (
        <TextField
          name="url"
          label="Address"
          type="url"
          inputMode="url"
          required
          maxLength={2_000}
          hint="It begins with https://. Whoever follows it leaves this server, and that page is not told where from."
          placeholder="https://"
          defaultValue={url}
          error={invalid["url"]}
        />
      ) : (
        <TextArea
          name="body"
          label="Note"
          rows={10}
          required
          maxLength={20_000}
          dir="auto"
          hint="# Heading, **bold**, *italic*, - list, > quote, `code`, [words](https://address)"
          defaultValue={body}
          error={invalid["body"]}
        />
      )}
    </>
  );
}
