import type { ReactElement } from "react";

import type { Lane } from "#app/lib/lane.ts";
import { RadioCards } from "#app/ui/choice.tsx";

export type LaneChoiceProps = {
  name: string;
  legend: string;
  lanes: readonly Lane[];
  value: string | undefined;
  companyName: string;
  workspaceName: string;
  error?: string | undefined;
};

/** Who will read this, before it is written (LN1). Narrow to wide, as the lanes come. */
export function LaneChoice({ lanes, companyName, workspaceName, ...rest }: LaneChoiceProps): ReactElement {
  const words: Record<Lane, { label: string; hint: string }> = {
    own: { label: "Only you", hint: "A note to yourself. Nobody else at either company reads it." },
    buyer: { label: `Only ${companyName}`, hint: `Your team reads it. ${workspaceName} does not, in any way.` },
    seller: { label: `Only ${workspaceName}`, hint: `${companyName} does not read it.` },
    shared: {
      label: `${companyName} + ${workspaceName}`,
      hint: "Both companies read all of this but the address. It cannot be taken back.",
    },
  };
  return <RadioCards {...rest} required options={lanes.map((lane) => ({ value: lane, ...words[lane] }))} />;
}
