import type { ReactElement } from "react";

import type { Side } from "#app/lib/lane.ts";
import { RadioCards } from "#app/ui/choice.tsx";

export type ReadByChoiceProps = {
  side: Side;
  companyName: string;
  workspaceName: string;
  choices?: readonly ("shared" | "team" | "own")[];
  value?: string | undefined;
  error?: string | undefined;
};

/** Who will read this, before it is added (LN1). It can be shown to more people later, never to fewer (LN3). */
export function ReadByChoice({
  side,
  companyName,
  workspaceName,
  choices = ["shared", "team", "own"],
  value = choices[0],
  error,
}: ReadByChoiceProps): ReactElement {
  const [ours, theirs] = side === "buyer" ? [companyName, workspaceName] : [workspaceName, companyName];
  const words = {
    shared: {
      label: `${companyName} + ${workspaceName}`,
      hint: "Everybody on this plan, and whoever has a link to it. This cannot be taken back.",
    },
    team: { label: `Only ${ours}`, hint: `Your own people. ${theirs} does not read it, in any way.` },
    own: { label: "Only you", hint: "You can share it when it is ready." },
  };
  return (
    <RadioCards
      name="readBy"
      legend="Who can read it"
      value={value}
      required
      options={choices.map((choice) => ({ value: choice, ...words[choice] }))}
      error={error}
    />
  );
}
