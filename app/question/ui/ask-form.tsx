import { Form, useFetcher, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { useEffect, useRef, useState } from "react";

import { questionLength } from "#app/question/question.ts";
import { questionPath, questionsPath } from "#app/question/question-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";

export type SimilarQuestion = { id: string; text: string; answer: string | null; answered: string | null };

export type AskFormProps = {
  planId: string;
  us: string;
  them: string;
  formKey: string;
  /** What stands in the field when the page opens. */
  text: string;
  about: { id: string; title: string } | null;
  similar: readonly SimilarQuestion[];
  answer: Answered | undefined;
};

/** One question. While it is typed, answered ones that are like it appear below the field (QU4). */
export function AskForm({ planId, us, them, formKey, text, about, similar, answer }: AskFormProps): ReactElement {
  const { state } = useNavigation();
  const typed = (name: string): string | undefined => {
    const value = answer?.values[name];
    return typeof value === "string" ? value : undefined;
  };
  const wrong = answer?.invalid ?? {};
  const errors = Object.entries(wrong).map(([fieldId, say]) => (fieldId ? { say, fieldId } : { say }));
  const [like, look] = useSimilar(planId, similar);
  return (
    <Form method="post" className="grid gap-6">
      <FormErrors errors={answer?.refused ? [...errors, { say: answer.refused }] : errors} />
      <input type="hidden" name="key" value={wrong[""] ? formKey : (typed("key") ?? formKey)} />
      {about && <input type="hidden" name="contentId" value={about.id} />}
      <div className="grid gap-3">
        <TextArea
          name="text"
          label={about ? `Your question about “${about.title}”` : "Your question"}
          rows={4}
          required
          dir="auto"
          maxLength={questionLength}
          defaultValue={typed("text") ?? text}
          error={wrong["text"]}
          onChange={(event) => look(event.currentTarget.value)}
        />
        <Similar planId={planId} questions={like} />
      </div>
      <RadioCards
        name="to"
        legend="Whom do you ask?"
        value={typed("to") ?? "them"}
        error={wrong["to"]}
        options={[
          { value: "them", label: them, hint: `${us} and ${them} read it, and it becomes a step of ${them}.` },
          { value: "us", label: `Only ${us}`, hint: `Your own team reads and answers it. ${them} does not read it.` },
        ]}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={state === "submitting"} pendingText="Asking" wide>
          Ask
        </SubmitButton>
        <LinkButton to={questionsPath(planId)} look="quiet" wide>
          Cancel
        </LinkButton>
      </div>
    </Form>
  );
}

/** The page's own loader finds what is like the words, so the same address shows it without scripts. */
function useSimilar(
  planId: string,
  first: readonly SimilarQuestion[],
): [readonly SimilarQuestion[], (text: string) => void] {
  const fetcher = useFetcher<{ similar: SimilarQuestion[] }>({ key: "similar questions" });
  const { load } = fetcher;
  const [text, look] = useState<string | null>(null);
  const latest = useRef(load);
  useEffect(() => {
    latest.current = load;
  });
  useEffect(() => {
    if (text === null) return undefined;
    const wait = setTimeout(() => {
      latest.current(`${questionsPath(planId, "new")}?${new URLSearchParams({ text }).toString()}`);
    }, 400);
    return () => clearTimeout(wait);
  }, [text, planId]);
  return [text === null ? first : (fetcher.data?.similar ?? first), look];
}

function Similar({ planId, questions }: { planId: string; questions: readonly SimilarQuestion[] }): ReactElement {
  return (
    <div aria-live="polite">
      {questions.length > 0 && (
        <div className="rounded-control bg-sunken grid gap-2 p-4">
          <h2 className="font-semibold">Answered already</h2>
          <ul className="grid gap-3">
            {questions.map((one) => (
              <li key={one.id} className="grid gap-1">
                <Link
                  to={questionPath(planId, one.id)}
                  dir="auto"
                  className="finger rounded-control text-brand font-medium underline underline-offset-4"
                >
                  {one.text}
                </Link>
                <p dir="auto" className="line-clamp-3 break-words">
                  {one.answer}
                </p>
                <p className="text-ink-3 text-sm">{one.answered}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
