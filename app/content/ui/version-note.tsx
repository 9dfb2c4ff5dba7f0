import type { ReactElement } from "react";

import { typedOr } from "#app/plan/ui/said-of-form.ts";
import { TextField } from "#app/ui/field.tsx";

import type { Answer } from "./use-upload.ts";

/** What is said beside a new version; `newest` is the one its author knows (compare-and-set). */
export function VersionNote({ answer, newest }: { answer: Answer | undefined; newest: number }): ReactElement {
  return (
    <>
      <input type="hidden" name="was" value={typedOr(answer, "was", String(newest))} />
      <TextField
        name="note"
        label="What is new in it?"
        optional
        maxLength={300}
        dir="auto"
        autoComplete="off"
        defaultValue={typedOr(answer, "note", "")}
        error={answer?.invalid?.["note"]}
      />
    </>
  );
}
