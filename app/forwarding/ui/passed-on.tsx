// What stands about forwards on the pages of people.
import type { ReactElement } from "react";

import type { ForwardLine } from "#app/forwarding/forward-line.ts";
import { forwardsPath, newForwardPath } from "#app/forwarding/forward-path.ts";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { ForwardItem } from "./forward-item.tsx";

export function PassedOnLink({ planId }: { planId: string }): ReactElement {
  return (
    <p>
      <TextLink to={forwardsPath(planId)} roomy>
        What was passed on, and what came back
      </TextLink>
    </p>
  );
}

/** What one person was sent, as far as this reader may know it, and the way to send them something. */
export function PassedOnTo({
  planId,
  called,
  participantId,
  lines,
  mayPassOn,
}: {
  planId: string;
  called: string;
  participantId: string;
  lines: readonly ForwardLine[];
  mayPassOn: boolean;
}): ReactElement {
  return (
    <>
      {lines.length > 0 && (
        <Section title={`What ${called} was sent`}>
          <ul>
            {lines.map((line) => (
              <ForwardItem key={line.id} planId={planId} line={line} />
            ))}
          </ul>
        </Section>
      )}
      {mayPassOn && (
        <p>
          <TextLink to={newForwardPath(planId, { to: participantId })} roomy>
            Forward something to {called}
          </TextLink>
        </p>
      )}
    </>
  );
}
