// Only while developing: "Where are we now?" as a page, and at #move as the dialog over it.
import { Form, useLoaderData } from "@remix-run/react";
import type { MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";
import { useState } from "react";

import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Select, TextArea } from "#app/ui/field.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { RouteDialog } from "#app/ui/route-dialog.tsx";
import { PageTitle } from "#app/ui/section.tsx";

type Page = { stages: string[]; now: number };

export function loader(): Page {
  return { stages: ["Why", "Options", "Needs", "Trial", "Choice", "Approval", "Go-live", "Results"], now: 3 };
}

const lead = "Going back is normal. Nothing you did is lost.";

export const meta: MetaFunction = () => [{ title: "Where are we now? · Lockstep" }];

export default function Move(): ReactElement {
  const page = useLoaderData<typeof loader>();
  return (
    <PlainShell name="Acme × Northwind" width="text">
      <PageTitle under={lead}>Where are we now?</PageTitle>
      <MoveForm page={page} />
      <RouteDialog<typeof loader>
        name="move"
        to="/dev/move"
        label="Open as a dialog"
        title="Where are we now?"
        lead={lead}
        size="wide"
      >
        {(data, close) => <MoveForm page={data} prefix="dialog-" onCancel={close} />}
      </RouteDialog>
    </PlainShell>
  );
}

function MoveForm({
  page,
  prefix = "",
  onCancel,
}: {
  page: Page;
  prefix?: string;
  onCancel?: () => void;
}): ReactElement {
  const [to, setTo] = useState(page.now);
  return (
    <Form method="post" className="grid grid-cols-1 gap-6">
      <RadioCards
        id={`${prefix}toStageId`}
        name="toStageId"
        legend={<span className="sr-only">Pick the line that fits</span>}
        columns={2}
        value={String(page.now)}
        onChoose={(value) => setTo(Number(value))}
        options={page.stages.map((stage, index) => ({
          value: String(index),
          label: `${index + 1} ${stage}${index === page.now ? " · now" : ""}`,
        }))}
      />
      {to < page.now && (
        <p className="rounded-control bg-warn-soft text-ink px-4 py-3" role="status">
          2 steps to look at again. Go-live on Thu 14 Jan no longer fits by 3 working days.
        </p>
      )}
      {to > page.now && (
        <fieldset className="grid grid-cols-1 gap-1">
          <legend className="font-medium">Still open before {page.stages[to]}. What happens with it?</legend>
          <Checkbox
            name="leaveOut"
            value="a"
            label="Leave out: Book the finance review"
            hint="Usually takes 5 working days, affects Approval"
          />
          <Checkbox
            name="leaveOut"
            value="b"
            label="Leave out: Share the security answers"
            hint="Usually takes 3 working days, affects Lea"
          />
          <p className="text-ink-3 text-sm">What you do not tick goes on.</p>
        </fieldset>
      )}
      <div className="grid grid-cols-1 gap-4 sm:grid-cols-2">
        <Select
          id={`${prefix}reason`}
          name="reason"
          label="What changed?"
          hint={<Chip reach="both">Acme + Northwind</Chip>}
        >
          <option>We need to see more</option>
          <option>New people joined</option>
          <option>Priorities changed</option>
          <option>Money or timing</option>
          <option>Rather not say</option>
        </Select>
        <TextArea
          id={`${prefix}note`}
          name="note"
          label="A note for us"
          optional
          hint={<Chip reach="team">Only Acme</Chip>}
        />
      </div>
      <div className="border-line flex flex-wrap items-center gap-3 border-t pt-4">
        <SubmitButton wide>Update</SubmitButton>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
        <span className="flex flex-wrap gap-2 sm:ms-auto">
          <Button look="quiet">Pause this</Button>
          <Button look="quiet">We have decided</Button>
        </span>
      </div>
    </Form>
  );
}
