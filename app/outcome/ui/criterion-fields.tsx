import type { ReactElement } from "react";

import { criterionLength } from "#app/outcome/criterion.ts";
import { Select, TextField } from "#app/ui/field.tsx";

export type Judge = { id: string; label: string };
export type CriterionWords = { text: string; weight: string; judge: string; judgeWords: string; shownBy: string };

export const noWords: CriterionWords = { text: "", weight: "must", judge: "", judgeWords: "", shownBy: "" };

/** The words of one criterion. `judges` is null for whoever has no say in who judges. */
export function CriterionFields({
  prefix,
  words,
  errors = {},
  judges,
}: {
  /** Keeps the ids of two such forms on one page apart. */
  prefix: string;
  words: CriterionWords;
  errors?: Record<string, string> | undefined;
  judges: readonly Judge[] | null;
}): ReactElement {
  return (
    <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <TextField
          name="text"
          id={`${prefix}text`}
          label="What it has to do"
          required
          dir="auto"
          autoComplete="off"
          maxLength={criterionLength}
          defaultValue={words.text}
          error={errors["text"]}
        />
      </div>
      <Select
        name="weight"
        id={`${prefix}weight`}
        label="How much it counts"
        defaultValue={words.weight}
        error={errors["weight"]}
      >
        <option value="must">A must-have</option>
        <option value="nice">Nice to have</option>
      </Select>
      <TextField
        name="shownBy"
        id={`${prefix}shownBy`}
        label="How it is shown"
        optional
        dir="auto"
        placeholder="Two people use it for a week"
        autoComplete="off"
        maxLength={criterionLength}
        defaultValue={words.shownBy}
        error={errors["shownBy"]}
      />
      {judges && (
        <>
          <Select
            name="judge"
            id={`${prefix}judge`}
            label="Who judges"
            optional
            defaultValue={words.judge}
            error={errors["judge"]}
          >
            <option value="">Nobody yet</option>
            {judges.map(({ id, label }) => (
              <option key={id} value={id}>
                {label}
              </option>
            ))}
          </Select>
          <TextField
            name="judgeWords"
            id={`${prefix}judgeWords`}
            label="Or in your own words"
            optional
            dir="auto"
            placeholder="The night shift"
            autoComplete="off"
            maxLength={200}
            defaultValue={words.judgeWords}
            error={errors["judgeWords"]}
          />
        </>
      )}
    </div>
  );
}
