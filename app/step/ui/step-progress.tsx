import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { isOpen } from "#app/step/step.ts";
import { stepPath } from "#app/step/step-path.ts";
import type { StepRow } from "#app/step/step-row.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

/** How far it is (SP2). The likely next act first; what needs words is unfolded on demand. */
export function StepProgress({ planId, row }: { planId: string; row: StepRow }): ReactElement {
  const back = <input type="hidden" name="back" value={stepPath(planId, row.id)} />;
  const progress = stepPath(planId, row.id, "progress");
  if (!isOpen(row)) {
    return (
      <Section id="progress" title="How far is it?">
        <Form method="post" action={progress}>
          {back}
          <Button type="submit" name="progress" value="open" wide>
            Open it again
          </Button>
        </Form>
      </Section>
    );
  }
  return (
    <Section id="progress" title="How far is it?">
      <div className="flex flex-wrap gap-3">
        <Form method="post" action={stepPath(planId, row.id, "completion")} className="w-full sm:w-auto">
          {back}
          <Button type="submit" look={row.waitsForUs || row.proposal ? "secondary" : "primary"} wide>
            Done
          </Button>
        </Form>
        {row.progress !== "in-progress" && (
          <Form method="post" action={progress} className="w-full sm:w-auto">
            {back}
            <Button type="submit" name="progress" value="in-progress" wide>
              Start
            </Button>
          </Form>
        )}
        {row.progress !== "open" && (
          <Form method="post" action={progress} className="w-full sm:w-auto">
            {back}
            <Button type="submit" name="progress" value="open" look="quiet" wide>
              Back to “to do”
            </Button>
          </Form>
        )}
      </div>
      <Disclosure summary="Done, and show by what">
        <Form method="post" action={stepPath(planId, row.id, "completion")} className="grid gap-3">
          {back}
          <TextArea name="evidence" id="evidence" label="What shows that it is done" dir="auto" />
          <Submit>Done</Submit>
        </Form>
      </Disclosure>
      <Disclosure summary="Held up">
        <Form method="post" action={progress} className="grid gap-3">
          {back}
          <input type="hidden" name="progress" value="blocked" />
          <TextField
            name="waitsFor"
            label="What does it wait for?"
            required
            maxLength={300}
            dir="auto"
            defaultValue={row.waitsFor ?? ""}
          />
          <Submit>It is held up</Submit>
        </Form>
      </Disclosure>
      <Disclosure summary="Leave it out">
        <Form method="post" action={progress} className="grid gap-3">
          {back}
          <input type="hidden" name="progress" value="left-out" />
          <TextField
            name="reason"
            id="left-out-reason"
            label="Why?"
            optional
            dir="auto"
            hint="You can take it up again at any time."
          />
          <Submit>Leave it out</Submit>
        </Form>
      </Disclosure>
    </Section>
  );
}

function Submit({ children }: { children: string }): ReactElement {
  return (
    <div>
      <Button type="submit" wide>
        {children}
      </Button>
    </div>
  );
}
