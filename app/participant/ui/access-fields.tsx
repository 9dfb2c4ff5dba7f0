import type { ReactElement } from "react";

import { accessChoices } from "#app/participant/person-row.ts";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";

export type AccessFieldsProps = {
  value: string;
  canMoveStage: boolean;
  companyName: string;
  error?: string | undefined;
  /** Named "NAME" where whoever leads may hand that over. */
  handOverTo?: string | undefined;
};

/** What somebody may do on the plan; in narrowing order of how often it is right. */
export function AccessFields({ value, canMoveStage, companyName, error, handOverTo }: AccessFieldsProps): ReactElement {
  const options = Object.entries(accessChoices).map(([access, { label, hint }]) => ({ value: access, label, hint }));
  const lead = {
    value: "champion",
    label: `Run this at ${companyName} in my place`,
    hint: `${handOverTo ?? "They"} will say where you are and look after people. You can still do everything but hand it back yourself.`,
  };
  return (
    <div className="grid gap-2">
      <RadioCards
        name="access"
        legend="What they may do"
        required
        value={value}
        error={error}
        options={handOverTo ? [...options, lead] : options}
      />
      <Checkbox
        name="canMoveStage"
        value="on"
        defaultChecked={canMoveStage}
        label={`May also say where ${companyName} is`}
        hint="For somebody who changes the plan without leading it."
      />
    </div>
  );
}
