// The summary on the page of whoever it was sent to: as it was sent, with numbers to try.
import type { ReactElement } from "react";

import type { SentBrief } from "#app/brief/brief.ts";
import { Card } from "#app/ui/section.tsx";

import { BriefHead, BriefPart } from "./brief-paper.tsx";
import { CostTrial } from "./cost-table.tsx";

export function ReceivedBrief({ page, isNewer }: SentBrief): ReactElement {
  return (
    <Card className="print:border-0 print:p-0">
      <article className="paper print:text-[10pt] print:leading-snug">
        <BriefHead page={page} level={2} />
        {page.sections.map((part) => (
          <BriefPart key={part.section} part={part} level={3}>
            {part.section === "costs" && page.costs.length > 0 && (
              <CostTrial costs={page.costs} workspaceName={page.workspaceName} />
            )}
          </BriefPart>
        ))}
      </article>
      <p className="text-ink-2 border-line mt-2 border-t pt-3 text-sm print:border-0">
        {isNewer
          ? `This is the summary as it was sent, of ${page.on}. It was changed since: ask whoever sent it for a new one.`
          : `This is the summary as it was sent, of ${page.on}.`}
      </p>
    </Card>
  );
}
