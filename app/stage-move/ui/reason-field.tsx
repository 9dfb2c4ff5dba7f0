import type { ReactElement } from "react";

import { typedOr } from "#app/plan/ui/said-of-form.ts";
import { RadioCards } from "#app/ui/choice.tsx";
import { TextArea } from "#app/ui/field.tsx";
import type { Said } from "./said.ts";

/** ST11: a reason is optional, and its writer says who reads it. */
export function ReasonField({
  companyName,
  workspaceName,
  said,
}: {
  companyName: string;
  workspaceName: string;
  said: Said;
}): ReactElement {
  return (
    <div className="grid grid-cols-1 gap-4">
      <TextArea
        name="reasonText"
        label="Why, if you like to say"
        optional
        maxLength={300}
        defaultValue={typedOr(said, "reasonText", "")}
      />
      <RadioCards
        name="reasonLane"
        legend="Who may read this reason"
        columns={2}
        value={typedOr(said, "reasonLane", "buyer")}
        options={[
          { value: "buyer", label: `Only ${companyName}` },
          { value: "shared", label: `${companyName} + ${workspaceName}` },
        ]}
      />
    </div>
  );
}
