import type { ReactElement } from "react";

import { whyOpenPath } from "#app/outcome/why-path.ts";
import type { WhyOpened } from "#app/outcome/why-open.ts";
import type { WhyItem } from "#app/outcome/why-row.ts";
import { Card, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { WhyAnswerForm, type WhySent } from "./why-answer-form.tsx";
import { WhyQuestion, type WhyReader } from "./why-question.tsx";

export type WhyQuestionsProps = {
  planId: string;
  items: readonly WhyItem[];
  opened: WhyOpened;
  reader: WhyReader;
  formKey: string;
  sent: WhySent;
};

/** What is written stands first, as it would in a letter; then one question is offered, the others are a quiet list. */
export function WhyQuestions(props: WhyQuestionsProps): ReactElement {
  const { planId, items, opened, reader, sent } = props;
  const shown = items.filter(
    ({ question, answers, suggestions }) =>
      answers.length > 0 || suggestions.length > 0 || question === opened.question,
  );
  const rest = items.filter((item) => !shown.includes(item));
  const [next, ...others] = rest;
  const mayInvite = next !== undefined && reader.mayWrite && opened.question === null;
  return (
    <>
      {shown.length > 0 && (
        <Card className="divide-line grid grid-cols-1 divide-y py-0 sm:py-1">
          {shown.map((item) => (
            <WhyQuestion key={item.question} {...props} item={item} />
          ))}
        </Card>
      )}
      {shown.length === 0 && !mayInvite && (
        <p className="text-ink-2">{reader.companyName} has not written anything here yet.</p>
      )}
      {shown.length === 0 && mayInvite && (
        <Section id={next.question} title={next.asked}>
          <WhyAnswerForm {...{ planId, sent }} item={next} readBy={null} words={null} isInvited />
        </Section>
      )}
      {shown.length > 0 && mayInvite && (
        <section aria-label="Next, if you like" className="grid grid-cols-1">
          <p className="text-ink-3">Next, if you like</p>
          <Card className="mt-2 py-0 sm:py-1">
            <WhyQuestion {...props} item={next} />
          </Card>
        </section>
      )}
      <OtherQuestions {...{ planId, reader }} items={mayInvite ? others : rest} />
    </>
  );
}

function OtherQuestions({
  planId,
  items,
  reader,
}: Pick<WhyQuestionsProps, "planId" | "items" | "reader">): ReactElement | null {
  const mayAct = reader.side === "seller" ? reader.maySuggest : items.some(({ free }) => free.length > 0);
  if (items.length === 0 || !mayAct) return null;
  const lead =
    reader.side === "seller"
      ? "You can suggest words for each; they change nothing until somebody there takes them."
      : "Whenever you like, in any order, or not at all.";
  return (
    <Section bare title={reader.side === "seller" ? "Nothing written yet" : "Other questions"} lead={lead}>
      <ul className="grid grid-cols-1">
        {items
          .filter(({ free }) => reader.side === "seller" || free.length > 0)
          .map(({ question, asked }) => (
            <li key={question}>
              <TextLink to={whyOpenPath(planId, { write: question })} preventScrollReset roomy>
                {reader.side === "seller" && <span className="sr-only">Suggest words: </span>}
                {asked}
              </TextLink>
            </li>
          ))}
      </ul>
    </Section>
  );
}
