import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { ConflictPanel } from "#app/ui/conflict-panel.tsx";

export type EditAnswer = {
  invalid?: Record<string, string>;
  refused?: string;
  conflicts?: { field: string; label: string; mine: string; theirs: string }[];
};

/** Somebody else wrote in the same field: both texts, until the reader of this one chooses. Nothing while there is none. */
export function EditConflict({
  fetcherKey,
  action,
  back,
}: {
  fetcherKey: string;
  action: string;
  back: string;
}): ReactElement | null {
  const fetcher = useFetcher<EditAnswer>({ key: fetcherKey });
  const conflict = fetcher.state === "idle" ? fetcher.data?.conflicts?.[0] : undefined;
  if (!conflict) return null;
  const { field, label, mine, theirs } = conflict;
  return (
    <fetcher.Form method="post" action={action} preventScrollReset className="mt-2 mb-1">
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name={field} value={mine} />
      <input type="hidden" name={`was.${field}`} value={theirs} />
      <ConflictPanel field={label} mine={mine} theirs={theirs} by={fetcher.data?.refused?.replace(/\.[^.]*\.?$/, "")} />
    </fetcher.Form>
  );
}
