import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { criteriaPath } from "#app/outcome/criterion-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import type { ButtonLook } from "#app/ui/button.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useWritten } from "#app/ui/use-written.ts";

import { CriterionFields, type CriterionWords, type Judge, noWords } from "./criterion-fields.tsx";

/** Puts one more line under the list; empty again once it is stored. */
export function CriterionAdd({
  planId,
  formKey,
  judges,
  answer,
  readers,
  submit,
  look,
}: {
  planId: string;
  formKey: string;
  judges: readonly Judge[] | null;
  /** Who may read what is added; null where that is no choice. */
  readers: readonly { value: "team" | "own"; label: string }[] | null;
  /** Of the page itself, where scripts are off. */
  answer: Answered | undefined;
  submit: string;
  look: ButtonLook;
}): ReactElement {
  const fetcher = useFetcher<Answered>({ key: "criterion" });
  const said = fetcher.data ?? answer;
  const { form, key } = useWritten(fetcher, formKey);
  const typed = (name: keyof CriterionWords): string => {
    const value = answer?.values[name];
    return typeof value === "string" ? value : noWords[name];
  };
  const words = {
    ...{ text: typed("text"), weight: typed("weight"), judge: typed("judge") },
    ...{ judgeWords: typed("judgeWords"), shownBy: typed("shownBy") },
  };
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={criteriaPath(planId)}
      preventScrollReset
      className="no-print grid grid-cols-1 gap-4"
    >
      <FormErrors errors={said?.refused ? [{ say: said.refused }] : []} />
      <input type="hidden" name="key" value={key} />
      <CriterionFields prefix="new-" words={words} errors={said?.invalid} judges={judges} />
      {readers && (
        <div className="sm:max-w-xs">
          <Select name="readBy" id="new-readBy" label="Who can read it" error={said?.invalid?.["readBy"]}>
            {readers.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </div>
      )}
      <div>
        <SubmitButton look={look} pending={fetcher.state !== "idle"} pendingText="Adding" wide>
          {submit}
        </SubmitButton>
      </div>
    </fetcher.Form>
  );
}
