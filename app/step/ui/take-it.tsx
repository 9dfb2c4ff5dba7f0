import type { ReactElement } from "react";

import { stepPath } from "#app/step/step-path.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";

/** A suggestion is answered where it stands; saying no asks for a reason on the step's own page. */
export function TakeIt({
  planId,
  stepId,
  title,
  formId,
}: {
  planId: string;
  stepId: string;
  title: string;
  formId: string;
}): ReactElement {
  return (
    <p className="no-print mt-2 mb-1 flex flex-wrap gap-2">
      <Button
        type="submit"
        size="small"
        form={formId}
        formAction={stepPath(planId, stepId, "handshake")}
        name="answer"
        value="accept"
      >
        Take it<span className="sr-only">: {title}</span>
      </Button>
      <LinkButton to={`${stepPath(planId, stepId)}#answer`} look="quiet" size="small">
        Not this one<span className="sr-only">: {title}</span>
      </LinkButton>
    </p>
  );
}
