/**
 * Says that the updates were read, after two seconds of a visible page, never by fetching it (FW4): whoever prefetches or
 * scans the page does not show it that long. What was new stays marked as long as the page is open.
 */
import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";

const secondsInSight = 2;

/** `to` takes the place `upTo`; null where nothing is new. */
export function useMarkRead(to: string | null, upTo: string): void {
  const { submit } = useFetcher();
  useEffect(() => {
    if (to === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (): void => submit({ upTo }, { method: "post", action: to });
    const watch = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(say, secondsInSight * 1_000);
    };
    watch();
    document.addEventListener("visibilitychange", watch);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", watch);
    };
  }, [to, upTo, submit]);
}

/** The keys that were new at any time since the page was opened. */
export function useKeptNew(keys: readonly string[]): ReadonlySet<string> {
  const [kept, keep] = useState<ReadonlySet<string>>(() => new Set(keys));
  if (keys.some((key) => !kept.has(key))) keep(new Set([...kept, ...keys]));
  return kept;
}
