// What lies furthest apart, worded as the next talk worth having, with what there is to read for all of them first.
import type { ReactElement } from "react";

import type { Talk } from "#app/outcome/worthwhile-talk.ts";
import { TextLink } from "#app/ui/text-link.tsx";

export function PositionTalks({ planId, talks }: { planId: string; talks: readonly Talk[] }): ReactElement {
  if (talks.length === 0) {
    return (
      <p className="text-ink-2">What you all said lies close together. Nothing here asks for a talk of its own.</p>
    );
  }
  return (
    <ol className="divide-line divide-y">
      {talks.map(({ topic, title, why, papers }) => (
        <li key={topic ?? "answer"} className="py-4 first:pt-0 last:pb-0">
          <h3 className="font-semibold" dir="auto">
            {title}
          </h3>
          <p className="max-w-read text-ink-2 mt-1" dir="auto">
            {why}
          </p>
          {papers.map((paper) => (
            <p key={paper.id} className="mt-1">
              <TextLink to={`/plans/${planId}/library/${paper.id}`} roomy>
                {paper.title}
              </TextLink>{" "}
              <span className="text-ink-3 text-sm">
                {paper.isForGroup ? "for all of you to read" : "made for one field of work; read it together"}
              </span>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}
