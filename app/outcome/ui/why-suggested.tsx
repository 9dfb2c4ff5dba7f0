import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { whyLength } from "#app/outcome/why.ts";
import { whyOpenPath, whyPath } from "#app/outcome/why-path.ts";
import type { WhyItem, WhySuggested } from "#app/outcome/why-row.ts";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";

import type { WhySent } from "./why-answer-form.tsx";

/** Words that wait beside a question; they change nothing until somebody of the company takes them (WH4). */
export function Suggested({
  planId,
  item,
  suggestion,
  mayAnswer,
  companyName,
}: {
  planId: string;
  item: WhyItem;
  suggestion: WhySuggested;
  mayAnswer: boolean;
  companyName: string;
}): ReactElement {
  const { id, text, by, isOurs } = suggestion;
  const shared = item.answers.find(({ readBy }) => readBy === "shared");
  const what = <span className="sr-only">: {item.asked}</span>;
  const act = (intent: "take" | "leave" | "withdraw", label: string, look: "secondary" | "quiet"): ReactElement => (
    <Form method="post" action={whyPath(planId, "suggestions")} preventScrollReset>
      <HiddenFields fields={{ suggestionId: id, intent, was: String(shared?.number ?? 0) }} />
      <Button type="submit" look={look} size="small">
        {label}
        {what}
      </Button>
    </Form>
  );
  return (
    <div className="border-seller bg-seller-soft grid gap-2 rounded-e-md border-s-4 p-3 sm:p-4">
      <p className="text-ink-2 text-sm">
        Suggested by {by}
        {isOurs && `, waits for ${companyName}`}
      </p>
      <PlainText text={text} />
      <div className="no-print flex flex-wrap gap-2">
        {isOurs && mayAnswer && act("withdraw", "Take it back", "quiet")}
        {!isOurs && mayAnswer && (
          <>
            {act("take", shared ? "Use it instead" : "Take it", "secondary")}
            <LinkButton
              to={whyOpenPath(planId, { write: item.question, lane: "shared", words: id })}
              size="small"
              preventScrollReset
            >
              Take it in other words{what}
            </LinkButton>
            {act("leave", "Leave it", "quiet")}
          </>
        )}
      </div>
    </div>
  );
}

/** For members: words for one question, which the company may take. */
export function SuggestForm({
  planId,
  item,
  companyName,
  formKey,
  sent,
}: {
  planId: string;
  item: WhyItem;
  companyName: string;
  formKey: string;
  sent: WhySent;
}): ReactElement {
  const isBusy = useNavigation().state === "submitting";
  const { question } = item;
  const wrong = sent?.invalid ?? {};
  const errors = Object.values(wrong).map((say) => ({ say, fieldId: `${question}-text` }));
  const typed = sent?.values["text"];
  return (
    <Form
      method="post"
      action={whyOpenPath(planId, { write: question })}
      preventScrollReset
      className="grid max-w-2xl gap-4"
    >
      <FormErrors errors={sent?.refused ? [{ say: sent.refused }, ...errors] : errors} />
      <HiddenFields fields={{ intent: "suggest", question, key: formKey }} />
      <TextArea
        name="text"
        id={`${question}-text`}
        label="Words you suggest"
        hint={`${companyName} reads them beside the question, and takes them or leaves them.`}
        rows={4}
        required
        dir="auto"
        maxLength={whyLength}
        autoFocus
        defaultValue={typeof typed === "string" ? typed : ""}
        error={wrong["text"]}
      />
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={isBusy} pendingText="Sending" wide>
          Suggest it
        </SubmitButton>
        <LinkButton to={`${whyPath(planId)}#${question}`} look="quiet" preventScrollReset wide>
          Not now
        </LinkButton>
      </div>
    </Form>
  );
}
