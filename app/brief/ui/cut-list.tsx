// The cuts to choose from, with whom each went to and what came back.
import type { ReactElement } from "react";

import { briefPath } from "#app/brief/brief-path.ts";
import { type Cut, cutWords } from "#app/brief/cut.ts";
import { oneForwardPath } from "#app/forwarding/forward-path.ts";
import { Link } from "#app/ui/link.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

type PassedOn = { id: string; to: string; on: string; answer: string | null };

export function CutList({
  planId,
  cuts,
}: {
  planId: string;
  cuts: readonly { cut: Cut; passedOn: readonly PassedOn[] }[];
}): ReactElement {
  return (
    <ul className="rounded-card border-line bg-surface divide-line divide-y border">
      {cuts.map(({ cut, passedOn }) => (
        <li key={cut} className="p-4 sm:px-6">
          <Link
            to={briefPath(planId, cut)}
            className="rounded-control text-ink hover:text-brand group block min-h-11 no-underline"
          >
            <span className="text-brand font-semibold group-hover:underline">{cutWords[cut].label}</span>
            <span className="text-ink-2 block text-pretty">{cutWords[cut].does}</span>
          </Link>
          {passedOn.length > 0 && (
            <ul className="text-ink-2 mt-1 text-sm">
              {passedOn.map(({ id, to, on, answer }) => (
                <li key={id} className="py-1" dir="auto">
                  <TextLink to={oneForwardPath(planId, id)} className="-my-1 inline-block py-3">
                    Sent to {to}
                  </TextLink>{" "}
                  on {on}. {answer ?? "No answer yet."}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ul>
  );
}
