import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { SubmitButton } from "#app/ui/button.tsx";

/** Where this server can send mail: the same link, with plain words of ours. It says what its log will hold. */
export function SendFromHere({
  canSend,
  address,
  isBusy,
}: {
  canSend: boolean;
  address: string;
  isBusy: boolean;
}): ReactElement | null {
  if (!canSend) return null;
  return (
    <Form method="post" className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <SubmitButton look="secondary" name="way" value="send" pending={isBusy} wide>
        Send from here
      </SubmitButton>
      <p className="text-ink-2 min-w-0 flex-1 basis-64 text-sm">
        A short mail of this server goes to {address}; its mail log will hold that address.
      </p>
    </Form>
  );
}
