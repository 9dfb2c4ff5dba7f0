import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { takeAllWords } from "#app/step/adoption.ts";
import { stepsPath } from "#app/step/step-path.ts";
import { Banner } from "#app/ui/banner.tsx";
import { Button } from "#app/ui/button.tsx";

/** SP3: all suggestions that wait for this side, in one act. It carries what was shown, so nothing is agreed to unseen. */
export function TakeAll({
  planId,
  stepIds,
  them,
  back,
}: {
  planId: string;
  stepIds: readonly string[];
  them: string;
  back: string;
}): ReactElement {
  const count = stepIds.length;
  return (
    <Banner
      actions={
        <Form method="post" action={stepsPath(planId, "acceptance")} preventScrollReset>
          <input type="hidden" name="back" value={back} />
          {stepIds.map((id) => (
            <input key={id} type="hidden" name="steps" value={id} />
          ))}
          <Button type="submit" look="quiet" size="small">
            {takeAllWords(count)}
          </Button>
        </Form>
      }
    >
      {count === 1 ? `${them} suggested 1 step for you.` : `${them} suggested ${count} steps for you.`} You can also
      answer each where it stands.
    </Banner>
  );
}
