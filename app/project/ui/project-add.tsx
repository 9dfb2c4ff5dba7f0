import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { kindWords, type LineKind, lineKinds, lineLength } from "#app/project/line.ts";
import { projectPath } from "#app/project/project-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ChoiceLinks } from "#app/ui/choice-links.tsx";
import { DateField, HiddenFields, Select, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { useWritten } from "#app/ui/use-written.ts";

type Reader = { value: "team" | "own"; label: string };
type Props = {
  planId: string;
  formKey: string;
  readers: readonly Reader[];
  /** Of the page itself, where scripts are off. */
  answer: Answered | undefined;
};

/** "What else has to happen?": first what kind it is, then one short form. */
export function ProjectAdd({ kind, ...props }: Props & { kind: LineKind | null }): ReactElement {
  return (
    <section id="add" aria-labelledby="add-title" className="no-print grid scroll-mt-24 gap-3">
      <h2 id="add-title" className="text-xl font-semibold">
        What else has to happen?
      </h2>
      <ChoiceLinks
        label="What kind it is"
        current="true"
        choices={lineKinds.map((one) => ({
          label: kindWords[one].word,
          to: `${projectPath(props.planId)}?add=${one}#add`,
          isChosen: one === kind,
        }))}
      />
      {kind && <AddForm key={kind} kind={kind} {...props} />}
    </section>
  );
}

function AddForm({ planId, formKey, readers, answer, kind }: Props & { kind: LineKind }): ReactElement {
  const fetcher = useFetcher<Answered>({ key: `project ${kind}` });
  const { form, key } = useWritten(fetcher, formKey);
  const said = fetcher.data ?? answer;
  const wrong = said?.invalid ?? {};
  const typed = (name: string): string => {
    const value = said?.values[name];
    return typeof value === "string" ? value : "";
  };
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={`${projectPath(planId)}?add=${kind}`}
      preventScrollReset
      className="grid grid-cols-1 gap-4"
    >
      <FormErrors errors={said?.refused ? [{ say: said.refused }] : []} />
      <HiddenFields fields={{ intent: "add", key, kind }} />
      <TextField
        name="text"
        id="new-line"
        label={kindWords[kind].word}
        hint={`Such as: ${kindWords[kind].such}`}
        required
        autoFocus
        dir="auto"
        autoComplete="off"
        maxLength={lineLength}
        defaultValue={typed("text")}
        error={wrong["text"]}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <DateField
          name="dueOn"
          id="new-line-day"
          label="Day"
          optional
          defaultValue={typed("dueOn")}
          error={wrong["dueOn"]}
        />
        <Select name="readBy" id="new-line-readers" label="Who can read it" defaultValue={typed("readBy") || undefined}>
          {readers.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </div>
      <div className="flex flex-wrap gap-3">
        <SubmitButton pending={fetcher.state !== "idle"} pendingText="Adding" wide>
          Add
        </SubmitButton>
        <LinkButton to={projectPath(planId)} look="quiet" preventScrollReset wide>
          Not now
        </LinkButton>
      </div>
    </fetcher.Form>
  );
}
