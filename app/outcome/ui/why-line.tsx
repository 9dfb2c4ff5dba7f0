import type { ReactElement } from "react";

import type { WhyLine as Line } from "#app/outcome/why-line.ts";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** Why all this is done, on the first screen: the company's own sentences, or one quiet line that asks for them. */
export function WhyLine({
  planId,
  line,
  workspaceName,
}: {
  planId: string;
  line: Line;
  workspaceName: string;
}): ReactElement {
  const to = `/plans/${planId}/why`;
  if (line.sentences.length === 0)
    return (
      <p className="text-ink-2">
        Why are you doing this?{" "}
        <TextLink to={to} roomy>
          Write it in your own words
        </TextLink>
      </p>
    );
  return (
    <Section
      title="Why"
      beside={
        <TextLink to={to} roomy>
          All of it
        </TextLink>
      }
    >
      <p dir="auto" className="max-w-read break-words">
        {line.sentences.join(" ")}
      </p>
      {line.isPartlyPrivate && (
        <p className="text-ink-3 mt-1 text-sm">Not all of this is shared: {workspaceName} reads only what is.</p>
      )}
    </Section>
  );
}
