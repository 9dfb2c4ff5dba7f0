import type { ReactElement, ReactNode } from "react";
import { useId } from "react";

import { cx } from "./cx.ts";

/** The page's one h1 (36/40, on phones 28/36), with a line above, a line below and at most one act beside it. */
export function PageTitle({
  over,
  children,
  under,
  action,
}: {
  over?: ReactNode;
  children: ReactNode;
  under?: ReactNode;
  action?: ReactNode;
}): ReactElement {
  return (
    <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-4">
      <div className="max-w-read min-w-0 text-pretty">
        {over && <p className="text-ink-2 font-medium">{over}</p>}
        <h1 className="text-2xl font-semibold tracking-tight break-words sm:text-4xl">{children}</h1>
        {under && <div className="text-ink-2 mt-2">{under}</div>}
      </div>
      {action && <div className="w-full sm:w-auto">{action}</div>}
    </header>
  );
}

export type SectionProps = {
  title: ReactNode;
  id?: string;
  level?: 2 | 3;
  /** Beside the title: a chip, a count, a link. */
  beside?: ReactNode;
  lead?: ReactNode;
  /** On a card (the default), or bare on the page. */
  bare?: boolean;
  className?: string;
  children?: ReactNode;
};

/** A part of the page under its own heading. */
export function Section({
  title,
  id,
  level = 2,
  beside,
  lead,
  bare = false,
  className,
  children,
}: SectionProps): ReactElement {
  const ownId = useId();
  const headingId = id ? `${id}-title` : ownId;
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section
      id={id}
      aria-labelledby={headingId}
      className={cx(!bare && "rounded-card border-line bg-surface border p-4 sm:p-6", className)}
    >
      <div className="-mt-2 mb-1 flex min-h-11 flex-wrap items-center justify-between gap-x-4">
        <Heading id={headingId} className={level === 2 ? "text-xl font-semibold" : "font-semibold"}>
          {title}
        </Heading>
        {beside}
      </div>
      {lead && <p className="max-w-read text-ink-2 mb-3 text-pretty">{lead}</p>}
      {children}
    </section>
  );
}

/** A plain card without a heading. */
export function Card({ className, children }: { className?: string; children: ReactNode }): ReactElement {
  return <div className={cx("rounded-card border-line bg-surface border p-4 sm:p-6", className)}>{children}</div>;
}

/** Terms and what they are; side by side from 640 px on. */
export function DefinitionList({
  items,
}: {
  items: readonly { term: ReactNode; is: ReactNode; key?: string }[];
}): ReactElement {
  return (
    <dl className="divide-line divide-y">
      {items.map((item, index) => (
        <div key={item.key ?? index} className="grid gap-x-6 gap-y-1 py-3 sm:grid-cols-[12rem_1fr]">
          <dt className="text-ink-3">{item.term}</dt>
          <dd className="min-w-0">{item.is}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Why the list matters in one sentence, the one thing to do about it, and one sample of what will stand here. */
export function EmptyState({
  say,
  action,
  sample,
}: {
  say: ReactNode;
  action?: ReactNode;
  sample?: ReactNode;
}): ReactElement {
  return (
    <div className="rounded-control border-line-strong grid justify-items-start gap-3 border border-dashed p-4 sm:p-6">
      <p className="max-w-read text-pretty">{say}</p>
      {action}
      {sample && <p className="text-ink-3 text-sm">{sample}</p>}
    </div>
  );
}
