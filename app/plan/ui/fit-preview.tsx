import type { ReactElement, ReactNode } from "react";

import type { PlanFit } from "#app/schedule/plan-fit.ts";
import { Section } from "#app/ui/section.tsx";

const shownAtFirst = 5;

/** SC4: what a go-live would mean, before it is saved. Nothing is moved by it. */
export function FitPreview({
  day,
  isPast,
  fit,
  children,
}: {
  day: string;
  isPast: boolean;
  fit: PlanFit;
  children?: ReactNode;
}): ReactElement {
  return (
    <Section title={`If you go live on ${day}`}>
      <div className="grid gap-4">
        {isPast && (
          <p className="text-warn font-medium">That day is over. You can still keep it, as the day it went live.</p>
        )}
        <p>
          {fit.short ? `${fit.words}. These steps would be too late:` : `${fit.words}. Every step you need has room.`}
        </p>
        {fit.short && (
          <ul className="divide-line border-line divide-y border-y">
            {fit.short.steps.slice(0, shownAtFirst).map((step) => (
              <li key={step.id} className="flex flex-wrap justify-between gap-x-4 py-2">
                <span>{step.title}</span>
                <span className="text-warn text-sm font-medium">{step.words}</span>
              </li>
            ))}
            {fit.short.steps.length > shownAtFirst && (
              <li className="text-ink-2 py-2">and {fit.short.steps.length - shownAtFirst} more</li>
            )}
          </ul>
        )}
        <p className="text-ink-2">
          No step is moved by this: their dates stay as they are until somebody changes them.
        </p>
        {children}
      </div>
    </Section>
  );
}
