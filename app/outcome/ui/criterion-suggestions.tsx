import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { CriterionRow } from "#app/outcome/criterion-page.ts";
import { criterionPath } from "#app/outcome/criterion-path.ts";
import { Button } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

import { CriterionWords } from "./criterion-table.tsx";

export type CriterionSuggestionsProps = {
  planId: string;
  waiting: readonly CriterionRow[];
  leftOut: readonly CriterionRow[];
  isSeller: boolean;
  /** Whether the reader may take one (the company), or take one back (the other). */
  may: boolean;
  companyName: string;
  workspaceName: string;
};

/** What the other company suggests: read by both, counting once this one takes it (CR1). */
export function CriterionSuggestions(props: CriterionSuggestionsProps): ReactElement | null {
  const { planId, waiting, leftOut, isSeller, may, companyName, workspaceName } = props;
  if (waiting.length === 0 && leftOut.length === 0) return null;
  return (
    <Section
      title={isSeller ? "What you suggested" : `${workspaceName} suggests`}
      lead={
        waiting.length === 0
          ? undefined
          : isSeller
            ? `${companyName} takes it or leaves it out.`
            : "It counts once you take it. Both companies read it."
      }
    >
      <ul className="divide-line divide-y">
        {waiting.map((row) => (
          <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3">
            <CriterionWords row={row} marksShared={false} />
            {may && (isSeller ? <TakeBack planId={planId} row={row} /> : <Take planId={planId} row={row} />)}
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <Disclosure summary={isSeller ? `${companyName} left out` : "What you left out"}>
          <ul className="divide-line divide-y">
            {leftOut.map((row) => (
              <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-2">
                <span dir="auto" className="min-w-0 break-words">
                  {row.text}
                </span>
                {may && !isSeller && (
                  <Form method="post" action={criterionPath(planId, row.id)} preventScrollReset>
                    <HiddenFields fields={{ intent: "answer", answer: "taken" }} />
                    <Button type="submit" look="quiet" size="small">
                      Take it after all<span className="sr-only">: {row.text}</span>
                    </Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

function Take({ planId, row }: { planId: string; row: CriterionRow }): ReactElement {
  return (
    <Form
      method="post"
      action={criterionPath(planId, row.id)}
      preventScrollReset
      className="no-print flex flex-wrap gap-2"
    >
      <input type="hidden" name="intent" value="answer" />
      <Button type="submit" name="answer" value="taken" size="small">
        Take it<span className="sr-only">: {row.text}</span>
      </Button>
      <Button type="submit" name="answer" value="declined" look="quiet" size="small">
        Leave it out<span className="sr-only">: {row.text}</span>
      </Button>
    </Form>
  );
}

function TakeBack({ planId, row }: { planId: string; row: CriterionRow }): ReactElement {
  return (
    <Form method="post" action={criterionPath(planId, row.id, "removal")} preventScrollReset className="no-print">
      <Button type="submit" name="intent" value="remove" look="quiet" size="small">
        Take it back<span className="sr-only">: {row.text}</span>
      </Button>
    </Form>
  );
}
