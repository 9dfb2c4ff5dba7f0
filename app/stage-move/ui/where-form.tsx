// "Where are we now?" Forward and back are the same act. The form stands in the dialog and on a page of its own; without
// scripts the place is chosen first, then the page says what follows from it.
import { Form, useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";
import { useState } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { Button, LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { RadioCards } from "#app/ui/choice.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

import { shownToken } from "../left-behind.ts";
import { openOnTheWay, type Way, wayTo, type Where } from "../where.ts";
import { Earlier } from "./earlier.tsx";
import { Later } from "./later.tsx";
import { WhatChanged } from "./what-changed.tsx";
import type { Said } from "./said.ts";

export type WhereFormProps = {
  where: Where;
  /** What the action said of a form sent without scripts. */
  said?: Said | undefined;
  /** Unique where the page shows the form twice. */
  prefix?: string;
  onCancel?: () => void;
};

export function WhereForm({ where, said, prefix = "", onCancel }: WhereFormProps): ReactElement {
  const fetcher = useFetcher<NonNullable<Said>>();
  const answer = fetcher.data ?? said;
  const typedTo = answer?.values["toStageId"];
  const [to, setTo] = useState(typeof typedTo === "string" ? typedTo : (where.to ?? where.currentStageId));
  const [asksToStay, setAsksToStay] = useState(where.to !== null && where.to === where.currentStageId);
  const way = wayTo(where, to);
  const isMove = way !== "none" && way !== "here";
  return (
    <div className="grid grid-cols-1 gap-5">
      <FormErrors errors={errorsOf(answer)} title={answer?.refused ? "Not saved yet" : "Please look at this again"} />
      <Form
        method="get"
        action={planPath(where.planId, "stage-moves/new")}
        id={`${prefix}where`}
        onSubmit={(event) => {
          event.preventDefault();
          setAsksToStay(true);
        }}
        className="grid grid-cols-1 gap-3"
      >
        <RadioCards
          id={`${prefix}to`}
          name="to"
          legend={<span className="sr-only">Pick the line that fits</span>}
          columns={4}
          value={to ?? undefined}
          onChoose={(stageId) => {
            setTo(stageId);
            setAsksToStay(false);
          }}
          options={where.path.map(({ id, label, place }) => ({
            value: id,
            label: `${place} ${label}${id === where.currentStageId ? " · now" : ""}`,
          }))}
        />
        {isMove && (
          <noscript>
            <Button type="submit" wide>
              Continue
            </Button>
          </noscript>
        )}
      </Form>
      {to && isMove && (
        <fetcher.Form method="post" action={planPath(where.planId, "stage-moves")} className="grid grid-cols-1 gap-5">
          <HiddenFields fields={{ toStageId: to, after: where.after, shown: shownToken(openOnTheWay(where, to)) }} />
          {way === "return" && <Earlier key={to} where={where} to={to} />}
          {(way === "advance" || way === "jump") && <Later key={to} where={where} to={to} said={answer} />}
          {(way === "return" || way === "jump") && <WhatChanged where={where} said={answer} prefix={prefix} />}
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton wide pending={fetcher.state !== "idle"} pendingText="Updating…">
              {submitWords(way, where, to)}
            </SubmitButton>
            <Cancel planId={where.planId} onCancel={onCancel} />
          </div>
        </fetcher.Form>
      )}
      {!isMove && (
        <div className="flex flex-wrap items-center gap-3">
          {/* Nothing to send yet: a press says so; without scripts it brings what follows from the choice. */}
          <Button type="submit" form={`${prefix}where`} look="primary" wide>
            Update
          </Button>
          <Cancel planId={where.planId} onCancel={onCancel} />
          <p role="status" className="text-ink-2">
            {asksToStay && stayWords(where, way)}
          </p>
        </div>
      )}
      <Also where={where} />
    </div>
  );
}

function stayWords({ path, currentStageId }: Where, way: Way): string {
  if (way === "none") return "Pick the line that fits first.";
  const label = path.find(({ id }) => id === currentStageId)?.label ?? "";
  return `You are in ${label} already, so nothing needs to change. Pick another line if you moved.`;
}

/** The button says where it leads, so that nobody sends the wrong line. */
function submitWords(way: Way, { path }: Where, to: string): string {
  const label = path.find(({ id }) => id === to)?.label ?? "";
  if (way === "start") return "This is where we are";
  return way === "resume" ? `Take it up again in ${label}` : `Update to ${label}`;
}

function Cancel({ planId, onCancel }: { planId: string; onCancel: (() => void) | undefined }): ReactElement {
  return onCancel ? (
    <Button look="quiet" wide onClick={onCancel}>
      Cancel
    </Button>
  ) : (
    <LinkButton look="quiet" wide to={planPath(planId)}>
      Cancel
    </LinkButton>
  );
}

/** Pausing and stopping are as easy as moving (P16). */
function Also({ where: { planId, standing } }: { where: Where }): ReactElement {
  return (
    <div className="border-line flex flex-wrap items-center gap-x-3 gap-y-2 border-t pt-3">
      <span className="text-ink-2">Also:</span>
      {standing !== "paused" && standing !== "ended" && (
        <LinkButton size="small" to={`${planPath(planId)}/pause`}>
          Pause this
        </LinkButton>
      )}
      {standing !== "ended" && (
        <LinkButton size="small" to={`${planPath(planId)}/end`}>
          We have decided
        </LinkButton>
      )}
      <LinkButton look="quiet" size="small" to={planPath(planId, "stage-moves")}>
        How we came here
      </LinkButton>
    </div>
  );
}
