// The chains in words, each under what it hangs from: all that the picture shows, and what somebody answered.
import type { ReactElement } from "react";

import type { ChainLine } from "#app/forwarding/chain-line.ts";
import { oneForwardPath } from "#app/forwarding/forward-path.ts";
import { cx } from "#app/ui/cx.ts";
import { TextLink } from "#app/ui/text-link.tsx";

const indents = ["", "ms-4 sm:ms-8", "ms-8 sm:ms-16", "ms-12 sm:ms-24"];

export function ChainList({ planId, chains }: { planId: string; chains: readonly ChainLine[] }): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {chains.map(({ id, depth, by, to, what, on, stateWords, remindedWords }) => (
        <li key={id} className={cx("py-2 break-words", indents[Math.min(depth, 3)])}>
          <TextLink to={oneForwardPath(planId, id)} roomy>
            <span dir="auto">
              {by} → {to}
            </span>
          </TextLink>
          <span className="text-ink-2 block text-sm" dir="auto">
            {[`${what}, ${on}`, stateWords, remindedWords].filter(Boolean).join(" · ")}
          </span>
        </li>
      ))}
    </ul>
  );
}
