// ST9: the open question, once in ten working days; where it may not be asked, the reason stands in its place.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { SellerPanel } from "#app/alignment/seller-panel.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";

export function AskWhere({
  ask,
  planId,
  back,
}: {
  ask: SellerPanel["ask"];
  planId: string;
  back: string;
}): ReactElement {
  const fetcher = useFetcher<{ refused?: string }>();
  const refused = fetcher.data?.refused;
  if (!ask.may) return <p className="text-ink-2 text-sm">{ask.say}</p>;
  return (
    <fetcher.Form method="post" action={`/plans/${planId}/stage-question`} preventScrollReset>
      <HiddenFields fields={{ back }} />
      <SubmitButton look="secondary" size="small" pending={fetcher.state !== "idle"} pendingText="Asking">
        Ask “Where are you now?”
      </SubmitButton>
      {refused && (
        <p role="alert" className="text-risk mt-1 text-sm">
          {refused}
        </p>
      )}
    </fetcher.Form>
  );
}
