import type { ReactElement } from "react";

import type { JoinedLine } from "#app/project/joined.ts";
import type { LineRow } from "#app/project/line-row.ts";
import { joinedPath, projectPath } from "#app/project/project-path.ts";
import type { PurchaseLine } from "#app/project/purchase.ts";
import { Link } from "#app/ui/link.tsx";
import { DateText } from "#app/ui/small-text.tsx";

import { Day, DoneAndReach, GoLiveMark, LineMark, Numbers, Placed } from "./line-parts.tsx";

/** What all the purchases ask for, by day, each with the plan it is of. It is ticked where it stands, and changed in its own. */
export function JoinedList({ projectId, lines }: { projectId: string; lines: readonly JoinedLine[] }): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {lines.map((line) => (
        <li key={`${line.planId} ${line.row.id}`} className="py-1">
          {"kind" in line.row ? (
            <Line back={joinedPath(projectId)} {...line} row={line.row} />
          ) : (
            <GoLive plan={line.plan} planId={line.planId} line={line.row} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Line({
  back,
  planId,
  plan,
  mayTick,
  row,
}: {
  back: string;
  planId: string;
  plan: string;
  mayTick: boolean;
  row: LineRow;
}): ReactElement {
  const { id, text, kindWord, who, check } = row;
  const here = projectPath(planId);
  const to = check && row.isDue && mayTick ? `${here}?measure=${id}#${id}` : `${here}#${id}`;
  return (
    <Placed mark={<LineMark {...{ planId, row, mayTick, back }} />} day={<Day row={row} />}>
      <Words to={to} plan={plan} title={text} what={[kindWord, check?.after, who].filter(Boolean).join(" · ")} />
      {check && <Numbers check={check} />}
      <DoneAndReach row={row} />
    </Placed>
  );
}

function GoLive({
  planId,
  plan,
  line: { day, due },
}: {
  planId: string;
  plan: string;
  line: PurchaseLine;
}): ReactElement {
  return (
    <div className="rounded-control bg-brand-soft">
      <Placed mark={<GoLiveMark />} day={day && due && <DateText iso={day}>{due}</DateText>}>
        <Words to={`/plans/${planId}`} plan={plan} title="Go-live" />
      </Placed>
    </div>
  );
}

/** Leads to where it can be changed; both lines of it are the target. */
function Words({ to, title, what, plan }: { to: string; title: string; what?: string; plan: string }): ReactElement {
  return (
    <Link to={to} className="rounded-control text-ink group grid min-h-11 content-center no-underline">
      <span dir="auto" className="font-medium break-words group-hover:underline">
        {title}
      </span>
      <span className="text-ink-2 flex flex-wrap gap-x-3 text-sm">
        {what && <span className="break-words">{what}</span>}
        <span className="text-ink-3 break-words">{plan}</span>
      </span>
    </Link>
  );
}
