// How the plan came where it is: the same as a picture, as a list of moves, and as a table of stages (ST8).
import { Form } from "@remix-run/react";
import { CirclePause, CirclePlay, CornerUpLeft, Flag, MapPin, MoveRight, StepForward } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Chip } from "#app/ui/chip.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { DateText } from "#app/ui/small-text.tsx";

import type { StageMoveKind } from "../stage-move.ts";

type Entry = {
  id: string;
  kind: StageMoveKind;
  words: string;
  reason: string | null;
  isOwnWords: boolean;
  note: string | null;
  byName: string;
  at: string;
  when: string;
  mayUndo: boolean;
};

const icons: Record<StageMoveKind, LucideIcon> = {
  start: MapPin,
  advance: MoveRight,
  jump: StepForward,
  return: CornerUpLeft,
  pause: CirclePause,
  resume: CirclePlay,
  end: Flag,
};

export function MoveList({
  planId,
  companyName,
  entries,
  marks = {},
}: {
  planId: string;
  companyName: string;
  entries: readonly Entry[];
  /** What only the workspace reads beside a move, by its id. */
  marks?: Readonly<Record<string, string>> | undefined;
}): ReactElement {
  return (
    <ol className="divide-line divide-y">
      {entries.map((entry) => {
        const Icon = icons[entry.kind];
        return (
          <li key={entry.id} className="flex items-start gap-3 py-3 first:pt-0 last:pb-0">
            <Icon className="text-ink-3 mt-1 size-5 shrink-0" aria-hidden="true" />
            <div className="min-w-0 flex-1">
              <p className="font-medium">{entry.words}</p>
              {entry.reason && <p dir="auto">{entry.isOwnWords ? `“${entry.reason}”` : entry.reason}</p>}
              {entry.note && (
                <p className="text-ink-2 mt-1 flex flex-wrap items-center gap-2">
                  <span dir="auto" className="whitespace-pre-wrap">
                    {entry.note}
                  </span>
                  <Chip reach="team">Only {companyName}</Chip>
                </p>
              )}
              {marks[entry.id] && <p className="text-ink-2 text-sm">{marks[entry.id]}</p>}
              <p className="text-ink-3 text-sm">
                {entry.byName}, <DateText iso={entry.at}>{entry.when}</DateText>
              </p>
            </div>
            {entry.mayUndo && (
              <Form method="post" action={`${planPath(planId, "stage-moves")}/${entry.id}/undo`}>
                <HiddenFields fields={{ back: planPath(planId, "stage-moves") }} />
                <SubmitButton look="secondary" size="small">
                  Undo
                </SubmitButton>
              </Form>
            )}
          </li>
        );
      })}
    </ol>
  );
}

type StageLine = {
  id: string;
  label: string;
  days: number;
  visits: number;
  returnsTo: number;
  jumpedOver: number;
  leftOut: number;
};

/** Days in each stage, how often it was visited, and what was passed over; a list, so that it holds on a phone. */
export function StageTimes({ stages }: { stages: readonly StageLine[] }): ReactElement {
  return (
    <ul className="divide-line divide-y">
      {stages.map((stage) => (
        <li key={stage.id} className="flex flex-wrap items-baseline justify-between gap-x-6 py-2.5">
          <span className="font-medium">{stage.label}</span>
          <span className="text-ink-2 tabular text-sm">{stageWords(stage)}</span>
        </li>
      ))}
    </ul>
  );
}

function stageWords({ days, visits, returnsTo, jumpedOver, leftOut }: StageLine): string {
  return [
    visits > 0 && (days === 1 ? "1 day" : `${days} days`),
    visits > 1 && `here ${visits} times`,
    returnsTo === 1 && "came back once",
    returnsTo > 1 && `came back ${returnsTo} times`,
    jumpedOver === 1 && "passed over once",
    jumpedOver > 1 && `passed over ${jumpedOver} times`,
    leftOut > 0 && `${leftOut} left out`,
  ]
    .filter((part) => part !== false)
    .join(" · ");
}
