import type { ReactElement, ReactNode } from "react";

import type { IsoDate } from "#app/lib/date.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { formatMoment } from "#app/lib/time-zone.ts";
import type { Copy, Remark } from "#app/taking-away/copy.ts";
import { PlainText } from "#app/ui/plain-text.tsx";

/** Who opens the file, and when, is not known: a date names its year, and a time its zone. */
export function dayWords(day: string): string {
  return formatDate(day as IsoDate, { today: anotherYear });
}

export function momentWords(at: string, { plan }: Pick<Copy, "plan">): string {
  return formatMoment(at, { zone: plan.timeZone, today: anotherYear });
}

const anotherYear = "0001-01-01" as IsoDate;

/** What both companies read says nothing; the rest says who reads it. */
export function ReadBy({ readBy, copy }: { readBy: string; copy: Copy }): ReactElement | null {
  return readBy === copy.holds[0] ? null : <span className="chip">{readBy}</span>;
}

export function Part({ id, title, children }: { id: string; title: string; children: ReactNode }): ReactElement {
  return (
    <section id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

/** "Lea Moreau · due Thu 13 Nov 2026 · agreed", without what there is not. */
export function Meta({ parts }: { parts: readonly (string | null | false)[] }): ReactElement {
  return <p className="meta">{parts.filter(Boolean).join(" · ")}</p>;
}

/** "Why: …", and nothing where nobody said it. */
export function Said({ term, text }: { term: string; text: string | null }): ReactElement | null {
  if (text === null || text === "") return null;
  return (
    <div>
      <span className="meta">{term}</span>
      <PlainText text={text} className="text" />
    </div>
  );
}

export function Remarks({ remarks, copy }: { remarks: readonly Remark[]; copy: Copy }): ReactElement | null {
  if (remarks.length === 0) return null;
  return (
    <div className="said">
      {remarks.map((one, index) => (
        <div key={index} className={one.isAnswer ? "answer" : undefined}>
          <p className="meta">
            {`${one.by} (${one.company}), ${momentWords(one.at, copy)} `}
            <ReadBy readBy={one.readBy} copy={copy} />
          </p>
          <PlainText text={one.text} className="text" />
        </div>
      ))}
    </div>
  );
}
