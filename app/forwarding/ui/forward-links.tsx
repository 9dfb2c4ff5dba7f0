import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";

import { whenIdle } from "#app/ui/when-idle.ts";

const ForwardDialog = lazy(() => import("./forward-dialog.tsx"));

/** Where scripts run, each link of the page to pass something on opens one dialog; its code comes once the page rests. */
export function ForwardLinks({ planId }: { planId: string }): ReactElement | null {
  const [isResting, setResting] = useState(false);
  useEffect(() => whenIdle(() => setResting(true)), []);
  return isResting ? (
    <Suspense>
      <ForwardDialog planId={planId} />
    </Suspense>
  ) : null;
}
