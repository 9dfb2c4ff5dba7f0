// Only while developing: every component in its states, to look at and to test.
import { MoreHorizontal } from "lucide-react";
import type { MetaFunction } from "@remix-run/node";
import type { ReactElement } from "react";

import { Avatar } from "#app/ui/avatar.tsx";
import { Banner } from "#app/ui/banner.tsx";
import { Button, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";
import { Chip, StatusWord } from "#app/ui/chip.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { CopyButton } from "#app/ui/copy-button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { ErrorPanel } from "#app/ui/error-panel.tsx";
import { DateField, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, DefinitionList, EmptyState, PageTitle, Section } from "#app/ui/section.tsx";
import { DateText, Kbd } from "#app/ui/small-text.tsx";
import { Tabs } from "#app/ui/tabs.tsx";
import { SafeLink, TextLink } from "#app/ui/text-link.tsx";
import { ThemeSwitch } from "#app/ui/theme.tsx";

export const meta: MetaFunction = () => [{ title: "States · Lockstep" }];

export default function States(): ReactElement {
  return (
    <PlainShell name="Every state" width="text" footer={[{ label: "Home", to: "/dev/buyer-home" }]}>
      <PageTitle under="What a page can be made of, in every state.">States</PageTitle>
      <Buttons />
      <Fields />
      <Words />
      <Troubles />
      <ThemeSwitch action="/dev/states" />
    </PlainShell>
  );
}

function Buttons(): ReactElement {
  return (
    <Section title="Acts">
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary">Primary</Button>
        <Button>Secondary</Button>
        <Button look="quiet">Quiet</Button>
        <Button look="danger">Remove</Button>
        <SubmitButton pending pendingText="Saving">
          Save
        </SubmitButton>
        <Button size="dense">Dense</Button>
        <Menu
          label={<MoreHorizontal className="size-5" aria-hidden="true" />}
          spoken="More for Book the finance review"
          align="start"
        >
          <button className={menuItemClass}>Move up</button>
          <button className={menuItemClass}>Move down</button>
          <button className={menuItemClass}>Remove</button>
        </Menu>
        <TextLink to="/dev/move">A link</TextLink>
        <SafeLink href="https://example.com/page">Elsewhere</SafeLink>
        <SafeLink href="ftp://example.com/refused" />
        <Kbd>C</Kbd>
      </div>
      <div className="mt-4 grid gap-4">
        <Tabs
          label="Places"
          tabs={[
            { label: "List", to: "/dev/states", current: true },
            { label: "By decision", to: "/dev/move", count: 3 },
          ]}
        />
        <CopyButton label="Link for Lea" text="https://plan.example/l/4f1c0c9a" />
      </div>
    </Section>
  );
}

function Fields(): ReactElement {
  return (
    <Section title="Fields">
      <form className="grid grid-cols-1 gap-5">
        <FormErrors errors={[{ say: "Type the day it should be done, like 27/11/2026.", fieldId: "due" }]} />
        <TextField
          name="address"
          label="Your address"
          type="email"
          autoComplete="email"
          hint="We send a six-digit code there."
        />
        <TextField
          name="code"
          label="Code"
          inputMode="numeric"
          autoComplete="one-time-code"
          error="That code was used already. Ask for a new one."
        />
        <DateField name="due" label="Done by" error="Type the day it should be done, like 27/11/2026." />
        <Select name="country" label="Country">
          <option>Germany</option>
          <option>France</option>
        </Select>
        <TextArea
          name="doneWhen"
          label="Done when"
          optional
          defaultValue={"Two people of finance have used it on a real case.\nThe numbers are in the sheet."}
        />
        <RadioCards
          name="fine"
          legend="Could you live with this?"
          value="if"
          hint="Only Acme reads your answer."
          options={[
            { value: "yes", label: "Yes" },
            { value: "if", label: "Yes, if …", hint: "Say what would have to be true." },
            { value: "no", label: "Not yet, because …" },
            { value: "off", label: "Not mine to say", disabled: true },
          ]}
        />
        <Checkbox name="notify" label="Tell me when this changes" hint="At most one mail a week." defaultChecked />
      </form>
    </Section>
  );
}

function Words(): ReactElement {
  return (
    <Section title="Words and people">
      <div className="grid grid-cols-1 gap-5">
        <p className="flex flex-wrap gap-2">
          <Chip reach="own">Only you</Chip>
          <Chip reach="team">Only Acme</Chip>
          <Chip reach="both">Acme + Northwind</Chip>
        </p>
        <p className="flex flex-wrap gap-x-5 gap-y-2">
          <StatusWord shape="open">Your turn</StatusWord>
          <StatusWord shape="started">In progress</StatusWord>
          <StatusWord shape="blocked">Blocked</StatusWord>
          <StatusWord shape="done">Done</StatusWord>
          <StatusWord shape="left-out">Left out</StatusWord>
          <StatusWord shape="waiting">Waiting for Northwind</StatusWord>
          <StatusWord shape="late">was due Mon 16 Nov</StatusWord>
          <StatusWord shape="suggested">Suggested</StatusWord>
        </p>
        <p className="flex gap-3">
          <Avatar initials="DK" here label="Dana, here now" />
          <Avatar label="Not named yet" />
          <Avatar initials="SR" side="theirs" label="Sam of Northwind" />
          <Avatar initials="LM" size="small" label="Lea" />
        </p>
        <Banner actions={<Button look="quiet">Remove the sample</Button>}>This is a sample. Nobody is mailed.</Banner>
        <Banner tone="warn">This server answers over plain http. Use it on your own machine only.</Banner>
        <Disclosure summary="What usually happens here">
          Two or three people use it on a real case for two weeks.
        </Disclosure>
        <EmptyState
          say="People you bring in read what they need and nothing else."
          action={<Button>Bring somebody in</Button>}
          sample="For example: Lea, security, looks at data handling."
        />
        <DefinitionList
          items={[
            { term: "Go-live", is: <DateText iso="2027-01-14">Thu 14 Jan 2027</DateText> },
            { term: "Why this date", is: "The old contract ends on 31 January." },
          ]}
        />
      </div>
    </Section>
  );
}

function Troubles(): ReactElement {
  return (
    <Section title="When something is wrong" bare>
      <div className="grid grid-cols-1 gap-5">
        <ConflictPanel
          field="Done when"
          mine="Two people have used it."
          theirs="Two people of finance have used it for a week."
          by="Sam changed this at 14:02 (Berlin)"
        />
        <Card>
          <ErrorPanelSample />
        </Card>
      </div>
    </Section>
  );
}

function ErrorPanelSample(): ReactElement {
  return (
    <ErrorPanel
      level={2}
      title="This link no longer opens the plan"
      say="It was replaced on Mon 16 Nov. Dana Kim at Acme can send you a new one."
      actions={<Button>Write to Dana</Button>}
      requestId="7c2e-41b0"
      typed={[{ label: "Your note", text: "Finance asks for a three-year view.\nI can send ours." }]}
    />
  );
}
