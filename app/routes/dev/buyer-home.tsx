// Only while developing: the first screen of a plan, made of the real components, with the story's words.
import { Link } from "@remix-run/react";
import { CalendarPlus, Forward } from "lucide-react";
import type { MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";

import { Avatar } from "#app/ui/avatar.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Chip, StatusWord } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { PlanShell } from "#app/ui/plan-shell.tsx";
import { Rail } from "#app/ui/rail.tsx";
import type { Stop } from "#app/ui/rail-shape.ts";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { DateText } from "#app/ui/small-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

const stops = ["Why", "Options", "Needs", "Trial", "Choice", "Approval", "Go-live", "Results"].map(
  (label, index): Stop => ({
    label,
    name: index === 3 ? "Try it on our own case" : label,
    state: index < 3 ? "done" : index === 3 ? "current" : "to-come",
  }),
);

const tabs = [
  { label: "Home", to: "/dev/buyer-home", current: true },
  { label: "Plan", to: "/dev/states" },
  { label: "People", to: "/dev/seller-list" },
  { label: "Updates", to: "/dev/states#updates", count: 2 },
];

const footer = ["What Northwind can see", "About this server", "Imprint", "Privacy"].map((label, index) => ({
  label,
  to: `/dev/states#${index}`,
}));

export const meta: MetaFunction = () => [{ title: "Acme × Northwind · Lockstep" }];

export default function BuyerHome(): ReactElement {
  return (
    <PlanShell
      title="Acme × Northwind"
      mark="A"
      home="/dev/buyer-home"
      tabs={tabs}
      presence={<Avatar initials="DK" size="small" here label="Dana Kim, here now" />}
      banner={
        <Banner
          actions={
            <Button look="quiet" size="small">
              Remove it
            </Button>
          }
        >
          This is a sample. Nobody is mailed.
        </Banner>
      }
      footer={footer}
      footnote="Go-live Thu 14 Jan, 3 working days to spare"
      toast={{ say: "Updated to Trial.", undo: { action: "/dev/buyer-home", fields: { intent: "undo" } } }}
    >
      <Place />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-2">
        <Next />
        <Others />
      </div>
      <Reading />
    </PlanShell>
  );
}

function Place(): ReactElement {
  return (
    <div className="grid grid-cols-1 gap-3 sm:gap-6">
      <PageTitle
        over="Acme is here"
        under={
          <p>
            Trial, 4 of 8. You plan to finish this by <DateText iso="2026-12-04">Fri 4 Dec</DateText>. Dana updates this
            (invited by Sam).
          </p>
        }
        action={
          <LinkButton to="/dev/move" look="primary" wide>
            Update where we are
          </LinkButton>
        }
      >
        Try it on our own case
      </PageTitle>
      <p className="text-ink-2 sm:hidden">
        <a
          href="#next"
          className="text-brand inline-flex min-h-11 items-center font-medium underline underline-offset-4"
        >
          3 for you
        </a>{" "}
        ·{" "}
        <a
          href="#others"
          className="text-brand inline-flex min-h-11 items-center font-medium underline underline-offset-4"
        >
          3 people still needed
        </a>
      </p>
      <div>
        <Rail
          label="Where Acme is"
          stops={stops}
          arcs={[{ from: 4, to: 3, label: "Back from Choice on Wed 4 Nov: “finance wants a pilot”" }]}
        />
        <div className="mt-2">
          <Disclosure summary="What usually happens here">
            Two or three people use it on a real case for two weeks. IT asks for test accounts, finance asks what it
            saved. It usually takes three weeks; most delays come from nobody having time to look at the result.
          </Disclosure>
        </div>
      </div>
    </div>
  );
}

function Next(): ReactElement {
  return (
    <Section
      id="next"
      title="Next for you"
      beside={
        <TextLink to="/dev/states" roomy>
          See the whole plan
        </TextLink>
      }
    >
      <ul className="divide-line divide-y">
        <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-3 pb-4">
          <div className="min-w-0 flex-1 basis-56">
            <p className="text-xl font-semibold">Book the finance review</p>
            <p className="text-ink-2 flex flex-wrap items-center gap-x-3 text-sm">
              <StatusWord shape="late">
                was due <DateText iso="2026-11-16">Mon 16 Nov</DateText>
              </StatusWord>
              <Link
                to="/dev/states"
                className="rounded-control text-ink-2 inline-flex min-h-11 items-center gap-1.5 underline underline-offset-4"
              >
                <CalendarPlus className="size-4" aria-hidden="true" />
                Add to calendar
              </Link>
            </p>
          </div>
          <Button wide>Done</Button>
        </li>
        <Later say="Share the security answers" iso="2026-11-26" when="Thu 26 Nov" />
        <Later say="Confirm two pilot users" iso="2026-11-27" when="Fri 27 Nov" />
      </ul>
      <p className="border-line text-ink-2 border-t pt-3 text-sm">
        <StatusWord shape="waiting">Waiting for Northwind</StatusWord>: pilot access,{" "}
        <DateText iso="2026-11-25">Wed 25 Nov</DateText>
      </p>
    </Section>
  );
}

function Later({ say, iso, when }: { say: string; iso: string; when: string }): ReactElement {
  return (
    <li className="flex items-center justify-between gap-4">
      <Link
        to="/dev/states"
        className="rounded-control text-ink flex min-h-11 min-w-0 items-center py-2 no-underline hover:underline"
      >
        {say}
      </Link>
      <span className="text-ink-3 text-sm">
        <DateText iso={iso}>{when}</DateText>
      </span>
    </li>
  );
}

function Others(): ReactElement {
  return (
    <Section
      id="others"
      title="Who else should hear about this"
      beside={
        <TextLink to="/dev/states" roomy>
          See everyone
        </TextLink>
      }
    >
      <ul className="divide-line divide-y">
        <Person name="Finance approver" why="approves spend over 50k · not named yet" act="Bring in" />
        <Person initials="LM" name="Lea Moreau, security" why="looks at data handling" act="Write" />
        <Person name="Works council" why="needs to hear of it by Tue 1 Dec" act="Bring in" />
      </ul>
    </Section>
  );
}

function Person({
  initials,
  name,
  why,
  act,
}: {
  initials?: string;
  name: string;
  why: string;
  act: string;
}): ReactElement {
  return (
    <li className="flex items-center gap-3 py-3 first:pt-0 last:pb-0">
      <Avatar initials={initials} />
      <div className="min-w-0 flex-1">
        <p className="font-medium">{name}</p>
        <p className="text-ink-3 text-sm">{why}</p>
      </div>
      <LinkButton to="/dev/states" aria-label={`${act}: ${name}`}>
        {act}
      </LinkButton>
    </li>
  );
}

const papers = [
  { title: "Cost and return", kind: "Sheet, 6 min", to: "Finance approver" },
  { title: "Security on two pages", kind: "PDF, 4 min", to: "Lea" },
  { title: "Product tour", kind: "Video, 3 min", to: "pilot users" },
];

function Reading(): ReactElement {
  return (
    <Section title="What they will want to know" beside={<Chip reach="both">Acme + Northwind</Chip>}>
      <ul className="grid gap-x-6 sm:grid-cols-3">
        {papers.map((paper) => (
          <li key={paper.title} className="border-line border-t pt-3 first:border-0 sm:border-0 sm:pt-0">
            <p className="font-medium">{paper.title}</p>
            <p className="text-ink-3 text-sm">{paper.kind}</p>
            <TextLink to="/dev/states" roomy className="gap-2">
              <Forward className="size-4 shrink-0" aria-hidden="true" />
              Forward to {paper.to}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}
