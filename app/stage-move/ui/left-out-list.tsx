import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";

export type LeftOutLine = {
  id: string;
  text: string;
  stageLabel: string;
  reason: string | null;
  readBy: string;
  words: string;
  takenUp: string | null;
};

/** What was left out knowingly; it can be taken up again at any time (P15). */
export function LeftOutList({
  planId,
  items,
  mayTakeUp,
}: {
  planId: string;
  items: readonly LeftOutLine[];
  mayTakeUp: boolean;
}): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {items.map((item) => (
        <li
          key={item.id}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0 flex-1 basis-60">
            <p dir="auto" className={item.takenUp ? "text-ink-2" : "font-medium"}>
              {item.text}
            </p>
            {item.reason && <p dir="auto">“{item.reason}”</p>}
            <p className="text-ink-3 text-sm">
              {item.stageLabel} · {item.takenUp ?? item.words} · {item.readBy}
            </p>
          </div>
          {mayTakeUp && !item.takenUp && (
            <Form method="post" action={`${planPath(planId)}/left-out/${item.id}/taking-up`} preventScrollReset>
              <HiddenFields fields={{ back: planPath(planId, "stage-moves") }} />
              <SubmitButton look="secondary" wide aria-label={`Take up again: ${item.text}`}>
                Take it up again
              </SubmitButton>
            </Form>
          )}
        </li>
      ))}
    </ul>
  );
}
