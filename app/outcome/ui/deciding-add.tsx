import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { lineLength } from "#app/outcome/deciding.ts";
import { decidingPath } from "#app/outcome/deciding-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import type { ButtonLook } from "#app/ui/button.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, Select, TextField } from "#app/ui/field.tsx";
import { useWritten } from "#app/ui/use-written.ts";

/** One more line under the list; who can read it stands beside it (LN1). */
export function DecidingAdd({
  planId,
  formKey,
  readers,
  answer,
  look,
}: {
  planId: string;
  formKey: string;
  readers: readonly { value: "team" | "own"; label: string }[];
  /** Of the page itself, where scripts are off. */
  answer: Answered | undefined;
  look: ButtonLook;
}): ReactElement {
  const fetcher = useFetcher<Answered>({ key: "deciding line" });
  const { form, key } = useWritten(fetcher, formKey);
  const said = fetcher.data ?? answer;
  const typed = answer?.values["text"];
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={decidingPath(planId)}
      preventScrollReset
      className="no-print grid grid-cols-1 items-end gap-3 sm:grid-cols-[minmax(0,1fr)_11rem_auto]"
    >
      <HiddenFields fields={{ intent: "add", key }} />
      <TextField
        name="text"
        id="new-line"
        label="Something else to settle first"
        required
        dir="auto"
        autoComplete="off"
        maxLength={lineLength}
        defaultValue={typeof typed === "string" ? typed : ""}
        error={said?.invalid?.["text"] ?? said?.refused}
      />
      <Select name="readBy" id="new-line-readers" label="Who can read it" defaultValue={readers[0]?.value}>
        {readers.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
      <SubmitButton look={look} pending={fetcher.state !== "idle"} pendingText="Adding">
        Add
      </SubmitButton>
    </fetcher.Form>
  );
}
