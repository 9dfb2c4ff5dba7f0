import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { peoplePath } from "#app/participant/person-path.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/section.tsx";

/** Named with the draft, not invited yet: one act makes their link. */
export function FirstLink({
  address,
  called,
  planId,
  back,
  isBusy,
}: {
  address: string | null;
  called: string;
  planId: string;
  back: string;
  isBusy: boolean;
}): ReactElement {
  const first = peoplePath(planId, "first");
  return (
    <Card>
      <p>{address ? `It is made for ${address}.` : `The link needs an address that ${called} reads.`}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        {address && (
          <Form method="post">
            <SubmitButton name="way" value="link" pending={isBusy} wide>
              Make the link
            </SubmitButton>
          </Form>
        )}
        <LinkButton to={first} look={address ? "secondary" : "primary"} wide>
          {address ? "Change the address" : "Write their address"}
        </LinkButton>
        <LinkButton to={back} look="quiet" wide>
          Later
        </LinkButton>
      </div>
    </Card>
  );
}
