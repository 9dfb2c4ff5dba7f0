import { Form, useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { OptionColumn } from "#app/outcome/criterion-page.ts";
import { optionSharingPath, optionsPath } from "#app/outcome/criterion-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields, TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";
import { useWritten } from "#app/ui/use-written.ts";

export type OptionListProps = {
  planId: string;
  options: readonly OptionColumn[];
  leftOut: readonly OptionColumn[];
  formKey: string;
  workspaceName: string;
};

/** The ways beside each other, for whoever may change them. */
export function OptionList({ planId, options, leftOut, formKey, workspaceName }: OptionListProps): ReactElement {
  return (
    <Section
      id="ways"
      title="The ways you look at"
      lead={`What you write about another vendor stays with your team. ${workspaceName} never reads that you look at others.`}
      className="no-print"
    >
      <ul className="divide-line divide-y">
        {options.map((one) => (
          <li key={one.ref} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
            <div className="flex min-w-0 flex-wrap items-center gap-x-3 gap-y-1">
              <span dir="auto" className="font-medium break-words">
                {one.name}
              </span>
              <Chip reach={one.lane === "shared" ? "both" : "team"}>{one.readBy}</Chip>
            </div>
            <div className="flex flex-wrap items-center gap-x-4">
              {one.mayShare && (
                <TextLink to={optionSharingPath(planId, one.ref)} roomy>
                  Let {workspaceName} read it …<span className="sr-only"> {one.name}</span>
                </TextLink>
              )}
              <Stand planId={planId} option={one} stands="no" label="Leave it out" />
            </div>
            {one.isOther && <Rename planId={planId} option={one} />}
          </li>
        ))}
        {leftOut.map((one) => (
          <li key={one.ref} className="flex flex-wrap items-center justify-between gap-x-4 py-2">
            <span dir="auto" className="text-ink-3 min-w-0 break-words">
              {one.name}, left out
            </span>
            <Stand planId={planId} option={one} stands="yes" label="Take it up again" />
          </li>
        ))}
      </ul>
      <AddOption planId={planId} formKey={formKey} />
    </Section>
  );
}

function Stand({
  planId,
  option: { ref, name },
  stands,
  label,
}: {
  planId: string;
  option: OptionColumn;
  stands: "yes" | "no";
  label: string;
}): ReactElement {
  return (
    <Form method="post" action={optionsPath(planId)} preventScrollReset>
      <HiddenFields fields={{ intent: "stand", option: ref, stands }} />
      <Button type="submit" look="quiet" size="small">
        {label}
        <span className="sr-only">: {name}</span>
      </Button>
    </Form>
  );
}

function Rename({ planId, option: { ref, name } }: { planId: string; option: OptionColumn }): ReactElement {
  return (
    <Disclosure summary="Call it differently">
      <Form method="post" action={optionsPath(planId)} preventScrollReset className="grid gap-3">
        <HiddenFields fields={{ intent: "rename", option: ref, "was.name": name }} />
        <TextField
          name="name"
          id={`name-${ref}`}
          label={`Another name for ${name}`}
          required
          maxLength={80}
          defaultValue={name}
          dir="auto"
        />
        <div>
          <Button type="submit">Save the name</Button>
        </div>
      </Form>
    </Disclosure>
  );
}

function AddOption({ planId, formKey }: { planId: string; formKey: string }): ReactElement {
  const fetcher = useFetcher<Answered>({ key: "option" });
  const { form, key } = useWritten(fetcher, formKey);
  const { state, data } = fetcher;
  return (
    <fetcher.Form
      ref={form}
      method="post"
      action={optionsPath(planId)}
      preventScrollReset
      className="mt-3 grid max-w-2xl items-end gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
    >
      <HiddenFields fields={{ intent: "add", key }} />
      <TextField
        name="name"
        id="new-option"
        label="Another way, or another vendor"
        required
        maxLength={80}
        dir="auto"
        autoComplete="off"
        error={data?.invalid?.["name"] ?? data?.refused}
      />
      <SubmitButton look="secondary" pending={state !== "idle"} pendingText="Adding">
        Put it beside them
      </SubmitButton>
    </fetcher.Form>
  );
}
