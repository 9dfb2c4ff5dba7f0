import { useFetcher } from "@remix-run/react";
import { Circle, CircleCheck, CircleDashed } from "lucide-react";
import type { ReactElement } from "react";

import { type When, whenWords, type WorkItem } from "#app/project/my-work.ts";
import { joinedPath } from "#app/project/project-path.ts";
import { StatusWord } from "#app/ui/chip.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";
import { DateText } from "#app/ui/small-text.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

/** What is late, of this week, later, or without a day. */
export function WorkGroup({ when, items }: { when: When; items: readonly WorkItem[] }): ReactElement {
  return (
    <Section title={whenWords[when]} id={when}>
      <ul className="divide-line divide-y">
        {items.map((item) => (
          <WorkLine key={item.id} item={item} />
        ))}
      </ul>
    </Section>
  );
}

/** The larger projects of one's plans, each by the purchases one takes part in. */
export function ProjectLinks({
  projects,
}: {
  projects: readonly { projectId: string; plans: readonly string[] }[];
}): ReactElement {
  return (
    <Section title={projects.length === 1 ? "Your project" : "Your projects"} bare>
      <ul>
        {projects.map(({ projectId, plans }) => (
          <li key={projectId}>
            <TextLink to={joinedPath(projectId)} roomy>
              {new Intl.ListFormat("en-GB").format(plans)}
            </TextLink>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function WorkLine({ item }: { item: WorkItem }): ReactElement {
  const { title, kind, plan, to } = item;
  return (
    <li className="flex items-start gap-1 py-1">
      <Tick item={item} />
      <Link
        to={to}
        className="rounded-control text-ink group grid min-h-11 min-w-0 flex-1 content-center gap-0.5 py-2 no-underline"
      >
        <span dir="auto" className="font-medium break-words group-hover:underline">
          {title}
        </span>
        <span className="text-ink-2 flex flex-wrap gap-x-3 text-sm">
          <Due item={item} />
          <span className="break-words">
            {kind} · {plan}
          </span>
        </span>
      </Link>
    </li>
  );
}

function Due({ item: { day, due, isLate } }: { item: WorkItem }): ReactElement | null {
  if (!due) return null;
  if (!day) return <span>{due}</span>;
  const words = <DateText iso={day}>{due}</DateText>;
  return isLate ? <StatusWord shape="late">{words}</StatusWord> : words;
}

/** Until the answer is here the line shows what was asked for: what is in flight is what is shown. */
function Tick({ item: { id, title, tick } }: { item: WorkItem }): ReactElement {
  const fetcher = useFetcher({ key: `work ${id}` });
  const isAsked = fetcher.state !== "idle" && fetcher.formData !== undefined;
  const Icon = isAsked ? CircleCheck : tick ? Circle : CircleDashed;
  const icon = <Icon className={isAsked ? "text-ok size-6" : "text-ink-3 size-6"} aria-hidden="true" />;
  if (!tick) return <span className="grid size-11 shrink-0 place-items-center">{icon}</span>;
  return (
    <fetcher.Form method="post" action={tick.action} preventScrollReset className="no-print shrink-0">
      <HiddenFields fields={tick.fields} />
      <button
        type="submit"
        aria-label={`Done: ${title}`}
        className="rounded-control hover:bg-sunken grid size-11 place-items-center"
      >
        {icon}
      </button>
    </fetcher.Form>
  );
}
