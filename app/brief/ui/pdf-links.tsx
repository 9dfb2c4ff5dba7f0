// The summary as a file, in both sizes of paper; where the PDF cannot draw a letter, that is said (BR6).
import type { ReactElement } from "react";

import type { BriefPage } from "#app/brief/brief.ts";
import type { Paper } from "#app/brief/brief-path.ts";
import { undrawableIn } from "#app/brief/undrawable.ts";
import { LinkButton } from "#app/ui/button.tsx";

/** `hint` is said where the PDF can draw everything. */
export function PdfLinks({
  page,
  to,
  hint,
}: {
  page: BriefPage;
  to: (paper: Paper) => string;
  hint?: string;
}): ReactElement {
  const cannot = undrawableIn(page);
  return (
    <div className="no-print flex flex-wrap items-center gap-3">
      <LinkButton to={to("a4")} reloadDocument download size="small">
        PDF, A4
      </LinkButton>
      <LinkButton to={to("letter")} reloadDocument download size="small">
        PDF, Letter
      </LinkButton>
      {(cannot ?? hint) && (
        <p className="text-ink-2 text-sm">
          {cannot
            ? `The PDF cannot draw some of the letters here (${cannot}): print this page instead, your browser has them.`
            : hint}
        </p>
      )}
    </div>
  );
}
