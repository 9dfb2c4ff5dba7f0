// How often what changed comes in one mail, about all of somebody's plans with this workspace.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { DigestChoice } from "#app/activity/digest-choice.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";

export function DigestForm({
  rhythm,
  tellsLate,
  workspaceName,
  zone,
  pending,
}: DigestChoice & { workspaceName: string; zone: string; pending: boolean }): ReactElement {
  return (
    <Form method="post" className="max-w-read grid gap-4">
      <input type="hidden" name="intent" value="digest" />
      <RadioCards
        name="rhythm"
        legend={`What changed on your plans with ${workspaceName}`}
        hint={`One mail about all of them, at eight in the morning (${zone}), and only if something changed that you were not told at once.`}
        options={[
          { value: "weekly", label: "On Mondays" },
          { value: "daily", label: "Every day" },
          { value: "never", label: "Not by mail" },
        ]}
        value={rhythm}
      />
      <Checkbox
        name="late"
        value="yes"
        defaultChecked={tellsLate}
        label="Name my own steps there when their day has passed"
        hint="Nothing else is ever sent because a date passed."
      />
      <SubmitButton look="primary" pending={pending} className="justify-self-start">
        Save
      </SubmitButton>
    </Form>
  );
}
