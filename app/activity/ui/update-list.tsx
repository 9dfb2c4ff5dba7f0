// Days of updates. A sentence that only some can read says so with the chip of its lane.
import type { ReactElement } from "react";

import type { ShownUpdate, UpdateDay } from "#app/activity/updates-by-day.ts";
import { useKeptNew } from "./use-mark-read.ts";
import { Chip } from "#app/ui/chip.tsx";
import { Section } from "#app/ui/section.tsx";

interface Companies {
  companyName: string;
  workspaceName: string;
}

/** What was new when the page was opened, or came while it is, keeps its mark until the reader leaves. */
export function UpdateList({ days, ...companies }: { days: readonly UpdateDay[] } & Companies): ReactElement {
  const all = days.flatMap(({ updates }) => updates);
  const isNew = useKeptNew(all.filter((update) => update.isNew).map(({ key }) => key));
  return (
    <div className="grid grid-cols-1 gap-6">
      {days.map((day) => (
        <Section key={day.on} title={day.words}>
          <ol className="divide-line grid grid-cols-1 divide-y">
            {day.updates.map((update) => (
              <Update key={update.key} update={update} isNew={isNew.has(update.key)} {...companies} />
            ))}
          </ol>
        </Section>
      ))}
    </div>
  );
}

function Update({
  update,
  isNew,
  companyName,
  workspaceName,
}: { update: ShownUpdate; isNew: boolean } & Companies): ReactElement {
  const { lane, at, clock, sentence } = update;
  return (
    <li className="flex items-baseline gap-x-4 py-3">
      <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-4 gap-y-1">
        <p dir="auto" className="min-w-0 flex-1 basis-52 break-words sm:basis-64">
          {sentence}
        </p>
        {isNew && <span className="text-brand text-sm font-semibold">New</span>}
        {lane !== "shared" && (
          <Chip reach={lane === "own" ? "own" : "team"}>
            {lane === "own" ? "Only you" : `Only ${lane === "buyer" ? companyName : workspaceName}`}
          </Chip>
        )}
      </div>
      <time dateTime={at} className="text-ink-3 text-sm whitespace-nowrap tabular-nums">
        {clock}
      </time>
    </li>
  );
}
