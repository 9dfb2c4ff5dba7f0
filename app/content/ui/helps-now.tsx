// "What they will want to know": at most three, each made for somebody who should still hear about it, one press from a mail.
import { Forward } from "lucide-react";
import type { ReactElement } from "react";

import { contentPath, forwardPath, libraryPath } from "#app/content/content-path.ts";
import type { HelpsNowRow } from "#app/content/helps-now.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type HelpsNowProps = {
  planId: string;
  rows: readonly HelpsNowRow[];
  /** Whether this reader may pass things on, or could once their address is proved. */
  mayForward: boolean;
};

export function HelpsNow({ planId, rows, mayForward }: HelpsNowProps): ReactElement | null {
  if (rows.length === 0) return null;
  return (
    <Section
      id="helps"
      title="What they will want to know"
      beside={
        <TextLink to={mayForward ? peoplePath(planId, "want-to-know") : libraryPath(planId)} roomy>
          {mayForward ? "Whom to tell next" : "Everything in the library"}
        </TextLink>
      }
    >
      <ul className="divide-line grid grid-cols-1 divide-y sm:auto-cols-fr sm:grid-flow-col sm:divide-x sm:divide-y-0">
        {rows.map(({ id, title, question, what, to }) => (
          <li
            key={id}
            className="grid content-between gap-3 py-4 first:pt-0 last:pb-0 sm:px-5 sm:py-0 sm:first:ps-0 sm:last:pe-0"
          >
            <div className="grid gap-1">
              <h3 className="font-semibold break-words" dir="auto">
                <Link
                  to={contentPath(planId, id)}
                  className="rounded-control text-ink -my-1.5 inline-block py-2.5 no-underline hover:underline"
                >
                  {title}
                </Link>
              </h3>
              {question && (
                <p className="text-ink-2 text-sm text-pretty break-words" dir="auto">
                  “{question}”
                </p>
              )}
              <p className="text-ink-3 text-sm">{what}</p>
            </div>
            {mayForward && (
              <div>
                <LinkButton to={forwardPath(planId, id, to?.participantId)} size="small">
                  <Forward className="size-4 shrink-0 rtl:-scale-x-100" aria-hidden="true" />
                  <span className="min-w-0" dir="auto">
                    {to ? `Forward to ${to.called}` : "Forward"}
                  </span>
                </LinkButton>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
