import type { ReactElement } from "react";
import { useSyncExternalStore } from "react";

/** One sentence above everything while the page waits for an answer that nobody can give just now. */
export function AwayNotice({
  isWaiting,
  onWaiting,
}: {
  isWaiting: () => boolean;
  onWaiting: (listener: () => void) => () => void;
}): ReactElement {
  const isAway = useSyncExternalStore(onWaiting, isWaiting, () => false);
  return (
    <div role="status" className="no-print pointer-events-none fixed inset-x-0 top-0 z-50 flex justify-center">
      {isAway && (
        <p className="border-warn bg-warn-soft text-ink rounded-card m-2 border px-4 py-2 shadow-lg">
          The plans cannot be reached just now. This page goes on by itself as soon as they can.
        </p>
      )}
    </div>
  );
}
