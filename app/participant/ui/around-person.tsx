// On somebody's own page: the next talk with them, and whom they report to. Each says who can read it.
import { Form } from "@remix-run/react";
import type { ReactElement, ReactNode } from "react";

import { personPath } from "#app/participant/person-path.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { Button } from "#app/ui/button.tsx";
import { Card, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

import type { AroundProps } from "./around-props.ts";
import { ReportingForm } from "./reporting-form.tsx";
import { TalkForm } from "./talk-form.tsx";

export function AroundOnePerson(props: AroundProps): ReactElement | null {
  const { talks, heads, write } = props.around;
  if (talks.length + heads.length === 0 && !write) return null;
  return (
    <Card className="grid gap-6 md:grid-cols-2">
      {(talks.length > 0 || write) && <Talks {...props} />}
      {(heads.length > 0 || write) && <Heads {...props} />}
    </Card>
  );
}

function Talks(props: AroundProps): ReactElement {
  const { around, typed } = props;
  const { talks, write } = around;
  const free = (write?.talkLanes ?? []).filter((lane) => !talks.some((talk) => talk.lane === lane));
  return (
    <Section bare id="talk" title="Next talk">
      {talks.length === 0 && <p className="text-ink-2">Nothing planned yet.</p>}
      <ul className="grid gap-2">
        {talks.map((talk) => (
          <li key={talk.lane}>
            <Line reach={talk.reach} readBy={talk.readBy}>
              {talk.words.charAt(0).toUpperCase() + talk.words.slice(1)}
            </Line>
            {write?.talkLanes.includes(talk.lane) && (
              <div className="no-print flex flex-wrap items-start gap-x-4">
                <Disclosure summary="Change" open={typed?.["intent"] === "talk" && typed["lane"] === talk.lane}>
                  <TalkForm {...props} write={write} talk={talk} lanes={[talk.lane]} />
                </Disclosure>
                <Form method="post" action={personPath(props.planId, props.personId)} preventScrollReset>
                  <HiddenFields fields={{ intent: "talk-off", lane: talk.lane }} />
                  <Button type="submit" look="quiet">
                    Take it off<span className="sr-only"> the list</span>
                  </Button>
                </Form>
              </div>
            )}
          </li>
        ))}
      </ul>
      {write && free.length > 0 && (
        <div className="no-print">
          <Disclosure
            summary={talks.length === 0 ? "Plan the next talk" : "Plan another"}
            open={typed?.["intent"] === "talk" && free.some((lane) => lane === typed["lane"])}
          >
            <TalkForm {...props} write={write} talk={null} lanes={free} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function Heads(props: AroundProps): ReactElement {
  const { planId, around, typed } = props;
  const { heads, write } = around;
  return (
    <Section bare id="reports-to" title="Reports to">
      {heads.length === 0 && <p className="text-ink-2">Not said yet.</p>}
      <ul className="grid gap-2">
        {heads.map((head) => (
          <li key={head.lane}>
            <Line reach={head.reach} readBy={head.readBy}>
              <TextLink to={personPath(planId, head.id)} roomy>
                {head.called}
              </TextLink>
            </Line>
          </li>
        ))}
      </ul>
      {write && (
        <div className="no-print">
          <Disclosure
            summary={heads.length === 0 ? "Say whom they report to" : "Change"}
            open={typed?.["intent"] === "reports-to"}
          >
            <ReportingForm {...props} write={write} />
          </Disclosure>
        </div>
      )}
    </Section>
  );
}

function Line({
  reach,
  readBy,
  children,
}: {
  reach: "own" | "team" | "both";
  readBy: string;
  children: ReactNode;
}): ReactElement {
  return (
    <p className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1">
      <span dir="auto" className="font-medium">
        {children}
      </span>
      <Chip reach={reach}>{readBy}</Chip>
    </p>
  );
}
