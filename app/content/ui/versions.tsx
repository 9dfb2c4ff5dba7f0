import type { ReactElement } from "react";

import type { ContentPage } from "#app/content/content-page.ts";
import { contentPath } from "#app/content/content-path.ts";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** Every version with who put it in and what was new; each stays to be read. */
export function Versions({
  planId,
  contentId,
  versions,
  current,
}: {
  planId: string;
  contentId: string;
  versions: ContentPage["versions"];
  current: number;
}): ReactElement {
  return (
    <Section id="versions" title="Versions">
      <ol className="divide-line divide-y">
        {versions.map(({ number, by, on, news }) => (
          <li key={number} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0">
            {number === current ? (
              <span className="font-medium" aria-current="true">
                Version {number}, shown here
              </span>
            ) : (
              <TextLink to={`${contentPath(planId, contentId)}?version=${number}`} roomy>
                Version {number}
              </TextLink>
            )}
            <span className="text-ink-3 text-sm">
              {by} · {on}
            </span>
            {news && (
              <span className="text-ink-2 w-full text-sm break-words" dir="auto">
                {news}
              </span>
            )}
          </li>
        ))}
      </ol>
    </Section>
  );
}
