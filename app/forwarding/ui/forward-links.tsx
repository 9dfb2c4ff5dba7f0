import { lazy, type ReactElement, Suspense, useEffect, useState } from "react";

import type { PageShell } from "#app/plan/ui/page-shell.ts";
import { whenIdle } from "#app/ui/when-idle.ts";

const ForwardDialog = lazy(() => import("./forward-dialog.tsx"));

/**
 * Where scripts run, each link of the page to pass something on opens one dialog; its code comes once the page rests. Who reads
 * by a link has to prove their address first: what the dialog asks for ahead would lead the whole page there, unpressed.
 */
export function ForwardLinks({ planId, kind }: Pick<PageShell, "planId" | "kind">): ReactElement | null {
  const [isResting, setResting] = useState(false);
  useEffect(() => whenIdle(() => setResting(true)), []);
  return isResting && kind !== "link" ? (
    <Suspense>
      <ForwardDialog planId={planId} />
    </Suspense>
  ) : null;
}
