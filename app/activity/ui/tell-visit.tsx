// For members alone: says that this page was in sight (CO3), so that the company they write with can read it (CO2).
import { useLocation } from "@remix-run/react";

import { useInSight } from "#app/ui/use-in-sight.ts";

export default function TellVisit({ planId }: { planId: string }): null {
  const { pathname } = useLocation();
  useInSight(pathname, () => {
    const body = new URLSearchParams({ opened: pathname });
    // Whether it arrives is nobody's worry: the next time in sight says it again.
    void fetch(`/plans/${planId}/presence`, { method: "POST", body, keepalive: true }).catch(() => undefined);
  });
  return null;
}
