import type { ReactElement } from "react";
import { Fragment, useState } from "react";

import { factsMost, labelBest, labelMost } from "#app/plan/path-limit.ts";
import { HiddenFields, TextField } from "#app/ui/field.tsx";

import { type FormAnswer, typedOr } from "./said-of-form.ts";

type Fact = { id: string; text: string; met: boolean };

/**
 * The words and facts of one place. What the page showed travels along unseen, so that two people who edit at once lose
 * nothing; after such a refusal what now stands there is shown under what was typed.
 */
export function StageFields({
  label,
  name,
  facts,
  answer,
}: {
  label: string;
  name: string;
  facts: readonly Fact[];
  answer: FormAnswer;
}): ReactElement {
  // What the form was filled with: a live update must not turn an old page into a fresh one under the hands of its reader.
  const [shown] = useState({ label, name, facts });
  const [length, setLength] = useState(shown.label.length);
  const wrong = answer?.invalid ?? {};
  const rows = [
    ...shown.facts,
    ...Array.from({ length: Math.max(0, factsMost - shown.facts.length) }, () => ({ id: "", text: "", met: false })),
  ];
  return (
    <>
      <HiddenFields fields={{ "was.label": answer ? label : shown.label, "was.name": answer ? name : shown.name }} />
      <TextField
        label="Short label"
        name="label"
        hint={
          length > labelBest
            ? `${length} characters: on small screens it will be cut after about ${labelBest}.`
            : `Up to ${labelBest} characters fit on every screen.`
        }
        maxLength={labelMost}
        required
        error={wrong["label"] ?? changedSince(label, shown.label)}
        defaultValue={typedOr(answer, "label", shown.label)}
        onChange={(event) => setLength(event.currentTarget.value.length)}
      />
      <TextField
        label="What happens here"
        name="name"
        maxLength={80}
        required
        error={wrong["name"] ?? changedSince(name, shown.name)}
        defaultValue={typedOr(answer, "name", shown.name)}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-medium">Done when</legend>
        <p className="text-ink-3 text-sm">One to three facts of yours, yes or no. Empty a line to take it away.</p>
        {rows.map((fact, index) => {
          const now = facts.find(({ id }) => id !== "" && id === fact.id)?.text ?? fact.text;
          return (
            <Fragment key={fact.id || `new ${index}`}>
              <input type="hidden" name="factId[]" value={fact.id} />
              <input type="hidden" name="was.fact[]" value={answer ? now : fact.text} />
              <TextField
                label={`Fact ${index + 1}`}
                id={`fact-${index}`}
                name="fact[]"
                maxLength={200}
                optional={index > 0}
                readOnly={fact.met}
                hint={fact.met ? "Met already, so its words stay." : undefined}
                error={wrong[`fact.${index}`] ?? changedSince(now, fact.text)}
                defaultValue={listed(answer, "fact", index) ?? fact.text}
              />
            </Fragment>
          );
        })}
      </fieldset>
    </>
  );
}

function changedSince(now: string, shown: string): string | null {
  return now === shown ? null : `Somebody else wrote here meanwhile: “${now}”. Saving again puts yours in its place.`;
}

function listed(answer: FormAnswer, field: string, index: number): string | undefined {
  const typed = answer?.values[field];
  return Array.isArray(typed) ? typed[index] : undefined;
}
