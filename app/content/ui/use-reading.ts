/** Says that a version was read, once it was in sight (CO3). */
import { useInSight } from "#app/ui/use-in-sight.ts";

/** `to` takes the mark; null where there is nothing to read. */
export function useReading(to: string | null, number: number): void {
  useInSight(to && `${to} ${number}`, () => {
    if (to === null) return;
    const body = new URLSearchParams({ number: String(number) });
    // Whether it arrives is nobody's worry: the next reading says it again.
    void fetch(to, { method: "POST", body, keepalive: true, redirect: "manual" }).catch(() => undefined);
  });
}
