import type { ReactElement } from "react";

import { questionPath } from "#app/question/question-path.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** On the page of a step that answers a question: the words of the answer belong to the question (QU2). */
export function QuestionOfStep({
  planId,
  question: { id, isAnswered },
  mayAnswer,
}: {
  planId: string;
  question: { id: string; isAnswered: boolean };
  mayAnswer: boolean;
}): ReactElement {
  const to = questionPath(planId, id);
  return (
    <Section
      title="This answers a question"
      lead="The answer is written with the question, so that everybody finds it and nobody asks again."
    >
      <p className="no-print">
        {!isAnswered && mayAnswer ? (
          <LinkButton to={`${to}#answer`} wide>
            Answer it
          </LinkButton>
        ) : (
          <TextLink to={to} roomy>
            {isAnswered ? "Read the answer" : "Go to the question"}
          </TextLink>
        )}
      </p>
    </Section>
  );
}
