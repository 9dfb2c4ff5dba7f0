// The summary on the page of whoever it was sent to: as it was sent, with numbers to try, and as a file with those numbers.
import { useSearchParams } from "@remix-run/react";
import { type ReactElement, useState } from "react";

import type { SentBrief } from "#app/brief/brief.ts";
import type { Paper } from "#app/brief/brief-path.ts";
import { amountField } from "#app/brief/cost.ts";
import { isTrial } from "#app/brief/trial.ts";
import { Card } from "#app/ui/section.tsx";

import { BriefHead, BriefPart } from "./brief-paper.tsx";
import { CostTrial } from "./cost-table.tsx";
import { PdfLinks } from "./pdf-links.tsx";

/** `pdfPath` is where the file is. */
export function ReceivedBrief({ page, isNewer, pdfPath }: SentBrief & { pdfPath: string }): ReactElement {
  const [search] = useSearchParams();
  const [typed, setTyped] = useState<readonly string[]>(() =>
    page.costs.map(({ cents }, index) => search.getAll("n")[index] ?? amountField(cents)),
  );
  const to = (paper: Paper): string => {
    const asked = [
      ...(paper === "letter" ? [["paper", paper]] : []),
      ...(isTrial(page, typed) ? typed.map((amount) => ["n", amount]) : []),
    ];
    return asked.length > 0 ? `${pdfPath}?${new URLSearchParams(asked).toString()}` : pdfPath;
  };
  return (
    <Card className="print:border-0 print:p-0">
      <article className="paper print:text-[10pt] print:leading-snug">
        <BriefHead page={page} level={2} />
        {page.sections.map((part) => (
          <BriefPart key={part.section} part={part} level={3}>
            {part.section === "costs" && page.costs.length > 0 && (
              <CostTrial costs={page.costs} workspaceName={page.workspaceName} typed={typed} onType={setTyped} />
            )}
          </BriefPart>
        ))}
      </article>
      <div className="border-line mt-2 grid grid-cols-1 gap-3 border-t pt-3 print:border-0">
        <p className="text-ink-2 text-sm">
          {isNewer
            ? `This is the summary as it was sent, of ${page.on}. It was changed since: ask whoever sent it for a new one.`
            : `This is the summary as it was sent, of ${page.on}.`}
        </p>
        <PdfLinks page={page} to={to} />
      </div>
    </Card>
  );
}
