/**
 * Says that a version was read: after two seconds of a visible page (CO3), never by fetching it. Whoever prefetches, scans
 * or previews a page does not show it for two seconds, and reads nothing.
 */
import { useEffect } from "react";

const secondsInSight = 2;

/** `to` takes the mark; null where there is nothing to read. */
export function useReading(to: string | null, number: number): void {
  useEffect(() => {
    if (to === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const say = (): void => {
      const body = new URLSearchParams({ number: String(number) });
      // Whether it arrives is nobody's worry: the next reading says it again.
      void fetch(to, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => undefined);
    };
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
  }, [to, number]);
}
