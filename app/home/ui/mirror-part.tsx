// One part of what the other company reads: how much there is, the first of it, and the way to all of it.
import type { ReactElement, ReactNode } from "react";

import type { Part } from "#app/home/mirror.ts";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type Line = { key: string; say: ReactNode; under?: ReactNode };

export function MirrorPart<Row>({
  title,
  id,
  part,
  none,
  to,
  all,
  line,
  lead,
}: {
  title: string;
  id: string;
  part: Part<Row>;
  none: string;
  /** Where all of it stands, and what that link says. */
  to?: string;
  all?: string;
  line: (row: Row) => Line;
  lead?: string;
}): ReactElement {
  const { count, isMore, rows } = part;
  const howMany = `${count}${isMore ? "+" : ""}`;
  return (
    <Section
      id={id}
      title={title}
      lead={lead}
      beside={<span className="text-ink-3 text-sm tabular-nums">{howMany}</span>}
    >
      {count === 0 ? (
        <p className="text-ink-2">{none}</p>
      ) : (
        <ul className="divide-line divide-y">
          {rows.map(line).map(({ key, say, under }) => (
            <li key={key} className="grid gap-0.5 py-2.5">
              <p dir="auto" className="min-w-0 break-words">
                {say}
              </p>
              {under && (
                <p dir="auto" className="text-ink-2 min-w-0 text-sm break-words">
                  {under}
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {to && count > 0 && (
        <p>
          <TextLink to={to} roomy>
            {count > rows.length ? `${all ?? "All"} (${howMany})` : (all ?? "All")}
          </TextLink>
        </p>
      )}
    </Section>
  );
}
