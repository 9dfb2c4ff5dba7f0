import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { stepPath, stepsPath } from "#app/step/step-path.ts";
import type { StepRow } from "#app/step/step-row.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Select } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

export type StepPlaceProps = {
  planId: string;
  row: StepRow;
  neighbours: readonly { id: string; title: string }[];
  ours: boolean;
};

/** Where it stands in its stage, who can read it, and the way to the bin. */
export function StepPlace({ planId, row, neighbours, ours }: StepPlaceProps): ReactElement {
  const back = <input type="hidden" name="back" value={stepPath(planId, row.id)} />;
  return (
    <Section id="order" title="Where it stands">
      <div className="grid max-w-2xl gap-6">
        {neighbours.length > 0 && (
          <Form method="post" action={stepPath(planId, row.id, "order")} className="grid gap-3">
            {back}
            <Select name="to" label="Put it after">
              <option value="first">Nothing: it comes first</option>
              {neighbours.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.title}
                </option>
              ))}
            </Select>
            <div>
              <Button type="submit" wide>
                Put it there
              </Button>
            </div>
          </Form>
        )}
        <div className="flex flex-wrap gap-3">
          {row.lane !== "shared" && (
            <LinkButton to={stepPath(planId, row.id, "sharing")} wide>
              Let others read it …
            </LinkButton>
          )}
          <Form method="post" action={stepPath(planId, row.id, "removal")} className="w-full sm:w-auto">
            <input type="hidden" name="back" value={stepsPath(planId)} />
            <Button type="submit" look="danger" wide>
              {ours ? "Remove it" : "Suggest to remove it"}
            </Button>
          </Form>
        </div>
      </div>
    </Section>
  );
}
