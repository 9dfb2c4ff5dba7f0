import { Form } from "@remix-run/react";
import { AlertTriangle, Flag } from "lucide-react";
import type { ReactElement } from "react";

import { planPath } from "#app/plan/plan-link.ts";
import type { PlanFit } from "#app/schedule/plan-fit.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export type GoLiveLineProps = {
  planId: string;
  fit: PlanFit;
  why: string | null;
  /** A day the seller suggested that nobody has answered. */
  proposal: { on: string; day: string; by: string; why: string | null } | null;
  kind: "member" | "participant" | "link";
  maySet: boolean;
  maySuggest: boolean;
};

/** The go-live with days to spare, or by how much it does not fit and three ways out; never a count of days left (P16). */
export function GoLiveLine({ planId, fit, why, proposal, kind, maySet, maySuggest }: GoLiveLineProps): ReactElement {
  const change = planPath(planId, "go-live");
  const act = maySet
    ? fit.goLiveOn
      ? "Change"
      : "Set a day"
    : kind === "member" && maySuggest
      ? "Suggest a day"
      : null;
  return (
    <section
      id="go-live"
      aria-label="Go-live"
      className="rounded-card border-line bg-surface grid gap-3 border p-4 sm:px-6"
    >
      <div className="flex flex-wrap items-center gap-x-3">
        {fit.short ? (
          <AlertTriangle className="text-warn size-5 shrink-0" aria-hidden="true" />
        ) : (
          <Flag className="text-ink-3 size-5 shrink-0" aria-hidden="true" />
        )}
        <p className="min-w-0 flex-1 basis-60">
          <span className="font-medium">{fit.words}</span>
          {why && (
            <span className="text-ink-2 block" dir="auto">
              {why}
            </span>
          )}
        </p>
        {act && (
          <TextLink roomy to={change}>
            {act}
          </TextLink>
        )}
      </div>
      {fit.short && <WaysOut planId={planId} short={fit.short} maySet={maySet} />}
      {proposal && (
        <div className="border-line grid gap-2 border-t pt-3">
          <p>
            {kind === "member"
              ? `${proposal.by} suggested ${proposal.day}. It waits for an answer.`
              : `${proposal.by} suggests going live on ${proposal.day}.`}{" "}
            {proposal.why && <span dir="auto">{proposal.why}</span>}
          </p>
          {maySet && (
            <Form
              method="post"
              action={`${change}/answer`}
              preventScrollReset
              className="flex flex-wrap items-center gap-2"
            >
              <HiddenFields fields={{ on: proposal.on }} />
              <SubmitButton look="secondary" size="small" name="answer" value="accepted">
                Take this day
              </SubmitButton>
              <SubmitButton look="quiet" size="small" name="answer" value="declined">
                Not this day
              </SubmitButton>
              <TextLink roomy to={`${change}?on=${proposal.on}`} className="text-sm">
                What would that mean?
              </TextLink>
            </Form>
          )}
        </div>
      )}
    </section>
  );
}

function WaysOut({
  planId,
  short,
  maySet,
}: {
  planId: string;
  short: NonNullable<PlanFit["short"]>;
  maySet: boolean;
}): ReactElement {
  const tightest = short.steps[0];
  const to = {
    later: maySet ? `${planPath(planId, "go-live")}?on=${short.fitsOn}` : null,
    sooner: tightest ? `${planPath(planId, "steps")}/${tightest.id}` : null,
    less: planPath(planId, "steps"),
  };
  return (
    <div>
      <p className="text-ink-2">Three ways out:</p>
      <ul className="list-disc ps-5">
        {short.waysOut.map(({ kind, words }) => {
          const href = to[kind];
          return (
            <li key={kind}>
              {href ? (
                <TextLink roomy to={href}>
                  {words}
                </TextLink>
              ) : (
                words
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
