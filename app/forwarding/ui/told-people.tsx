// The people of "What they will want to know": the one worth doing first unfolded, the next few folded, the others as a list.
import { ChevronRight } from "lucide-react";
import type { ReactElement } from "react";

import { newForwardPath, oneForwardPath } from "#app/forwarding/forward-path.ts";
import type { ToldLater, ToTell } from "#app/forwarding/want-to-know.ts";
import { personPath } from "#app/participant/person-path.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Link } from "#app/ui/link.tsx";
import { Section } from "#app/ui/section.tsx";

import { ToTellBody } from "./to-tell.tsx";

export function ToldFirst({ planId, one, because }: { planId: string; one: ToTell; because: string }): ReactElement {
  return (
    <Section title={<Called planId={planId} one={one} />} beside={<ReadBy one={one} />}>
      <div className="grid grid-cols-1 gap-4">
        <div className="flex items-start gap-3">
          <Avatar initials={one.initials ?? undefined} />
          <div className="min-w-0 break-words">
            {one.what && (
              <p className="text-ink-2 text-sm" dir="auto">
                {one.what}
              </p>
            )}
            <p className="font-medium" dir="auto">
              {one.matterWords}
            </p>
            <p className="text-ink-2">{because}</p>
          </div>
        </div>
        <ToTellBody planId={planId} one={one} isFirst />
      </div>
    </Section>
  );
}

export function ToldNext({ planId, people }: { planId: string; people: readonly ToTell[] }): ReactElement | null {
  if (people.length === 0) return null;
  return (
    <Section title="After that">
      <ul className="divide-line divide-y">
        {people.map((one) => (
          <li key={one.key}>
            <details className="group">
              <summary className="rounded-control hover:bg-sunken -mx-2 flex min-h-16 items-center gap-3 px-2 py-2">
                <Avatar initials={one.initials ?? undefined} />
                <span className="min-w-0 flex-1 break-words">
                  <span className="block font-medium" dir="auto">
                    {one.called}
                  </span>
                  <span className="text-ink-2 block text-sm" dir="auto">
                    {one.matterWords}
                  </span>
                </span>
                <ChevronRight
                  className="text-ink-3 size-5 shrink-0 transition-transform group-open:rotate-90 motion-reduce:transition-none rtl:-scale-x-100"
                  aria-hidden="true"
                />
              </summary>
              <div className="grid grid-cols-1 gap-3 pt-1 pb-4">
                <p className="text-ink-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  {one.what && <span dir="auto">{one.what}</span>}
                  <MoreOfThem planId={planId} one={one} />
                  <ReadBy one={one} />
                </p>
                <ToTellBody planId={planId} one={one} />
              </div>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Who need not be thought of now: in one line each. */
export function ToldLaterList({
  planId,
  people,
}: {
  planId: string;
  people: readonly ToldLater[];
}): ReactElement | null {
  if (people.length === 0) return null;
  return (
    <Disclosure summary={people.length === 1 ? "One more, for later" : `${people.length} more, for later`}>
      <ul className="divide-line divide-y">
        {people.map(({ called, what, matterWords, ...one }) => (
          <li key={one.key} className="py-1 break-words">
            <Link
              to={aboutThem(planId, one) ?? newForwardPath(planId, { field: one.field })}
              className="text-ink inline-flex min-h-11 min-w-11 items-center font-medium underline-offset-4 hover:underline"
            >
              <span dir="auto">{called}</span>
            </Link>
            <span className="text-ink-2 block text-sm" dir="auto">
              {[what, matterWords].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function MoreOfThem({ planId, one }: { planId: string; one: ToTell }): ReactElement | null {
  const about = aboutThem(planId, one);
  if (!about) return null;
  return (
    <Link to={about} className="text-brand inline-flex min-h-11 min-w-11 items-center underline underline-offset-4">
      {one.linkId ? "What was passed on to them" : "Everything about them"}
    </Link>
  );
}

/** Their own page, or what was passed on to somebody known by a link alone. */
function aboutThem(planId: string, { participantId, linkId }: Pick<ToTell, "participantId" | "linkId">): string | null {
  if (participantId) return personPath(planId, participantId);
  return linkId && oneForwardPath(planId, linkId);
}

function Called({ planId, one }: { planId: string; one: ToTell }): ReactElement {
  const about = aboutThem(planId, one);
  const { called } = one;
  if (!about) return <span dir="auto">{called}</span>;
  return (
    <Link
      to={about}
      className="rounded-control text-ink inline-flex min-h-11 min-w-11 items-center underline-offset-4 hover:underline"
    >
      <span dir="auto">{called}</span>
    </Link>
  );
}

function ReadBy({ one: { readBy } }: { one: ToTell }): ReactElement | null {
  return readBy && <Chip reach={readBy.reach}>{readBy.words}</Chip>;
}
