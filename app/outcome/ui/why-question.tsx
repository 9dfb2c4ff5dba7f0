import { Form } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { whyOpenPath } from "#app/outcome/why-path.ts";
import type { WhyOpened } from "#app/outcome/why-open.ts";
import { laneOf, type WhyAnswer, type WhyItem } from "#app/outcome/why-row.ts";
import { Button } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import { WhyAnswerForm, type WhySent } from "./why-answer-form.tsx";
import { WhyShare } from "./why-share.tsx";
import { SuggestForm, Suggested } from "./why-suggested.tsx";

export type WhyReader = {
  side: "buyer" | "seller";
  name: string;
  companyName: string;
  mayWrite: boolean;
  maySuggest: boolean;
};

export type WhyQuestionProps = {
  planId: string;
  item: WhyItem;
  opened: WhyOpened;
  sent: WhySent;
  reader: WhyReader;
  formKey: string;
};

/** One question with what stands under it, in each lane its reader reads; writing happens where it stands. */
export function WhyQuestion({ planId, item, opened, sent, reader, formKey }: WhyQuestionProps): ReactElement {
  const { question, asked, answers, suggestions, free } = item;
  const isOpen = opened.question === question;
  const isNew = isOpen && !answers.some(({ readBy }) => readBy === opened.readBy);
  const words = suggestions.find(({ id }) => isOpen && id === opened.words) ?? null;
  const form = (
    <WhyAnswerForm
      key={`${question} ${opened.readBy}`}
      {...{ planId, item, words }}
      readBy={opened.readBy}
      sent={isOpen ? sent : undefined}
    />
  );
  const ways = <Ways {...{ planId, item, reader }} />;
  return (
    <section id={question} aria-labelledby={`${question}-title`} className="grid grid-cols-1 gap-2 py-4">
      <h2 id={`${question}-title`} className="text-ink-2 font-medium">
        {asked}
      </h2>
      {answers.map((answer, index) =>
        isOpen && opened.readBy === answer.readBy ? (
          <div key={answer.readBy}>{form}</div>
        ) : (
          <Answer
            key={answer.readBy}
            {...{ planId, item, answer, reader }}
            isSharing={opened.shares === question && opened.readBy === answer.readBy}
            ways={index === answers.length - 1 && !isOpen && ways}
          />
        ),
      )}
      {suggestions
        .filter(({ id }) => id !== words?.id)
        .map((suggestion) => (
          <Suggested
            key={suggestion.id}
            {...{ planId, item, suggestion }}
            mayAnswer={suggestion.isOurs ? reader.maySuggest : reader.mayWrite}
            companyName={reader.companyName}
          />
        ))}
      {isNew && reader.side === "buyer" && free.length > 0 && form}
      {isOpen && reader.side === "seller" && reader.maySuggest && (
        <SuggestForm {...{ planId, item, formKey, sent }} companyName={reader.companyName} />
      )}
      {answers.length === 0 && !isOpen && (
        <div className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 empty:hidden">{ways}</div>
      )}
    </section>
  );
}

function Answer({
  planId,
  item,
  answer,
  reader,
  isSharing,
  ways,
}: Pick<WhyQuestionProps, "planId" | "item" | "reader"> & {
  answer: WhyAnswer;
  isSharing: boolean;
  ways: ReactNode;
}): ReactElement {
  const { question, asked } = item;
  const lane = laneOf(answer.readBy);
  const what = <span className="sr-only">: {asked}</span>;
  return (
    <div className="grid grid-cols-1 gap-1">
      <div className="max-w-read grid gap-1">
        {answer.choice && <p className="text-lg font-medium">{answer.choice}</p>}
        {answer.text && <PlainText text={answer.text} className="text-lg" />}
      </div>
      <div className="flex flex-wrap items-center gap-x-5">
        <p className="text-ink-3 flex flex-wrap items-center gap-x-3 gap-y-1 py-2 text-sm">
          <Chip reach={answer.reach}>{answer.chip}</Chip>
          <span>{answer.by}</span>
        </p>
        <div className="no-print flex flex-wrap items-center gap-x-5 empty:hidden">
          {answer.mayChange && (
            <TextLink to={whyOpenPath(planId, { write: question, lane })} preventScrollReset roomy>
              Change{what}
            </TextLink>
          )}
          {answer.shareWith.length > 0 && !isSharing && (
            <TextLink to={whyOpenPath(planId, { share: question, lane })} preventScrollReset roomy>
              Let others read it{what}
            </TextLink>
          )}
          {ways}
        </div>
      </div>
      {isSharing && <WhyShare {...{ planId, item, answer }} readerName={reader.name} />}
      {answer.earlier.length > 0 && (
        <Disclosure
          summary={
            <>
              Earlier ({answer.earlier.length}){what}
            </>
          }
        >
          <ol className="divide-line divide-y">
            {answer.earlier.map(({ key, choice, text, by }) => (
              <li key={key} className="grid gap-1 py-3">
                {choice && <p>{choice}</p>}
                {text && <PlainText text={text} />}
                <p className="text-ink-3 text-sm">{by}</p>
              </li>
            ))}
          </ol>
        </Disclosure>
      )}
    </div>
  );
}

/** What can be done where nothing stands yet, or beside what stands. */
function Ways({ planId, item, reader }: Pick<WhyQuestionProps, "planId" | "item" | "reader">): ReactElement | null {
  const { question, asked, answers, free, choices } = item;
  const what = <span className="sr-only">: {asked}</span>;
  const link = (open: { lane?: "shared" | "buyer" | "own" }, label: ReactNode): ReactElement => (
    <TextLink to={whyOpenPath(planId, { write: question, ...open })} preventScrollReset roomy>
      {label}
      {what}
    </TextLink>
  );
  if (reader.side === "seller") return reader.maySuggest ? link({}, "Suggest words") : null;
  if (answers.length > 0) {
    const isDraftable = !choices && free.some(({ readBy }) => readBy === "own");
    return isDraftable ? link({ lane: "own" }, "Draft for you alone") : null;
  }
  const only = free.length === 1 ? free[0]?.readBy : undefined;
  return (
    <>
      {choices?.length === 1 && free.some(({ readBy }) => readBy === "shared") && (
        <Form method="post" action={whyOpenPath(planId, { write: question, lane: "shared" })} preventScrollReset>
          <HiddenFields
            fields={{ intent: "answer", question, readBy: "shared", choice: choices[0]?.value ?? "", was: "0" }}
          />
          <Button type="submit" size="small">
            {choices[0]?.label}
          </Button>
        </Form>
      )}
      {free.length > 0 && link(only ? { lane: laneOf(only) } : {}, "Answer")}
    </>
  );
}
