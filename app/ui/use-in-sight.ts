/**
 * What is said of a page that somebody really looks at: after two seconds in sight (CO3), never by fetching it (FW4). Whoever
 * prefetches, scans or previews a page does not show it that long.
 */
import { useEffect, useRef } from "react";

const secondsInSight = 2;

/** Says it once for each `what`, and again whenever the page comes back into sight; null where there is nothing to say. */
export function useInSight(what: string | null, say: () => void): void {
  const latest = useRef(say);
  useEffect(() => {
    latest.current = say;
  });
  useEffect(() => {
    if (what === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = (): void => {
      clearTimeout(timer);
      if (document.visibilityState === "visible") timer = setTimeout(() => latest.current(), secondsInSight * 1_000);
    };
    watch();
    document.addEventListener("visibilitychange", watch);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", watch);
    };
  }, [what]);
}
