import { Form, useNavigation } from "@remix-run/react";
import { type ReactElement, useState } from "react";

import { whyLength } from "#app/outcome/why.ts";
import { whyOpenPath, whyPath } from "#app/outcome/why-path.ts";
import { laneOf, type ReadBy, type WhyAnswer, type WhyItem } from "#app/outcome/why-row.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainText } from "#app/ui/plain-text.tsx";

import { WhoReads } from "./figure-parts.tsx";

export type WhySent =
  (Answered & { conflicts?: { field: string; label: string; mine: string; theirs: string }[] | undefined }) | undefined;

export type WhyAnswerFormProps = {
  planId: string;
  item: WhyItem;
  /** The lane whose answer is changed, or in which a new one begins; null leaves the choice to the form. */
  readBy: ReadBy | null;
  /** Words somebody suggested: the form begins with them where nothing is written yet. */
  words: { id: string; text: string; by: string } | null;
  sent: WhySent;
  /** Stands open without having been asked for: it takes no focus. */
  isInvited?: boolean;
};

/** One question, answered where it stands. What was typed stays, whatever the others save meanwhile (WH2). */
export function WhyAnswerForm(props: WhyAnswerFormProps): ReactElement {
  const { planId, item, readBy, words, sent } = props;
  const there = item.answers.find((answer) => answer.readBy === readBy) ?? null;
  const action = whyOpenPath(planId, {
    write: item.question,
    ...(readBy ? { lane: laneOf(readBy) } : {}),
    ...(words ? { words: words.id } : {}),
  });
  const conflict = sent?.conflicts?.[0];
  if (conflict) return <WhyConflict {...{ planId, item, action, sent, conflict }} />;
  return <WhyFields {...props} {...{ there, action }} />;
}

function WhyConflict({
  item,
  action,
  sent,
  conflict,
}: {
  item: WhyItem;
  action: string;
  sent: NonNullable<WhySent>;
  conflict: { label: string; mine: string; theirs: string };
}): ReactElement {
  const readBy = valueOf(sent, "readBy");
  const theirs = item.answers.find((answer) => answer.readBy === readBy);
  const fields = {
    intent: "answer",
    question: item.question,
    readBy,
    text: valueOf(sent, "text"),
    choice: valueOf(sent, "choice"),
    was: String(theirs?.number ?? 0),
  };
  return (
    <Form method="post" action={action} preventScrollReset>
      <HiddenFields fields={fields} />
      <ConflictPanel
        field={conflict.label}
        mine={conflict.mine}
        theirs={conflict.theirs}
        by={(sent.refused ?? "").split(".")[0]}
      />
    </Form>
  );
}

function WhyFields({
  planId,
  item,
  readBy,
  words,
  sent,
  isInvited = false,
  there,
  action,
}: WhyAnswerFormProps & { there: WhyAnswer | null; action: string }): ReactElement {
  const { question, choices } = item;
  // What the page showed when the writing began: others may save while the form stands open.
  const [was] = useState(there?.number ?? 0);
  const isBusy = useNavigation().state === "submitting";
  const typed = (name: string): string | undefined => (sent ? valueOf(sent, name) : undefined);
  const wrong = sent?.invalid ?? {};
  const errors = Object.values(wrong).map((say) => ({ say, fieldId: `${question}-text` }));
  const lanes = item.free.filter((lane) => readBy === null || lane.readBy === readBy);
  const only = there ? there.readBy : lanes.length === 1 ? lanes[0]?.readBy : undefined;
  return (
    <Form method="post" action={action} preventScrollReset className="grid max-w-2xl gap-4">
      <FormErrors errors={sent?.refused ? [{ say: sent.refused }, ...errors] : errors} />
      <HiddenFields
        fields={{
          intent: "answer",
          question,
          was: typed("was") ?? String(was),
          ...(only ? { readBy: only } : {}),
          ...(words ? { suggestionId: words.id } : {}),
        }}
      />
      {words && there && (
        <div className="rounded-control bg-sunken p-3">
          <p className="text-ink-3 text-sm">Suggested by {words.by}</p>
          <PlainText text={words.text} />
        </div>
      )}
      {choices && (
        <RadioCards
          name="choice"
          id={`${question}-choice`}
          legend={<span className="sr-only">{item.asked}</span>}
          value={typed("choice") ?? there?.choiceValue ?? (there ? "" : undefined)}
          columns={choices.length > 2 ? 2 : 1}
          options={[...choices, { value: "", label: "In other words" }]}
        />
      )}
      <TextArea
        name="text"
        id={`${question}-text`}
        label={choices ? "In your words" : isInvited ? "In your own words" : "Your answer"}
        hint={item.hint}
        optional={choices !== undefined}
        rows={4}
        dir="auto"
        maxLength={whyLength}
        autoFocus={!choices && !isInvited}
        defaultValue={typed("text") ?? there?.text ?? words?.text ?? ""}
        error={wrong["text"]}
      />
      {!only && (
        <RadioCards
          name="readBy"
          id={`${question}-readBy`}
          legend="Who can read it"
          value={typed("readBy") ?? lanes[0]?.readBy}
          error={wrong["readBy"]}
          options={lanes.map(({ readBy: value, label }) => ({ value, label }))}
        />
      )}
      {only && <WhoReads label={there?.chip ?? lanes[0]?.label} />}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={isBusy} pendingText="Saving" wide>
          Save
        </SubmitButton>
        {!isInvited && (
          <LinkButton to={`${whyPath(planId)}#${question}`} look="quiet" preventScrollReset wide>
            Not now
          </LinkButton>
        )}
      </div>
    </Form>
  );
}

function valueOf(sent: NonNullable<WhySent>, name: string): string {
  const value = sent.values[name];
  return typeof value === "string" ? value : "";
}
