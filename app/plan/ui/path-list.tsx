import { Form } from "@remix-run/react";
import { MoreHorizontal } from "lucide-react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { StatusWord } from "#app/ui/chip.tsx";
import { Link } from "#app/ui/link.tsx";
import { Menu, menuItemClass } from "#app/ui/menu.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type PathPlace = {
  id: string;
  label: string;
  name: string;
  isHere: boolean;
  /** Whether one judges there by what was agreed before. */
  isJudged: boolean;
  facts: readonly { id: string; text: string; met: boolean }[];
};

/** The places in order; whoever leads the plan moves, edits and leaves them out. */
export function PathList({
  planId,
  stages,
  here,
  may,
}: {
  planId: string;
  stages: readonly PathPlace[];
  /** What marks the current one. */
  here: string;
  may: boolean;
}): ReactElement {
  return (
    <ol className="grid gap-3">
      {stages.map((stage, index) => (
        <li key={stage.id} id={stage.id} className="rounded-card border-line bg-surface grid gap-2 border p-4 sm:p-6">
          <div className="flex flex-wrap items-start justify-between gap-3">
            <div className="min-w-0 flex-1 basis-60">
              <h2 className="text-xl font-semibold">
                <span className="text-ink-3 tabular">{index + 1}</span> {stage.label}
                {stage.isHere && <span className="text-brand text-base font-medium"> · {here}</span>}
              </h2>
              <p className="text-ink-2" dir="auto">
                {stage.name}
              </p>
            </div>
            {may && (
              <PlaceActs planId={planId} stage={stage} isFirst={index === 0} isLast={index === stages.length - 1} />
            )}
          </div>
          <p className="text-ink-3 text-sm">Done when</p>
          <ul className="grid gap-1">
            {stage.facts.map((fact) => (
              <li key={fact.id} className="flex flex-wrap items-baseline gap-x-3" dir="auto">
                {fact.met ? <StatusWord shape="done">Done</StatusWord> : <StatusWord shape="open">Open</StatusWord>}
                <span className="min-w-0 flex-1 basis-60">{fact.text}</span>
              </li>
            ))}
          </ul>
          {stage.isJudged && (
            <p className="no-print">
              <TextLink to={`${planPath(planId)}/criteria`} roomy>
                How it is judged<span className="sr-only"> in {stage.label}</span>
              </TextLink>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function PlaceActs({
  planId,
  stage,
  isFirst,
  isLast,
}: {
  planId: string;
  stage: PathPlace;
  isFirst: boolean;
  isLast: boolean;
}): ReactElement {
  const at = `${planPath(planId, "path")}/${stage.id}`;
  return (
    <div className="no-print">
      <Menu
        size="small"
        label={<MoreHorizontal className="size-5" aria-hidden="true" />}
        spoken={`What you can do with ${stage.label}`}
      >
        <Link to={at} className={menuItemClass} aria-label={`Edit ${stage.label}`}>
          Edit
        </Link>
        <Form method="post" action={`${at}/place`} preventScrollReset>
          {!isFirst && (
            <button
              name="intent"
              value="earlier"
              className={menuItemClass}
              aria-label={`${stage.label}: one place earlier`}
            >
              One place earlier
            </button>
          )}
          {!isLast && (
            <button
              name="intent"
              value="later"
              className={menuItemClass}
              aria-label={`${stage.label}: one place later`}
            >
              One place later
            </button>
          )}
        </Form>
        {!stage.isHere && (
          <Form method="post" action={`${at}/retirement`} preventScrollReset>
            <button name="intent" value="leave-out" className={menuItemClass} aria-label={`Leave out ${stage.label}`}>
              Leave out
            </button>
          </Form>
        )}
      </Menu>
    </div>
  );
}
