import type { ReactElement } from "react";

import type { ContentPage } from "#app/content/content-page.ts";
import { Section } from "#app/ui/section.tsx";
import { StatusWord } from "#app/ui/chip.tsx";

import { saidWords } from "./said-words.ts";

/** What others said of it, with who reads that. */
export function WhatReadersSaid({ answers, summary }: Pick<ContentPage, "answers" | "summary">): ReactElement | null {
  if (answers.length === 0 && !summary) return null;
  return (
    <Section id="said" title="What readers said">
      <ul className="divide-line divide-y">
        {answers.map(({ key, who, answer, missing, readBy }) => (
          <li key={key} className="grid gap-1 py-3 first:pt-0 last:pb-0">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <span className="font-medium">{who}</span>
              <StatusWord shape={answer === "yes" ? "done" : "started"}>
                {answer === "yes" ? "It answered the question" : "Not quite"}
              </StatusWord>
              <span className="text-ink-3 text-sm">{readBy}</span>
            </p>
            {missing && (
              <p className="text-ink-2 max-w-read break-words" dir="auto">
                “{missing}”
              </p>
            )}
          </li>
        ))}
      </ul>
      {summary && (
        <p className="text-ink-2 not-first:mt-3">
          {summary.yes + summary.notQuite} people let their answer be counted, without their names: {saidWords(summary)}
        </p>
      )}
    </Section>
  );
}
