import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { CheckRow, LineRow } from "#app/project/line-row.ts";
import { linePath, projectPath } from "#app/project/project-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

/** One number: the same thing counted again. */
export function LineMeasure({
  planId,
  row: { id, text },
  check: { unit, number, now, wanted },
}: {
  planId: string;
  row: LineRow;
  check: CheckRow;
}): ReactElement {
  const fetcher = useFetcher<Answered>({ key: `measured ${id}` });
  const { state, data } = fetcher;
  const compare = [now && `${now} before`, wanted && `${wanted} wanted`].filter(Boolean).join(", ");
  return (
    <fetcher.Form
      method="post"
      action={linePath(planId, id)}
      preventScrollReset
      aria-label={`What was measured for “${text}”`}
      className="rounded-control bg-sunken grid grid-cols-1 gap-4 p-4"
    >
      <FormErrors errors={data?.refused ? [{ say: data.refused }] : []} />
      <HiddenFields fields={{ intent: "measure", "was.measured": number }} />
      <TextField
        name="measured"
        id={`measured-${id}`}
        label={unit ? `What is it now, in ${unit}?` : "What is it now?"}
        hint={compare || undefined}
        inputMode="decimal"
        autoComplete="off"
        className="sm:max-w-56"
        defaultValue={number}
        error={data?.invalid?.["measured"]}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={state !== "idle"} pendingText="Saving" wide>
          Save
        </SubmitButton>
        <LinkButton to={`${projectPath(planId)}#${id}`} look="quiet" preventScrollReset wide>
          Cancel
        </LinkButton>
      </div>
    </fetcher.Form>
  );
}
