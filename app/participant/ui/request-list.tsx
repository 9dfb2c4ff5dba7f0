import type { ReactElement } from "react";

import { requestPath } from "#app/participant/person-path.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";

export type RequestListProps = {
  planId: string;
  requests: readonly { id: string; name: string; address: string; asked: string }[];
};

/** People who opened a link that was not theirs, proved who they are, and wait for an answer (FW3). */
export function RequestList({ planId, requests }: RequestListProps): ReactElement | null {
  if (requests.length === 0) return null;
  return (
    <Section title="They ask to take part" lead="They opened a link made for somebody else and proved this address.">
      <ul className="divide-line divide-y">
        {requests.map(({ id, name, address, asked }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 flex-1 basis-56">
              <p className="font-medium" dir="auto">
                {name}
              </p>
              <p className="text-ink-2 text-sm break-words">
                {address} · asked on {asked}
              </p>
            </div>
            <LinkButton to={requestPath(planId, id)} aria-label={`Answer ${name}`}>
              Answer
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
