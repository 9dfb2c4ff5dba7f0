import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";

const PAUSE_MS = 10_000;

/**
 * Tells a screen reader what others changed, politely and at most once in ten seconds. `changes` only grows; what came
 * together is said together, through `together` ("3 changes in Plan").
 */
export function LiveRegion({
  changes,
  together,
}: {
  changes: readonly string[];
  together: (count: number) => string;
}): ReactElement {
  const [said, setSaid] = useState("");
  const toldUpTo = useRef(changes.length);
  const toldAt = useRef(0);

  useEffect(() => {
    if (changes.length <= toldUpTo.current) return;
    const timer = setTimeout(
      () => {
        const fresh = changes.slice(toldUpTo.current);
        toldUpTo.current = changes.length;
        toldAt.current = Date.now();
        setSaid(fresh.length === 1 ? (fresh[0] ?? "") : together(fresh.length));
      },
      Math.max(0, toldAt.current + PAUSE_MS - Date.now()),
    );
    return () => clearTimeout(timer);
  }, [changes, together]);

  return (
    <div role="status" aria-live="polite" className="sr-only">
      {said}
    </div>
  );
}
