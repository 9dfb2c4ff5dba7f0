import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

import type { PageShell } from "./page-shell.ts";

/** For members: a plan that is over leaves their list, and stays with the other company as it is (EX1). */
export function PutAway({ planId, companyName, isArchived }: PageShell): ReactElement {
  return (
    <Section title={isArchived ? "This plan is put away" : "Put this plan away"}>
      <p className="max-w-read mb-3">
        {isArchived
          ? `It is on your list under “put away”. ${companyName} goes on reading it and can take a copy. Nothing on it changes until you take it out again.`
          : `It leaves your list of plans, and nothing on it changes any more, on either side. ${companyName} goes on reading it and can take a copy at any time. You can take it out again.`}
      </p>
      <Form method="post" action={`${planPath(planId)}/putting-away`}>
        <SubmitButton look="secondary" name="intent" value={isArchived ? "take-out" : "put-away"} wide>
          {isArchived ? "Take it out again" : "Put it away"}
        </SubmitButton>
      </Form>
    </Section>
  );
}
