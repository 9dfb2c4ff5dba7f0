// All words about a content in one form. Each field carries what it was when shown, so nobody is overwritten unseen.
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import { inWords, type WordField } from "#app/content/change.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

import { ContentFields } from "./content-fields.tsx";
import { typedWords } from "./typed-words.ts";

type Conflicts = { conflicts?: { field: string; label: string; mine: string; theirs: string }[] | undefined };

export type WordsFormProps = {
  words: Record<WordField, string>;
  stages: readonly { kind: string; label: string }[];
  answer: (Answered & Conflicts) | undefined;
  isBusy: boolean;
  workspaceName: string;
  isOurs: boolean;
  back: string;
  /** Sent along, where one address takes several forms. */
  intent?: string;
};

export function WordsForm({
  words,
  stages,
  answer,
  isBusy,
  workspaceName,
  isOurs,
  back,
  intent,
}: WordsFormProps): ReactElement {
  const typed = typedWords(answer?.values);
  const conflicts = answer?.conflicts ?? [];
  const hidden: Record<string, string> = intent ? { intent } : {};
  if (conflicts.length > 0) {
    return (
      <div className="grid gap-4">
        {conflicts.map(({ field, label, mine, theirs }) => (
          <Form key={field} method="post">
            <HiddenFields fields={{ ...hidden, [`was.${field}`]: theirs }} />
            {field === "stageKinds" || field === "fields" ? (
              mine
                .split(",")
                .filter(Boolean)
                .map((one) => <input key={one} type="hidden" name={`${field}[]`} value={one} />)
            ) : (
              <input type="hidden" name={field} value={mine} />
            )}
            <ConflictPanel
              field={label}
              mine={inWords(field as WordField, mine)}
              theirs={inWords(field as WordField, theirs)}
              by="Somebody changed this while you were writing"
            />
          </Form>
        ))}
      </div>
    );
  }
  const errors = Object.entries(answer?.invalid ?? {}).map(([fieldId, say]) => ({ fieldId, say }));
  const was = Object.fromEntries(Object.entries(words).map(([field, value]) => [`was.${field}`, value]));
  return (
    <Form method="post" className="grid gap-6">
      <FormErrors errors={answer?.refused ? [...errors, { say: answer.refused }] : errors} />
      <HiddenFields fields={{ ...was, ...hidden }} />
      <ContentFields
        words={answer ? typed : words}
        invalid={answer?.invalid}
        stages={stages}
        workspaceName={workspaceName}
        isOurs={isOurs}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={isBusy} wide>
          Save
        </SubmitButton>
        <LinkButton to={back} look="quiet" wide>
          Cancel
        </LinkButton>
      </div>
    </Form>
  );
}
