import { Form } from "@remix-run/react";
import type { ReactElement } from "react";

import type { QuestionFilter } from "#app/question/question.ts";
import { questionsPath } from "#app/question/question-path.ts";
import { Button } from "#app/ui/button.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** Search and filter of the list. All of it stands in the address, so Back and a copied link bring it again (34). */
export function QuestionSearch({
  planId,
  filter,
  us,
  them,
}: {
  planId: string;
  filter: QuestionFilter;
  us: string;
  them: string;
}): ReactElement {
  const { words, show, from } = filter;
  const isFiltered = words !== "" || show !== "all" || from !== "everyone";
  return (
    <Form
      method="get"
      action={questionsPath(planId)}
      role="search"
      aria-label="Questions"
      // Another address brings other values, whichever way it was reached.
      key={`${words} ${show} ${from}`}
      className="no-print grid items-end gap-4 sm:grid-cols-[minmax(0,1fr)_11rem_11rem_auto]"
    >
      <TextField name="q" type="search" label="Find by words" defaultValue={words} maxLength={200} dir="auto" />
      <Select name="show" label="Show" defaultValue={show}>
        <option value="all">All of them</option>
        <option value="open">Open</option>
        <option value="answered">Answered</option>
      </Select>
      <Select name="from" label="Asked by" defaultValue={from}>
        <option value="everyone">Both companies</option>
        <option value="us">{us}</option>
        <option value="them">{them}</option>
      </Select>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit">Find</Button>
        {isFiltered && (
          <TextLink to={questionsPath(planId)} roomy>
            Show all
          </TextLink>
        )}
      </div>
    </Form>
  );
}
