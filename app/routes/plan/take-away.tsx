// "Take a copy": what goes along, and in which form. One form that works without scripts: each button asks for a file.
import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { planRoute } from "#app/access/guard.server.ts";
import { sizeWords } from "#app/content/file.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { readByWords } from "#app/step/step-row.ts";
import { tableNames } from "#app/taking-away/tables.ts";
import { mostOfAllFiles, mostOfOneFile } from "#app/taking-away/taking-away.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Select } from "#app/ui/field.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, ({ viewer }) =>
  Promise.resolve({
    along: [
      { value: "team", words: readByWords(viewer.side, viewer), isThere: viewer.lanes.includes(viewer.side) },
      { value: "own", words: readByWords("own", viewer), isThere: viewer.lanes.includes("own") },
    ].filter(({ isThere }) => isThere),
    both: readByWords("shared", viewer),
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Take a copy · ${data?.shell.companyName ?? ""}` },
];

export default function TakeAway(): ReactElement {
  const { along, both, shell } = useLoaderData<typeof loader>();
  const here = `${planPath(shell.planId)}/take-away`;
  return (
    <PlanPage shell={shell} current={null} nouns={["plan"]}>
      <PageTitle under="Everything you can read here, as files of your own. You can do this at any time, also after the plan has ended.">
        Take a copy
      </PageTitle>
      <form method="get" action={`${here}/html`} className="grid grid-cols-1 gap-4 sm:gap-6">
        <Section title="What goes along">
          <Checkbox
            defaultChecked
            disabled
            label={
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                What both companies read <Chip reach="both">{both}</Chip>
              </span>
            }
            hint="This is the plan itself, so it always goes along."
          />
          {along.map(({ value, words }) => (
            <Checkbox
              key={value}
              name="with"
              value={value}
              defaultChecked={value === "team"}
              label={
                <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  {value === "team" ? `What only ${companyOf(shell)} reads` : "What only you read"}
                  <Chip reach={value === "team" ? "team" : "own"}>{words}</Chip>
                </span>
              }
              hint={value === "team" ? `Then keep the files inside ${companyOf(shell)}.` : "Your own notes and steps."}
            />
          ))}
        </Section>
        <Section
          title="One file, with everything in it"
          lead={`Steps, people, questions, what was passed on, where you stand, the summary, comments, updates and the files of the library (up to ${sizeWords(mostOfOneFile)} each, ${sizeWords(mostOfAllFiles)} together). It opens in any browser, without this server and without a network.`}
        >
          <Button type="submit" look="primary" wide>
            Save the one file
          </Button>
        </Section>
        <Section title="In other forms">
          <ul className="divide-line divide-y">
            <Form at={`${here}/print`} label="Open the page" title="For paper" isPage>
              Path, dates, who does what, and the people, on clean pages to print or save as PDF.
            </Form>
            <Form at={`${here}/xlsx`} label="Save the workbook" title="For a spreadsheet">
              One sheet each for steps, people, questions, the library, what was passed on, the summary and the rest.
            </Form>
            <Form at={`${here}/ics`} label="Save the dates" title="For a calendar">
              Open steps with a date, and the go-live. Saved again later, it moves what it brought before.
            </Form>
            <Form
              at={`${here}/csv`}
              label="Save the list"
              title="One list as plain text"
              above={
                <Select name="list" label="Which list">
                  {Object.entries(tableNames).map(([key, name]) => (
                    <option key={key} value={key}>
                      {name}
                    </option>
                  ))}
                </Select>
              }
            >
              CSV, for any program.
            </Form>
            <Form at={`${here}/json`} label="Save the data" title="For another program">
              JSON, with everything.{" "}
              <a
                href={`/plans/${shell.planId}/take-away/schema`}
                className="rounded-control text-brand font-medium underline decoration-1 underline-offset-4"
              >
                What its fields mean
              </a>
            </Form>
          </ul>
        </Section>
      </form>
    </PlanPage>
  );
}

function companyOf({
  side,
  companyName,
  workspaceName,
}: {
  side: string;
  companyName: string;
  workspaceName: string;
}): string {
  return side === "buyer" ? companyName : workspaceName;
}

function Form({
  at,
  label,
  title,
  isPage = false,
  above,
  children,
}: {
  at: string;
  label: string;
  title: string;
  isPage?: boolean;
  above?: ReactNode;
  children: ReactNode;
}): ReactElement {
  return (
    <li className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="max-w-read grid min-w-0 flex-1 basis-72 grid-cols-1 gap-1">
        <h3 className="font-semibold">{title}</h3>
        <p className="text-ink-2">{children}</p>
        {above && <div className="mt-2 sm:max-w-60">{above}</div>}
      </div>
      <Button type="submit" wide formAction={at} formTarget={isPage ? "_blank" : undefined}>
        {label}
      </Button>
    </li>
  );
}
