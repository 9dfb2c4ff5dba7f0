// The parts of one person's page.
import type { ReactElement } from "react";

import { personPath } from "#app/participant/person-path.ts";
import type { PersonRow } from "#app/participant/person-row.ts";
import { asSentence } from "#app/participant/person-words.ts";
import { stepPath } from "#app/step/step-path.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { DefinitionList, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export function PersonTitle({ row, company }: { row: PersonRow; company: string }): ReactElement {
  return (
    <PageTitle
      over={row.name === null ? `A role at ${company}` : company}
      under={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <span>{[row.name === null ? null : row.title, row.accessWords].filter(Boolean).join(" · ")}</span>
          <Chip reach={row.reach}>{row.readBy}</Chip>
        </span>
      }
    >
      <span className="flex items-center gap-3">
        <Avatar initials={row.initials ?? undefined} side={row.side === "buyer" ? "ours" : "theirs"} />
        <span dir="auto" className="min-w-0 break-words">
          {row.called}
        </span>
      </span>
    </PageTitle>
  );
}

export function PersonWords({ row, address }: { row: PersonRow; address: string | null }): ReactElement {
  const items = [
    { term: "Their part", is: row.part },
    { term: "What they decide here", is: row.decides && asSentence(row.decides) },
    { term: "What they need to say yes", is: row.needs && asSentence(row.needs) },
    { term: "Why they are needed", is: row.why && asSentence(row.why) },
    { term: "Needed", is: row.neededWords },
    { term: "Address", is: address },
    { term: "Invitation", is: row.invitedWords },
    { term: "Who can read this", is: row.sharedWords ?? row.readBy },
  ].filter(({ is }) => is !== null);
  return (
    <DefinitionList
      items={items.map(({ term, is }) => ({
        key: term,
        term,
        is: (
          <span dir="auto" className="break-words whitespace-pre-wrap">
            {is}
          </span>
        ),
      }))}
    />
  );
}

export function PersonSteps({
  planId,
  called,
  steps,
}: {
  planId: string;
  called: string;
  steps: readonly { id: string; title: string; when: string | null }[];
}): ReactElement | null {
  if (steps.length === 0) return null;
  return (
    <Section title={`Steps of ${called}`}>
      <ul className="divide-line divide-y">
        {steps.map((step) => (
          <li key={step.id} className="flex flex-wrap items-center justify-between gap-x-4">
            <TextLink to={stepPath(planId, step.id)} roomy>
              {step.title}
            </TextLink>
            <span className="text-ink-3 text-sm">{step.when}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

type May = {
  describe: boolean;
  name: boolean;
  invite: boolean;
  correctFirst: boolean;
  setAccess: boolean;
  handOver: boolean;
  revoke: boolean;
  shareInto: readonly string[];
};

/** What this reader can do about somebody. The one that comes next for most people is the page's one primary button. */
export function PersonActs({ planId, row, may }: { planId: string; row: PersonRow; may: May }): ReactElement | null {
  const to = (verb: Parameters<typeof personPath>[2]): string => personPath(planId, row.id, verb);
  const invites = may.invite || may.correctFirst;
  const isInvited = row.access !== "none";
  const acts = [
    may.name && { to: to("name"), say: "Bring in: give this role its person" },
    invites && { to: to("invitation"), say: isInvited ? "Their link" : "Invite" },
    may.setAccess && {
      to: to("access"),
      say: may.handOver ? "What they may do, or hand over to them" : "What they may do",
    },
    may.shareInto.length > 0 && { to: to("sharing"), say: "Show to more people" },
    may.describe && { to: to("words"), say: "Change these words" },
    may.revoke && { to: to("revocation"), say: isInvited ? "End their access" : "Remove" },
  ].filter((act) => act !== false);
  if (acts.length === 0) return null;
  const first = may.name || (invites && !isInvited);
  return (
    <nav aria-label={`What you can do about ${row.called}`} className="flex flex-wrap gap-3">
      {acts.map((act, index) => (
        <LinkButton key={act.say} to={act.to} look={index === 0 && first ? "primary" : "secondary"} wide>
          {act.say}
        </LinkButton>
      ))}
    </nav>
  );
}
