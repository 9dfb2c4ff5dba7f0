import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { LineRow } from "#app/project/line-row.ts";
import { isLineKind, kindWords, lineKinds, lineLength, lineNoteLength } from "#app/project/line.ts";
import { linePath, projectPath } from "#app/project/project-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { DateField, HiddenFields, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

type Answer = Answered & { conflicts?: { field: string; label: string; mine: string; theirs: string }[] };

/** A line changed where it stands; where somebody saved first both texts are shown. */
export function LineChange({
  planId,
  row,
  people,
}: {
  planId: string;
  row: LineRow;
  people: readonly { value: string; label: string }[];
}): ReactElement {
  const { id, kind, text, dueOn, whoId, whoWords, note, check } = row;
  const fetcher = useFetcher<Answer>({ key: `line ${id}` });
  const { state, data } = fetcher;
  const conflict = state === "idle" ? data?.conflicts?.[0] : undefined;
  const was = { kind, text, dueOn, who: whoId, whoWords, note };
  const shown = Object.fromEntries(Object.entries(was).map(([field, value]) => [`was.${field}`, value]));
  const theirs = Object.fromEntries(data?.conflicts?.map((one) => [`was.${one.field}`, one.theirs]) ?? []);
  const wrong = data?.invalid ?? {};
  // Whoever left the plan stays written down until somebody changes it.
  const isGone = whoId !== "" && !people.some(({ value }) => value === whoId);
  return (
    <fetcher.Form
      method="post"
      action={linePath(planId, id)}
      preventScrollReset
      aria-label={`Change “${text}”`}
      className="rounded-control bg-sunken grid grid-cols-1 gap-4 p-4"
    >
      <FormErrors errors={data?.refused && !conflict ? [{ say: data.refused }] : []} />
      <HiddenFields fields={{ intent: "change", ...shown, ...(conflict ? theirs : {}), ...(check ? { kind } : {}) }} />
      <TextField
        name="text"
        id={`text-${id}`}
        label="What has to happen"
        required
        dir="auto"
        maxLength={lineLength}
        defaultValue={text}
        error={wrong["text"]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          name="dueOn"
          id={`day-${id}`}
          label="Day"
          optional
          hint={check?.after && `Without one: ${check.after}`}
          defaultValue={dueOn}
          error={wrong["dueOn"]}
        />
        {!check && (
          <Select name="kind" id={`kind-${id}`} label="Kind" defaultValue={kind}>
            {lineKinds.map((one) => (
              <option key={one} value={one}>
                {kindWords[one].word}
              </option>
            ))}
          </Select>
        )}
        <Select name="who" id={`who-${id}`} label="Who does it" optional defaultValue={whoId} error={wrong["who"]}>
          <option value="">Nobody of this plan</option>
          {isGone && <option value={whoId}>{row.who}</option>}
          {people.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
        <TextField
          name="whoWords"
          id={`who-words-${id}`}
          label="Or in your own words"
          optional
          dir="auto"
          defaultValue={whoWords}
          error={wrong["whoWords"]}
        />
      </div>
      <TextArea
        name="note"
        id={`note-${id}`}
        label="A note"
        optional
        rows={2}
        dir="auto"
        maxLength={lineNoteLength}
        defaultValue={note}
        error={wrong["note"]}
      />
      {conflict ? (
        <ConflictPanel
          field={conflict.label}
          mine={inWords(conflict.field, conflict.mine, people)}
          theirs={inWords(conflict.field, conflict.theirs, people)}
          by="Somebody saved first"
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          <SubmitButton pending={state !== "idle"} pendingText="Saving" wide>
            Save
          </SubmitButton>
          <LinkButton to={`${projectPath(planId)}#${id}`} look="quiet" preventScrollReset wide>
            Cancel
          </LinkButton>
        </div>
      )}
    </fetcher.Form>
  );
}

/** A value of the form as people read it: a kind and a person have names. */
function inWords(field: string, value: string, people: readonly { value: string; label: string }[]): string {
  if (field === "kind" && isLineKind(value)) return kindWords[value].word;
  return field === "who" ? (people.find((one) => one.value === value)?.label ?? "") : value;
}
