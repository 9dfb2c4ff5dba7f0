// One tap, without a code (FW2): four answers of equal weight, each a form of its own. The last one counts.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { answerLabels, answerSentence, type ForwardAnswerWord, wordsLength } from "#app/forwarding/forward.ts";
import type { Received } from "#app/forwarding/received.ts";
import { buttonClass, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";

type Wrong = { answer: string; words: string; say: string } | null;

export function AnswerTaps({
  received,
  busy,
  wrong,
}: {
  received: Received;
  /** What is being sent: "answer fine"; empty while nothing is. */
  busy: string;
  /** What was typed and refused. */
  wrong: Wrong;
}): ReactElement {
  const { answer, by, isByLink } = received;
  const one = { said: answer, busy, wrong };
  return (
    <Section
      id="answer"
      title={answer ? "Your answer" : "Your answer, if you like"}
      lead={answer ? "You can change it any time; the last one counts." : undefined}
    >
      {answer && (
        <p className="mb-3" dir="auto">
          <strong className="font-medium">{answerSentence(answer.answer, answer.words || null)}</strong>{" "}
          <span className="text-ink-3 text-sm">
            {answer.on}
            {isByLink && ", by link"}
          </span>
        </p>
      )}
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-2">
        <Tap answer="fine" {...one} />
        <WithWords answer="yes-if" label="What would have to be so" {...one} />
        <WithWords answer="not-yet" label="What it waits for" {...one} />
        <Tap answer="not-mine" {...one} />
      </div>
      {isByLink && (
        <p className="text-ink-3 mt-3 text-sm">
          No account and no code. Because anybody with this link could answer, {by} reads “by link” beside it.
        </p>
      )}
    </Section>
  );
}

type One = { answer: ForwardAnswerWord; said: Received["answer"]; busy: string; wrong: Wrong };

function Tap({ answer, busy }: One): ReactElement {
  return (
    <Form method="post" preventScrollReset className="grid">
      <HiddenFields fields={{ intent: "answer", answer }} />
      <SubmitButton look="secondary" pending={busy === `answer ${answer}`}>
        {answerLabels[answer]}
      </SubmitButton>
    </Form>
  );
}

/** Unfolds in place, with or without scripts. */
function WithWords({ answer, label, said, busy, wrong }: One & { label: string }): ReactElement {
  const isWrong = wrong?.answer === answer;
  return (
    <details open={isWrong || undefined} className="group">
      <summary className={buttonClass({ look: "secondary" }) + " w-full list-none"}>{answerLabels[answer]}</summary>
      <Form method="post" preventScrollReset className="mt-2 grid gap-3">
        <HiddenFields fields={{ intent: "answer", answer }} />
        <TextArea
          label={label}
          name="words"
          id={`words-${answer}`}
          rows={2}
          maxLength={wordsLength}
          required
          dir="auto"
          defaultValue={isWrong ? wrong.words : said?.answer === answer ? said.words : ""}
          error={isWrong ? wrong.say : null}
        />
        <SubmitButton look="secondary" pending={busy === `answer ${answer}`}>
          Send this answer
        </SubmitButton>
      </Form>
    </details>
  );
}
