import type { ReactElement } from "react";

import type { QuestionRow } from "#app/question/question-row.ts";
import { questionPath, stepOfConditionPath } from "#app/question/question-path.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Link } from "#app/ui/link.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type QuestionItemProps = {
  planId: string;
  question: QuestionRow;
  /** Whether the reader may add steps, so may make one of a condition. */
  mayAddStep: boolean;
};

/** A question in a list, with its answer below it. */
export function QuestionItem({ planId, question, mayAddStep }: QuestionItemProps): ReactElement {
  const { id, text, answer, isOpen, isCondition, mayAnswer } = question;
  return (
    <article className="grid grid-cols-1 gap-2 py-4" aria-labelledby={`question-${id}`}>
      <QuestionOver question={question} />
      <h3 id={`question-${id}`} dir="auto" className="max-w-read break-words whitespace-pre-wrap">
        <Link
          to={questionPath(planId, id)}
          className="finger rounded-control text-ink font-medium underline decoration-transparent underline-offset-4 hover:decoration-current"
        >
          {shortened(text)}
        </Link>
      </h3>
      {answer !== null && <Answer question={question} />}
      <p className="text-ink-3 text-sm">
        {[question.asked, question.due, question.passedOn].filter(Boolean).join(" · ")}
      </p>
      {isOpen && (mayAnswer || (isCondition && mayAddStep)) && (
        <p className="no-print flex flex-wrap gap-x-6">
          {mayAnswer && (
            <TextLink to={`${questionPath(planId, id)}#answer`} roomy>
              Answer<span className="sr-only">: {shortened(text)}</span>
            </TextLink>
          )}
          {isCondition && mayAddStep && (
            <TextLink to={stepOfConditionPath(planId, text)} roomy>
              Make a step of it
            </TextLink>
          )}
        </p>
      )}
    </article>
  );
}

/** Who asks whom, and who can read it where that is not everybody. */
export function QuestionOver({
  question: { who, lane, readBy, about },
}: Pick<QuestionItemProps, "question">): ReactElement {
  return (
    <p className="text-ink-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span>{who}</span>
      {about && <span dir="auto">about “{about.title}”</span>}
      {lane !== "shared" && <Chip reach={lane === "own" ? "own" : "team"}>{readBy}</Chip>}
    </p>
  );
}

export function Answer({ question: { answer, answered } }: Pick<QuestionItemProps, "question">): ReactElement {
  return (
    <div className="border-brand max-w-read grid gap-1 border-s-2 ps-4">
      <PlainText text={answer ?? ""} />
      <p className="text-ink-3 text-sm">{answered}</p>
    </div>
  );
}

/** The list shows the beginning of a long question; its page shows all of it. */
function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= 400 ? text : `${letters.slice(0, 400).join("").trimEnd()}…`;
}
