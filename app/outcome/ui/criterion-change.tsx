import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { CriterionRow } from "#app/outcome/criterion-page.ts";
import { criteriaPath, criterionPath } from "#app/outcome/criterion-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

import { CriterionFields, type CriterionWords, type Judge } from "./criterion-fields.tsx";

type Answer = Answered & { conflicts?: { field: string; label: string; mine: string; theirs: string }[] };

/** The words of a criterion where they stand. Each field carries what the page showed (compare-and-set). */
export function CriterionChange({
  planId,
  row,
  judges,
}: {
  planId: string;
  row: CriterionRow;
  judges: readonly Judge[] | null;
}): ReactElement {
  const fetcher = useFetcher<Answer>({ key: `criterion ${row.id}` });
  const { state, data } = fetcher;
  const conflict = state === "idle" ? data?.conflicts?.[0] : undefined;
  const now: CriterionWords = {
    ...{ text: row.text, weight: row.isMust ? "must" : "nice", judge: row.judgeId },
    ...{ judgeWords: row.judgeWords, shownBy: row.shownBy },
  };
  const was = Object.fromEntries(Object.entries(now).map(([field, value]) => [`was.${field}`, value]));
  const theirs = Object.fromEntries(data?.conflicts?.map((one) => [`was.${one.field}`, one.theirs]) ?? []);
  return (
    <fetcher.Form
      method="post"
      action={criterionPath(planId, row.id)}
      preventScrollReset
      aria-label={`Change “${row.text}”`}
      className="grid grid-cols-1 gap-4"
    >
      <FormErrors errors={data?.refused && !conflict ? [{ say: data.refused }] : []} />
      <input type="hidden" name="intent" value="change" />
      <HiddenFields fields={{ ...was, ...(conflict ? theirs : {}) }} />
      <CriterionFields prefix={`${row.id}-`} words={now} errors={data?.invalid} judges={judges} />
      {conflict ? (
        <ConflictPanel field={conflict.label} mine={conflict.mine} theirs={conflict.theirs} by="Somebody saved first" />
      ) : (
        <div className="flex flex-wrap gap-3">
          <SubmitButton pending={state !== "idle"} pendingText="Saving">
            Save
          </SubmitButton>
          <LinkButton to={criteriaPath(planId)} look="quiet" preventScrollReset>
            Cancel
          </LinkButton>
        </div>
      )}
    </fetcher.Form>
  );
}
