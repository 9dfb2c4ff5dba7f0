// The words about a content, the same for adding and for changing. Everything but its name may stay empty.
import type { ReactElement, ReactNode } from "react";

import type { WordField } from "#app/content/change.ts";
import { purposes, purposeWords, whenNotWords } from "#app/content/content.ts";
import { fieldsOfWork, fieldWords } from "#app/participant/buying-role.ts";
import { Checkbox } from "#app/ui/choice.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Select, TextField } from "#app/ui/field.tsx";

export type ContentFieldsProps = {
  /** As text, a list with commas. */
  words: Partial<Record<WordField, string>>;
  invalid?: Readonly<Record<string, string>> | undefined;
  stages: readonly { kind: string; label: string }[];
  /** Who "we" is. */
  workspaceName: string;
  /** Only the workspace says when it is not the right choice. */
  isOurs: boolean;
};

export function ContentFields({
  words,
  invalid = {},
  stages,
  workspaceName,
  isOurs,
}: ContentFieldsProps): ReactElement {
  const ticked = (field: "stageKinds" | "fields", value: string): boolean =>
    (words[field] ?? "").split(",").includes(value);
  const hasTags = Boolean(words.stageKinds || words.fields || words.purpose);
  return (
    <>
      <TextField
        name="title"
        label="Name"
        hint="What somebody else would look for."
        required
        maxLength={160}
        dir="auto"
        autoComplete="off"
        defaultValue={words.title}
        error={invalid["title"]}
      />
      <TextField
        name="question"
        label="Which question does it answer?"
        optional
        hint="In the words of whoever asks it: “What does it cost us over three years?”"
        maxLength={300}
        dir="auto"
        autoComplete="off"
        defaultValue={words.question}
        error={invalid["question"]}
      />
      <Disclosure summary="For whom and when it helps" open={hasTags}>
        <div className="grid gap-5 pt-2">
          <TickList legend="Made for" hint="Nobody ticked: it is for everybody.">
            {fieldsOfWork.map((field) => (
              <Checkbox
                key={field}
                name="fields[]"
                value={field}
                label={fieldWords[field].label}
                defaultChecked={ticked("fields", field)}
              />
            ))}
          </TickList>
          <TickList legend="Helps at" hint="Nothing ticked: at any time.">
            {stages.map(({ kind, label }) => (
              <Checkbox
                key={kind}
                name="stageKinds[]"
                value={kind}
                label={label}
                defaultChecked={ticked("stageKinds", kind)}
              />
            ))}
          </TickList>
          <Select
            name="purpose"
            label="What it is for"
            optional
            defaultValue={words.purpose}
            error={invalid["purpose"]}
          >
            <option value="">Not said</option>
            {purposes.map((one) => (
              <option key={one} value={one}>
                {purposeWords[one].label}
              </option>
            ))}
          </Select>
          {isOurs && (
            <Checkbox
              name="isWhenNot"
              value="yes"
              label={whenNotWords}
              hint={`It then stands in its own place in the library: when ${workspaceName} is better left out.`}
              defaultChecked={words.isWhenNot === "yes"}
            />
          )}
        </div>
      </Disclosure>
    </>
  );
}

function TickList({ legend, hint, children }: { legend: string; hint: string; children: ReactNode }): ReactElement {
  return (
    <fieldset className="min-w-0">
      <legend className="text-ink font-medium">{legend}</legend>
      <p className="text-ink-3 text-sm">{hint}</p>
      <div className="grid grid-cols-1 gap-x-4 min-[420px]:grid-cols-2">{children}</div>
    </fieldset>
  );
}
