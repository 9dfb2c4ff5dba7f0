// Who reads an answer: folded away, because most people say it with their name.
import type { ReactElement } from "react";

import type { Reach } from "#app/outcome/position.ts";
import { RadioCards } from "#app/ui/choice.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";

export function PositionReach({
  reach,
  companyName,
  workspaceName,
  nameless,
}: {
  reach: Reach;
  companyName: string;
  workspaceName: string;
  /** "Somebody in finance". */
  nameless: string;
}): ReactElement {
  return (
    <div>
      <p className="text-ink-2 text-sm">
        Your team at {companyName} reads your answer with your name, each once they have answered themselves.{" "}
        {workspaceName} reads nothing of it, unless you say so under “What {workspaceName} may see of me”.
      </p>
      <Disclosure summary="Without your name, or only for you" open={reach !== "named"}>
        <RadioCards
          name="reach"
          legend="Who reads your answer"
          value={reach}
          options={[
            { value: "named", label: "Your team, with your name" },
            {
              value: "nameless",
              label: "Your team, without your name",
              hint: `It stands as “${nameless}”, and only once at least three have answered. Nothing in it says whose it is.`,
            },
            { value: "own", label: "Only you", hint: "A note to yourself. It counts for nobody else." },
          ]}
        />
      </Disclosure>
    </div>
  );
}
