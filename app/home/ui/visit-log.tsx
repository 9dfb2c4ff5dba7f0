// What the workspace's members opened here (CO2, CO4): read by both companies. Nobody of the company is ever in it.
import type { ReactElement } from "react";

import { Section } from "#app/ui/section.tsx";

export function VisitLog({
  company,
  seller,
  isBuyer,
  visits: { count, lines },
}: {
  company: string;
  seller: string;
  isBuyer: boolean;
  visits: { count: number; lines: { id: string; words: string; when: string }[] };
}): ReactElement {
  return (
    <Section
      id="opened"
      title={`What people of ${seller} opened here`}
      beside={<span className="text-ink-3 text-sm tabular-nums">{count}</span>}
      lead={
        isBuyer
          ? `Each page at most once in a quarter of an hour, and what ${company} put here. Nobody at ${company} is ever in this list.`
          : `${company} can see what you open here: each page at most once in a quarter of an hour, and what ${company} put here. Nobody at ${company} is ever in this list.`
      }
    >
      {count === 0 ? (
        <p className="text-ink-2">Nobody at {seller} has looked at this plan since this is written down.</p>
      ) : (
        <ol className="divide-line divide-y">
          {lines.map(({ id, words, when }) => (
            <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-0.5 py-2.5">
              <span dir="auto" className="min-w-0 break-words">
                {words}
              </span>
              <span className="text-ink-3 text-sm tabular-nums">{when}</span>
            </li>
          ))}
        </ol>
      )}
      {count > lines.length && <p className="text-ink-2 mt-2 text-sm">The newest {lines.length} stand here.</p>}
    </Section>
  );
}
