import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { stageKinds, stageDefault } from "#app/plan/stage.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, Select, TextField } from "#app/ui/field.tsx";

import { type FormAnswer, typedOr } from "./said-of-form.ts";

/** A new place: which of the eight it comes closest to, what you call it, and where it stands. */
export function AddStage({
  id,
  after,
  suggests,
  answer,
  isBusy,
}: {
  id: string;
  after: readonly { id: string; label: string }[];
  /** Whether it waits for the other company. */
  suggests: boolean;
  answer: FormAnswer;
  isBusy: boolean;
}): ReactElement {
  const wrong = answer?.invalid ?? {};
  return (
    <Form method="post" className="grid gap-4 sm:grid-cols-2">
      <HiddenFields fields={{ id }} />
      <TextField
        label="Short label"
        name="label"
        hint="Up to 10 characters fit on every screen"
        maxLength={24}
        required
        error={wrong["label"]}
        defaultValue={typedOr(answer, "label", "")}
      />
      <TextField
        label="What happens here"
        name="name"
        hint="A few words: “Ask the neighbours”"
        maxLength={80}
        required
        error={wrong["name"]}
        defaultValue={typedOr(answer, "name", "")}
      />
      <Select
        label="Comes closest to"
        name="kind"
        hint="It brings what shows that a place like this is done"
        error={wrong["kind"]}
        defaultValue={typedOr(answer, "kind", "needs")}
      >
        {stageKinds.map((kind) => (
          <option key={kind} value={kind}>
            {stageDefault(kind).label}: {stageDefault(kind).name.toLowerCase()}
          </option>
        ))}
      </Select>
      <Select
        label="Stands after"
        name="after"
        hint="You can move it later"
        error={wrong["after"]}
        defaultValue={typedOr(answer, "after", after.at(-1)?.id ?? "")}
      >
        <option value="">At the beginning</option>
        {after.map((stage) => (
          <option key={stage.id} value={stage.id}>
            {stage.label}
          </option>
        ))}
      </Select>
      <div className="sm:col-span-2">
        <SubmitButton pending={isBusy} wide>
          {suggests ? "Suggest this place" : "Add this place"}
        </SubmitButton>
      </div>
    </Form>
  );
}
