import type { ReactElement, ReactNode } from "react";

import { Button } from "./button.tsx";

export type ConflictPanelProps = {
  /** Which field, as its form calls it. */
  field: string;
  mine: string;
  theirs: string;
  /** Who wrote the other one and when: "Sam changed this at 14:02 (Berlin)". */
  by: ReactNode;
  /** Name of the two buttons; they send `mine` or `theirs` with the form they stand in. */
  name?: string;
};

/** Two people wrote in the same field. Both texts stand side by side, nothing is stored, the reader decides. Inside a form. */
export function ConflictPanel({ field, mine, theirs, by, name = "keep" }: ConflictPanelProps): ReactElement {
  return (
    <section role="alert" className="rounded-card border-warn bg-warn-soft grid gap-3 border p-4">
      <div>
        <h2 className="font-semibold">{field}: somebody else changed this too</h2>
        <p className="text-ink-2">{by}. Nothing is saved until you choose.</p>
      </div>
      <div className="grid gap-3 sm:grid-cols-2">
        <Version title="Yours" text={mine}>
          <Button type="submit" name={name} value="mine" look="primary">
            Use mine
          </Button>
        </Version>
        <Version title="Theirs" text={theirs}>
          <Button type="submit" name={name} value="theirs">
            Keep theirs
          </Button>
        </Version>
      </div>
    </section>
  );
}

function Version({ title, text, children }: { title: string; text: string; children: ReactNode }): ReactElement {
  return (
    <div className="rounded-control border-line bg-surface grid content-between gap-3 border p-3">
      <div>
        <h3 className="text-ink-3 text-sm font-medium">{title}</h3>
        <p dir="auto" className="whitespace-pre-wrap">
          {text || "(empty)"}
        </p>
      </div>
      <div>{children}</div>
    </div>
  );
}
