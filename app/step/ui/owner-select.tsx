import type { ReactElement } from "react";

import type { Side } from "#app/lib/lane.ts";
import { Select } from "#app/ui/field.tsx";

export type OwnerOption = { value: string; label: string; side: Side; isKnownToAll: boolean };

/** The two companies and their people, the reader's own first. */
export function OwnerSelect({
  owners,
  value,
  error,
  label = "Who has it",
}: {
  owners: readonly OwnerOption[];
  value: string;
  error?: string | undefined;
  label?: string;
}): ReactElement {
  const companies = owners.filter(({ value: one }) => one === "buyer" || one === "seller");
  const hasHidden = owners.some(({ isKnownToAll }) => !isKnownToAll);
  return (
    <Select
      name="owner"
      label={label}
      defaultValue={value}
      error={error}
      hint={hasHidden ? "Of somebody whom only your team knows, the other company reads no name." : undefined}
    >
      {companies.map((company) => (
        <optgroup key={company.value} label={company.label}>
          <option value={company.value}>{company.label}, nobody in particular</option>
          {owners
            .filter((one) => one.side === company.side && one.value !== company.value)
            .map((one) => (
              <option key={one.value} value={one.value}>
                {one.isKnownToAll ? one.label : `${one.label} (only your team knows)`}
              </option>
            ))}
        </optgroup>
      ))}
    </Select>
  );
}
