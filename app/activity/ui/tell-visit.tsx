// For members alone: says that this page was in sight (CO3), so that the company they write with can read it (CO2); and tells
// them so at the end of each page (CO4).
import { useLocation } from "@remix-run/react";
import type { ReactElement } from "react";

import { TextLink } from "#app/ui/text-link.tsx";
import { useInSight } from "#app/ui/use-in-sight.ts";

export function TellVisit({ planId, companyName }: { planId: string; companyName: string }): ReactElement {
  const { pathname } = useLocation();
  useInSight(pathname, () => {
    const body = new URLSearchParams({ opened: pathname });
    // Whether it arrives is nobody's worry: the next time in sight says it again.
    void fetch(`/plans/${planId}/presence`, { method: "POST", body, keepalive: true }).catch(() => undefined);
  });
  return (
    <p className="no-print text-ink-3 text-sm">
      {companyName} can see what you open here.{" "}
      <TextLink to={`/plans/${planId}/people/me`} roomy>
        What {companyName} may see of me
      </TextLink>
    </p>
  );
}
