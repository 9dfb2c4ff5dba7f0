// What whoever writes the summary does to one section: other words with the made ones beside them, leave it out, give a draft.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { type EditedSection, textLength } from "#app/brief/brief.ts";
import type { ConflictAnswer } from "#app/brief/ui/conflict-answer.ts";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";

export type ToolsProps = {
  action: string;
  section: EditedSection & { hidesNames: boolean };
  companyName: string;
  /** What the page's own answer said of this section, where it was sent without scripts. */
  onPage: ConflictAnswer | undefined;
};

export function SectionTools({ action, section, companyName, onPage }: ToolsProps): ReactElement {
  const fetcher = useFetcher<ConflictAnswer>();
  const answer = fetcher.state === "idle" ? (fetcher.data ?? onPage) : undefined;
  const isBusy = fetcher.state !== "idle";
  const conflict = answer?.conflicts?.[0];
  const error = answer?.invalid?.["text"] ?? answer?.refused;
  const { isEdited, isOwn, hasMoved, made, hidesNames } = section;
  return (
    <div className="no-print grid grid-cols-1 gap-1">
      {(isEdited || hidesNames) && (
        <p className="text-ink-2 flex flex-wrap items-center gap-2 text-sm">
          {isOwn && <Chip reach="own">Only you</Chip>}
          {isEdited && <span>{writtenBy(section)}</span>}
          {hasMoved && <span className="text-warn font-medium">The plan says something else since then.</span>}
          {hidesNames && <span>Somebody in this text has not agreed to be named; the page says what they do.</span>}
        </p>
      )}
      {conflict && (
        <fetcher.Form method="post" action={action} preventScrollReset>
          <HiddenFields
            fields={{
              ...{ intent: "words", section: section.section, readBy: "buyer" },
              ...{ text: conflict.mine, "was.text": conflict.theirs },
            }}
          />
          <ConflictPanel field={conflict.label} mine={conflict.mine} theirs={conflict.theirs} by={answer.refused} />
        </fetcher.Form>
      )}
      <div className="flex flex-wrap items-start gap-x-4">
        <Disclosure summary="Change the words" open={error !== undefined}>
          <fetcher.Form method="post" action={action} preventScrollReset className="grid grid-cols-1 gap-4 pb-3">
            <HiddenFields fields={{ intent: "words", section: section.section, "was.text": section.teams }} />
            <TextArea
              key={section.text}
              label={`“${section.title}” in your words`}
              hint="A line each for points of a list."
              name="text"
              id={`${section.section}-text`}
              rows={4}
              maxLength={textLength}
              dir="auto"
              defaultValue={section.text}
              error={error}
            />
            <RadioCards
              name="readBy"
              id={`${section.section}-read-by`}
              legend="Who reads these words"
              value={isOwn ? "own" : "buyer"}
              columns={2}
              options={[
                { value: "buyer", label: `Only ${companyName}`, hint: "In the summary of the team, from now on." },
                {
                  value: "own",
                  label: "Only you",
                  hint: "A draft. Nobody else gets it, also not when this is passed on.",
                },
              ]}
            />
            {isEdited && made !== "" && (
              <div className="rounded-control bg-sunken p-3">
                <p className="text-ink-3 text-sm font-medium">As the plan says now</p>
                <p className="whitespace-pre-wrap" dir="auto">
                  {made}
                </p>
              </div>
            )}
            <div className="flex flex-wrap gap-3">
              <SubmitButton look="secondary" pending={isBusy} wide>
                Save these words
              </SubmitButton>
            </div>
          </fetcher.Form>
          {isEdited && (
            <fetcher.Form method="post" action={action} preventScrollReset className="pb-3">
              <HiddenFields
                fields={{
                  ...{ intent: "words", section: section.section, text: "" },
                  ...{ "was.text": section.teams, readBy: isOwn ? "own" : "buyer" },
                }}
              />
              <Button type="submit" look="quiet" size="small" className="-ms-3">
                {isOwn ? "Drop my draft" : "As the plan says now"}
              </Button>
            </fetcher.Form>
          )}
        </Disclosure>
        {isOwn && (
          <Disclosure summary="Give it to the team">
            <fetcher.Form method="post" action={action} preventScrollReset className="grid justify-items-start gap-3">
              <HiddenFields fields={{ intent: "give", section: section.section }} />
              <p>
                What goes along: these words, in place of those the team reads here now. From then on everybody of{" "}
                {companyName} who takes part reads them. This cannot be taken back.
              </p>
              <SubmitButton look="secondary" pending={isBusy} wide>
                Give it to the team
              </SubmitButton>
            </fetcher.Form>
          </Disclosure>
        )}
        <ShowForm action={action} section={section.section} isOn={false} label="Leave it out" />
      </div>
    </div>
  );
}

/** In or out, for the whole team. */
export function ShowForm({
  action,
  section,
  isOn,
  label,
}: {
  action: string;
  section: string;
  isOn: boolean;
  label: string;
}): ReactElement {
  const fetcher = useFetcher();
  return (
    <fetcher.Form method="post" action={action} preventScrollReset>
      <HiddenFields fields={{ intent: "show", section, isOn: isOn ? "on" : "off" }} />
      <Button type="submit" look="quiet" size="small" aria-busy={fetcher.state !== "idle" || undefined}>
        {label}
      </Button>
    </fetcher.Form>
  );
}

function writtenBy({ isOwn, byName }: EditedSection): string {
  return isOwn ? "Your draft." : `In the words of ${byName ?? "a colleague"}.`;
}
