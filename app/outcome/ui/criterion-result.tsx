import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import { type CriterionResult, noteLength, resultWords, results } from "#app/outcome/criterion.ts";
import type { ResultCell } from "#app/outcome/criterion-page.ts";
import { criteriaPath, criterionPath } from "#app/outcome/criterion-path.ts";
import type { Answered } from "#app/ui/answer-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { StatusWord, type StatusShape } from "#app/ui/chip.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields, TextArea } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Link } from "#app/ui/link.tsx";

type Answer = Answered & { conflicts?: { field: string; label: string; mine: string; theirs: string }[] };

const shapes: Record<CriterionResult, StatusShape> = {
  yes: "done",
  partly: "started",
  no: "left-out",
  unknown: "open",
};

/** What was found, who said it; with `to` the word leads to where it is said anew. */
export function Result({ cell, to, spoken }: { cell: ResultCell; to: string | null; spoken: string }): ReactElement {
  const word = <StatusWord shape={shapes[cell.result]}>{cell.word}</StatusWord>;
  return (
    <div className="grid content-start gap-0.5">
      {to ? (
        <Link
          to={to}
          preventScrollReset
          className="rounded-control -mx-2 inline-flex min-h-11 items-center justify-self-start px-2 underline decoration-transparent underline-offset-4 hover:decoration-current"
        >
          {word}
          <span className="sr-only">: {spoken}. Say what was found</span>
        </Link>
      ) : (
        word
      )}
      {cell.note && (
        <p dir="auto" className="text-sm break-words">
          {cell.note}
        </p>
      )}
      {cell.said && <p className="text-ink-3 text-sm">{cell.said}</p>}
    </div>
  );
}

/** Says what was found, in one of four words and a note; what was said before is kept and shown below. */
export function ResultForm({
  planId,
  criterion,
  cell,
  option,
}: {
  planId: string;
  criterion: { id: string; text: string };
  cell: ResultCell;
  option: string;
}): ReactElement {
  const fetcher = useFetcher<Answer>({ key: `result ${criterion.id} ${cell.option}` });
  const { state, data } = fetcher;
  const conflict = state === "idle" ? data?.conflicts?.[0] : undefined;
  return (
    <fetcher.Form
      method="post"
      action={criterionPath(planId, criterion.id, "result")}
      preventScrollReset
      className="grid grid-cols-1 gap-4"
    >
      <FormErrors errors={data?.refused && !conflict ? [{ say: data.refused }] : []} />
      <HiddenFields fields={{ option: cell.option, was: cell.id }} />
      <RadioCards
        name="result"
        id={`result-${criterion.id}`}
        legend={`“${criterion.text}”: what was found for ${option}?`}
        columns={4}
        required
        value={cell.result}
        error={data?.invalid?.["result"]}
        options={results.map((value) => ({ value, label: resultWords[value] }))}
      />
      <TextArea
        name="note"
        id={`note-${criterion.id}`}
        label="In a few words"
        optional
        rows={2}
        dir="auto"
        maxLength={noteLength}
        defaultValue={cell.note ?? ""}
        error={data?.invalid?.["note"]}
      />
      {conflict ? (
        <ConflictPanel
          field={conflict.label}
          mine={conflict.mine}
          theirs={conflict.theirs}
          by={data?.refused?.replace(/\.[^.]*\.?$/, "")}
        />
      ) : (
        <div className="flex flex-wrap gap-3">
          <SubmitButton pending={state !== "idle"} pendingText="Saving">
            Save
          </SubmitButton>
          <LinkButton to={criteriaPath(planId)} look="quiet" preventScrollReset>
            Cancel
          </LinkButton>
        </div>
      )}
      {cell.earlier.length > 0 && (
        <Disclosure summary="What was said before">
          <ul className="grid gap-1">
            {cell.earlier.map(({ id, words }) => (
              <li key={id} dir="auto" className="break-words">
                {words}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </fetcher.Form>
  );
}
