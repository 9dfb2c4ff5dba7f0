import { Form, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import type { StepRow } from "#app/step/step-row.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { DateField, Select, TextArea, TextField } from "#app/ui/field.tsx";
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
export function StepEdit({ row, note, stages, answer, ours, them }: StepEditProps): ReactElement {
  const { was, wrong, errors } = formAnswer(answer);
  const { state } = useNavigation();
  const conflicts = answer?.conflicts ?? [];
  const lead = ours
    ? undefined
    : `This step belongs to ${them}. What you change here is a suggestion; the old text counts until they agree.`;
  return (
    <Section id="edit" title={ours ? "Change it" : "Suggest a change"} lead={lead}>
      {conflicts.length > 0 ? (
        <div className="grid gap-4">
          {conflicts.map((one) => (
            <Form key={one.field} method="post">
              <input type="hidden" name={one.field} value={one.mine} />
              <input type="hidden" name={`was.${one.field}`} value={one.theirs} />
              <ConflictPanel
                field={one.label}
                mine={one.mine}
                theirs={one.theirs}
                by={(answer?.refused ?? "").split(".")[0]}
              />
            </Form>
          ))}
        </div>
      ) : (
        <Form method="post" className="grid max-w-2xl gap-5" key={`${row.title} ${row.dueOn} ${row.stageId}`}>
          <FormErrors errors={errors} />
          <Was name="title" value={row.title} />
          <TextField
            name="title"
            label="What is to be done"
            required
            dir="auto"
            autoComplete="off"
            defaultValue={was("title") ?? row.title}
            error={wrong["title"]}
          />
          <Was name="dueOn" value={row.dueOn} />
          <DateField
            name="dueOn"
            label="Due"
            optional
            defaultValue={was("dueOn") ?? row.dueOn ?? ""}
            error={wrong["dueOn"]}
          />
          <Was name="doneWhen" value={row.doneWhen} />
          <TextArea
            name="doneWhen"
            label="Done when"
            optional
            dir="auto"
            defaultValue={was("doneWhen") ?? row.doneWhen ?? ""}
            error={wrong["doneWhen"]}
          />
          <Was name="note" value={note} />
          <TextArea
            name="note"
            label="Note"
            optional
            dir="auto"
            defaultValue={was("note") ?? note ?? ""}
            error={wrong["note"]}
          />
          <Was name="stageId" value={row.stageId} />
          <Select name="stageId" label="Stage" defaultValue={was("stageId") ?? row.stageId} error={wrong["stageId"]}>
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
                defaultChecked={row.isRequired}
              />
            </>
          )}
          <div>
            <SubmitButton look="secondary" pending={state === "submitting"} pendingText="Saving" wide>
              {ours ? "Save" : "Suggest it"}
            </SubmitButton>
          </div>
        </Form>
      )}
    </Section>
  );
}

function Was({ name, value }: { name: string; value: string | null }): ReactElement {
  return <input type="hidden" name={`was.${name}`} value={value ?? ""} />;
}
