// One row a plan: where the buyer is and where we are as a picture, the gap in words, what we owe, what comes next.
import { PanelRightOpen } from "lucide-react";
import type { ReactElement } from "react";

import { lineOwedWords } from "#app/alignment/plan-list.ts";
import type { PlanLine } from "#app/alignment/plan-line.ts";
import { inStepShort } from "#app/alignment/alignment.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { buttonClass } from "#app/ui/button.tsx";
import { StatusWord } from "#app/ui/chip.tsx";
import { cx } from "#app/ui/cx.ts";
import { Link } from "#app/ui/link.tsx";
import { MiniRail } from "#app/ui/mini-rail.tsx";
import { Mark } from "#app/ui/product-mark.tsx";
import { DateText } from "#app/ui/small-text.tsx";
import { Cell, Row, Table, TableBody, TableHead } from "#app/ui/table.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

const columns = [
  { key: "company", text: "Company", className: "w-56" },
  {
    key: "rail",
    text: (
      <>
        <Mark of="circle" /> they are here, <Mark of="diamond" /> we are here
      </>
    ),
    className: "w-60 lg:whitespace-nowrap",
  },
  { key: "gap", text: "Gap", className: "w-40" },
  { key: "owed", text: "We owe", className: "w-28" },
  { key: "go-live", text: "Go-live" },
  { key: "next", text: "Next by the buyer", className: "w-72" },
  { key: "open", text: <span className="sr-only">More</span> },
];

export type PlanTableProps = {
  lines: readonly PlanLine[];
  /** How the list is ordered, for the caption. */
  orderedBy: string;
  /** Who started it is worth saying where plans of several people stand together. */
  showsStarter: boolean;
  /** The address of the list with this plan unfolded. */
  openPath: (planId: string) => string;
};

export function PlanTable({ lines, orderedBy, showsStarter, openPath }: PlanTableProps): ReactElement {
  return (
    <Table caption={`Plans, ordered by ${orderedBy}`}>
      <TableHead columns={columns} />
      <TableBody>
        {lines.map((line) => (
          <PlanRow key={line.planId} line={line} showsStarter={showsStarter} openPath={openPath(line.planId)} />
        ))}
      </TableBody>
    </Table>
  );
}

function PlanRow({
  line,
  showsStarter,
  openPath,
}: {
  line: PlanLine;
  showsStarter: boolean;
  openPath: string;
}): ReactElement {
  const owed = lineOwedWords(line);
  return (
    // On phones gap, debt and day share one line; the rest takes the width.
    <Row className="max-md:grid max-md:grid-cols-[minmax(0,1fr)_4.5rem_8rem] max-md:gap-x-4">
      <Cell heading className="max-md:col-span-3">
        <TextLink to={planPath(line.planId)} className="text-ink decoration-transparent hover:decoration-current">
          {line.company}
        </TextLink>
        <span className="text-ink-3 block text-sm font-normal">
          {showsStarter ? `${line.name}, by ${line.startedBy}` : line.name}
        </span>
      </Cell>
      <Cell head="They and we" className="max-md:col-span-3">
        <RailCell line={line} />
      </Cell>
      <Cell head="Gap">
        {line.gapWords ? (
          <span className="break-words">{capital(line.gapWords)}</span>
        ) : (
          <None say={line.rail ? "we have not begun" : "not known"} />
        )}
        {line.inStep && <span className="text-ink-3 block text-sm">{inStepShort[line.inStep]}</span>}
      </Cell>
      <Cell head="We owe">
        {owed ? line.owed.late > 0 ? <StatusWord shape="late">{owed}</StatusWord> : owed : <None say="nothing" />}
      </Cell>
      <Cell head="Go-live">
        {line.goLiveOn && line.goLive ? (
          <DateText iso={line.goLiveOn}>{line.goLive}</DateText>
        ) : (
          <span className="text-ink-3">not set</span>
        )}
        {line.fitWords && (
          <span className="text-ink-3 block text-sm">
            {line.shortBy > 0 ? <StatusWord shape="late">{line.fitWords}</StatusWord> : line.fitWords}
          </span>
        )}
      </Cell>
      <Cell head="Next by the buyer" className="max-md:col-span-3">
        <NextCell line={line} />
      </Cell>
      <Cell className="max-md:col-span-3 md:text-end">
        <Link
          to={openPath}
          state={{ openedHere: true }}
          preventScrollReset
          className={cx(
            buttonClass({ look: "quiet", size: "dense" }),
            "whitespace-nowrap max-md:-ms-3 max-md:min-h-11",
          )}
        >
          <PanelRightOpen className="size-4" aria-hidden="true" />
          Look closer
          <span className="sr-only"> at {line.company}</span>
        </Link>
      </Cell>
    </Row>
  );
}

function RailCell({ line: { rail, notSaid } }: { line: PlanLine }): ReactElement {
  if (!rail) return <span className="text-ink-2">{notSaid}</span>;
  return (
    <MiniRail
      count={rail.count}
      at={rail.at}
      otherAt={rail.otherAt ?? undefined}
      skipped={rail.skipped}
      label={rail.label}
    />
  );
}

function NextCell({ line: { next, quietWords } }: { line: PlanLine }): ReactElement {
  return (
    <>
      <span className="break-words">{next.say}</span>
      {(next.date ?? quietWords) && (
        <span className="text-ink-3 block text-sm">
          {next.date && (next.isLate ? <StatusWord shape="late">{next.date}</StatusWord> : next.date)}
          {next.date && quietWords && " · "}
          {quietWords}
        </span>
      )}
    </>
  );
}

function None({ say }: { say: string }): ReactElement {
  return (
    <span className="text-ink-3">
      <span aria-hidden="true">–</span>
      <span className="sr-only">{say}</span>
    </span>
  );
}

function capital(words: string | null): string | null {
  return words && words.charAt(0).toUpperCase() + words.slice(1);
}
