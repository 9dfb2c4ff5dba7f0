/** Says that the updates were read, once they were in sight. What was new stays marked as long as the page is open. */
import { useFetcher } from "@remix-run/react";
import { useState } from "react";

import { useInSight } from "#app/ui/use-in-sight.ts";

/** `to` takes the place `upTo`; null where nothing is new. */
export function useMarkRead(to: string | null, upTo: string): void {
  const { submit } = useFetcher();
  useInSight(to && `${to} ${upTo}`, () => {
    if (to !== null) submit({ upTo }, { method: "post", action: to });
  });
}

/** The keys that were new at any time since the page was opened. */
export function useKeptNew(keys: readonly string[]): ReadonlySet<string> {
  const [kept, keep] = useState<ReadonlySet<string>>(() => new Set(keys));
  if (keys.some((key) => !kept.has(key))) keep(new Set([...kept, ...keys]));
  return kept;
}
