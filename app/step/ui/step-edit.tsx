import { Form, useLocation, useNavigation, useParams } from "@remix-run/react";
import type { ReactElement } from "react";
import { useState } from "react";

import { useOthersAtFields, useTellField } from "#app/activity/ui/presence.ts";
import { type ChangeableField, fieldLabels } from "#app/step/change.ts";
import type { StepRow } from "#app/step/step-row.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { DateField, HiddenFields, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Section } from "#app/ui/section.tsx";

import { formAnswer } from "./form-answer.ts";

type Conflicts = { conflicts?: { field: string; label: string; mine: string; theirs: string }[] | undefined };

export type StepEditProps = {
  row: StepRow;
  note: string | null;
  stages: readonly { id: string; label: string }[];
  answer: (Answered & Conflicts) | undefined;
  /** False beside a step of the other company: what is typed becomes a suggestion. */
  ours: boolean;
  them: string;
};

/** All texts of a step in one form. Each field carries what it was when shown, so nobody is overwritten unseen. */
export function StepEdit(props: StepEditProps): ReactElement {
  const { answer, ours, them } = props;
  // What others write meanwhile must not touch a form that is being filled: it starts anew with the next answer only.
  const { key } = useLocation();
  const lead = ours
    ? undefined
    : `This step belongs to ${them}. What you change here is a suggestion; the old text counts until they agree.`;
  return (
    <Section id="edit" title={ours ? "Change it" : "Suggest a change"} lead={lead}>
      {answer?.conflicts?.length ? <StepConflicts answer={answer} /> : <StepFields key={key} {...props} />}
    </Section>
  );
}

/** One choice for each field; whatever else was typed goes along with every one of them. */
function StepConflicts({ answer }: { answer: Answered & Conflicts }): ReactElement {
  const typed = Object.entries(answer.values).filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && entry[0] !== "keep" && entry[0] !== "of",
  );
  return (
    <div className="grid gap-4">
      {(answer.conflicts ?? []).map(({ field, label, mine, theirs }) => (
        <Form key={field} method="post">
          <HiddenFields fields={{ ...Object.fromEntries(typed), [field]: mine, [`was.${field}`]: theirs, of: field }} />
          <ConflictPanel field={label} mine={mine} theirs={theirs} by={(answer.refused ?? "").split(".")[0]} />
        </Form>
      ))}
    </div>
  );
}

function StepFields({ row, note, stages, answer, ours }: StepEditProps): ReactElement {
  const { planId = "" } = useParams();
  const [field, setField] = useState<string | null>(null);
  useTellField(planId, field ? { stepId: row.id, field } : null);
  const others = useOthersAtFields().get(row.id);
  const { was, wrong, errors } = formAnswer(answer);
  const { state } = useNavigation();
  const [shown] = useState(() => ({
    title: row.title,
    dueOn: row.dueOn ?? "",
    doneWhen: row.doneWhen ?? "",
    note: note ?? "",
    stageId: row.stageId,
  }));
  const before = Object.fromEntries(
    Object.entries(shown).map(([field, text]) => [`was.${field}`, was(`was.${field}`) ?? text]),
  );
  return (
    <Form
      method="post"
      className="grid max-w-2xl gap-5"
      onFocus={({ target }) => setField(isField(target.name) ? target.name : null)}
      onBlur={() => setField(null)}
    >
      <FormErrors errors={errors} />
      {others?.map((one) => (
        <p key={one.name} className="text-ink-2 text-sm">
          <bdi>{one.name}</bdi> is editing this now: {isField(one.field) ? fieldLabels[one.field] : fieldLabels.ownerId}
          .
        </p>
      ))}
      <HiddenFields fields={before} />
      <TextField
        name="title"
        label="What is to be done"
        required
        dir="auto"
        autoComplete="off"
        defaultValue={was("title") ?? shown.title}
        error={wrong["title"]}
      />
      <DateField name="dueOn" label="Due" optional defaultValue={was("dueOn") ?? shown.dueOn} error={wrong["dueOn"]} />
      <TextArea
        name="doneWhen"
        label="Done when"
        optional
        dir="auto"
        defaultValue={was("doneWhen") ?? shown.doneWhen}
        error={wrong["doneWhen"]}
      />
      <TextArea
        name="note"
        label="Note"
        optional
        dir="auto"
        defaultValue={was("note") ?? shown.note}
        error={wrong["note"]}
      />
      <Select name="stageId" label="Stage" defaultValue={was("stageId") ?? shown.stageId} error={wrong["stageId"]}>
        {stages.map((stage) => (
          <option key={stage.id} value={stage.id}>
            {stage.label}
          </option>
        ))}
      </Select>
      {ours && (
        <>
          <input type="hidden" name="marks" value="yes" />
          <Checkbox
            name="isRequired"
            value="yes"
            label="It stops us if it is missed"
            hint="Moving past its stage will ask about it."
            defaultChecked={answer ? was("isRequired") === "yes" : row.isRequired}
          />
        </>
      )}
      <div>
        <SubmitButton look="secondary" pending={state === "submitting"} pendingText="Saving" wide>
          {ours ? "Save" : "Suggest it"}
        </SubmitButton>
      </div>
    </Form>
  );
}

function isField(name: string): name is ChangeableField {
  return name in fieldLabels;
}
