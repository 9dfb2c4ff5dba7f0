import { Lock } from "lucide-react";
import type { ReactElement } from "react";

import { contentPath } from "#app/content/content-path.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Card } from "#app/ui/section.tsx";

/** P6: it is there, for whom, whom to ask, and how somebody it is kept for shows that it is them. Never what is in it. */
export function KeptPaper({
  planId,
  contentId,
  say,
  isLink,
}: {
  planId: string;
  contentId: string;
  say: string;
  isLink: boolean;
}): ReactElement {
  const proof = `${planPath(planId, "proof")}?${new URLSearchParams({ to: contentPath(planId, contentId) }).toString()}`;
  return (
    <Card>
      <div className="max-w-read grid justify-items-start gap-4">
        <p className="flex items-start gap-3">
          <Lock className="text-ink-3 mt-0.5 size-5 shrink-0" aria-hidden="true" />
          <span>{say}</span>
        </p>
        {isLink && (
          <>
            <p className="text-ink-2">
              If you are one of them, a code to your own address opens it. Nothing else is asked.
            </p>
            <LinkButton to={proof} look="primary" wide>
              It is kept for me
            </LinkButton>
          </>
        )}
      </div>
    </Card>
  );
}
