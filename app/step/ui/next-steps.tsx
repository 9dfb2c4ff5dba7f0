import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { stepPath, stepsPath } from "#app/step/step-path.ts";
import type { NextRow, NextSteps as Next } from "#app/step/next-steps.ts";
import { Button } from "#app/ui/button.tsx";
import { StatusWord } from "#app/ui/chip.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { DateText } from "#app/ui/small-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type NextStepsProps = {
  planId: string;
  steps: Next;
  /** The reader's own company and the other one. */
  ourName: string;
  theirName: string;
  mayWork: boolean;
  /** The page the forms lead back to. */
  back: string;
};

/** What is next: at most three, the first one heavier, then the one thing the other company has to do. */
export function NextSteps({ planId, steps, ourName, theirName, mayWork, back }: NextStepsProps): ReactElement {
  const { next, more, theirs, scope } = steps;
  const title = scope === "me" ? "Next for you" : `Next for ${ourName}`;
  return (
    <Section
      id="next"
      title={title}
      beside={
        <TextLink to={stepsPath(planId)} roomy>
          {more > 0 ? `Whole plan, ${more} more` : "Whole plan"}
        </TextLink>
      }
    >
      {next.length === 0 && (
        <p className="text-ink-2">Nothing waits for you here. When a step becomes yours, it stands on this page.</p>
      )}
      <ul className="divide-line divide-y">
        {next.map((step, index) => (
          <NextLine key={step.id} planId={planId} step={step} isFirst={index === 0} mayWork={mayWork} back={back} />
        ))}
      </ul>
      {theirs && (
        <p className="border-line text-ink-2 mt-2 border-t pt-3 text-sm">
          <StatusWord shape="waiting">Waiting for {theirName}</StatusWord>:{" "}
          <Link to={stepPath(planId, theirs.id)} className="text-ink-2 underline underline-offset-4" dir="auto">
            {theirs.title}
          </Link>
          {theirs.due && theirs.dueOn && (
            <>
              , <DateText iso={theirs.dueOn}>{theirs.due}</DateText>
            </>
          )}
        </p>
      )}
    </Section>
  );
}

type LineProps = Pick<NextStepsProps, "planId" | "mayWork" | "back"> & { step: NextRow; isFirst: boolean };

function NextLine({ planId, step, isFirst, mayWork, back }: LineProps): ReactElement {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className={isFirst ? "min-w-0 flex-1 basis-56" : "min-w-0 flex-1 basis-40"}>
        <Link
          to={stepPath(planId, step.id)}
          dir="auto"
          className={
            isFirst
              ? "rounded-control text-ink -my-2 block py-2 text-xl font-semibold no-underline hover:underline"
              : "rounded-control text-ink flex min-h-11 items-center no-underline hover:underline"
          }
        >
          {step.title}
        </Link>
        {isFirst && <Due step={step} />}
      </div>
      {isFirst && mayWork ? (
        <Form
          method="post"
          action={stepPath(planId, step.id, "completion")}
          className="w-full sm:w-auto"
          preventScrollReset
        >
          <input type="hidden" name="back" value={back} />
          <Button type="submit" wide>
            Done<span className="sr-only">: {step.title}</span>
          </Button>
        </Form>
      ) : (
        !isFirst && <Due step={step} />
      )}
    </li>
  );
}

function Due({ step }: { step: NextRow }): ReactElement | null {
  if (!step.dueOn) return null;
  if (step.isLate) {
    return (
      <StatusWord shape="late">
        <DateText iso={step.dueOn}>{step.due}</DateText>
      </StatusWord>
    );
  }
  return (
    <span className="text-ink-3 text-sm">
      <DateText iso={step.dueOn}>{step.due}</DateText>
    </span>
  );
}
