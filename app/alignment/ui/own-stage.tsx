// AL1: where we are by what we did, or by somebody's word with the reason; and the form to say it otherwise.
import { useFetcher } from "@remix-run/react";
import type { ReactElement } from "react";

import type { SellerPanel } from "#app/alignment/seller-panel.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { HiddenFields, Select, TextArea } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";

type Answer = { invalid?: Record<string, string>; refused?: string; values: Record<string, string | string[]> };

export type OwnStageProps = {
  panel: SellerPanel;
  planId: string;
  /** Whether the reader may say otherwise. */
  mayOverrule: boolean;
  /** Where the form leads back to. */
  back: string;
};

export function OwnStage({ panel, planId, mayOverrule, back }: OwnStageProps): ReactElement {
  const { line, overrule } = panel;
  return (
    <div className="grid gap-1">
      <p>
        {line.ourStageLabel ? (
          <>
            We are in <strong className="font-semibold">{line.ourStageLabel}</strong>
            {overrule ? "." : ": the furthest stage in which we have begun a step or sent content."}
          </>
        ) : (
          "We have not begun a step or sent content yet."
        )}
      </p>
      {overrule && (
        <p className="text-ink-2 text-sm">
          {overrule.byName} said so on {overrule.on}: “{overrule.reason}”
        </p>
      )}
      {mayOverrule && (
        <div className="-mb-3">
          <Disclosure summary="We are somewhere else">
            <OverruleForm panel={panel} planId={planId} back={back} />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function OverruleForm({ panel, planId, back }: Omit<OwnStageProps, "mayOverrule">): ReactElement {
  const fetcher = useFetcher<Answer>();
  const answer = fetcher.data;
  const errors = [
    ...(answer?.refused ? [{ say: answer.refused }] : []),
    ...Object.values(answer?.invalid ?? {}).map((say) => ({ say })),
  ];
  return (
    <fetcher.Form method="post" action={`/plans/${planId}/seller-stage`} preventScrollReset className="grid gap-4">
      <FormErrors errors={errors} />
      <HiddenFields fields={{ back }} />
      <Select
        name="stageId"
        id="our-stage"
        label="We are in"
        error={answer?.invalid?.["stageId"]}
        defaultValue={panel.ours?.stageId ?? ""}
      >
        {panel.overrule && <option value="">where our steps say</option>}
        {!panel.ours && <option value="">Choose a stage</option>}
        {panel.stages.map(({ id, label }) => (
          <option key={id} value={id}>
            {label}
          </option>
        ))}
      </Select>
      <TextArea
        name="reason"
        id="our-stage-reason"
        label="Why"
        hint="Your colleagues read this. The buyer never does."
        rows={2}
        maxLength={200}
        required
        error={answer?.invalid?.["reason"]}
      />
      <div>
        <SubmitButton look="secondary" size="small" pending={fetcher.state !== "idle"} pendingText="Saving">
          Save where we are
        </SubmitButton>
      </div>
    </fetcher.Form>
  );
}
