import type { ReactElement } from "react";

import { LinkButton } from "./button.tsx";
import { ErrorPanel } from "./error-panel.tsx";
import { PlainShell } from "./plain-shell.tsx";

export type Answered = {
  refused?: string | undefined;
  invalid?: Record<string, string> | undefined;
  values: Record<string, string | string[]>;
};

/**
 * What a reader without scripts is shown when an act with no page of its own was refused: the sentence, what they typed, and
 * the way back. `labels` names the fields worth giving back; hidden ones stay unnamed.
 */
export function AnswerPage({
  answer,
  back,
  labels = {},
}: {
  answer: Answered | undefined;
  back: string;
  labels?: Readonly<Record<string, string>>;
}): ReactElement {
  const say = answer?.refused ?? Object.values(answer?.invalid ?? {}).join(" ");
  const typed = Object.entries(labels).flatMap(([name, label]) => {
    const text = answer?.values[name];
    return typeof text === "string" && text !== "" ? [{ label, text }] : [];
  });
  return (
    <PlainShell>
      <ErrorPanel
        title="That did not go through"
        say={say || "Nothing was changed."}
        typed={typed}
        actions={
          <LinkButton to={back} look="primary">
            Back to the plan
          </LinkButton>
        }
      />
    </PlainShell>
  );
}
