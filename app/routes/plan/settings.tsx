// What the plan is called, whose working days and clock it goes by, and whether the seller may ask where the company is.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useLocation, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { formatClock } from "#app/lib/time-zone.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { readPlan } from "#app/plan/plan.queries.server.ts";
import { mayPutAway } from "#app/plan/putting-away.commands.server.ts";
import { settingsRefusalWords } from "#app/plan/refusal.ts";
import { editSettings, maySet, readConflicts } from "#app/plan/settings.commands.server.ts";
import { settingsForm } from "#app/plan/settings.form.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { PutAway } from "#app/plan/ui/put-away.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { SettingsFields } from "#app/plan/ui/settings-fields.tsx";
import { listCountries } from "#app/schedule/country.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer }) => {
  const { name, country, timeZone, isAskingOff, mayAskAfterOn } = await readPlan(viewer);
  return {
    settings: { name, country, timeZone },
    clock: formatClock(viewer.now, timeZone),
    countries: listCountries(),
    mayPutAway: mayPutAway(viewer),
    asking: {
      isOff: isAskingOff,
      after: mayAskAfterOn && mayAskAfterOn > viewer.today ? formatDate(mayAskAfterOn, viewer) : null,
    },
  };
});

const labels = { name: "Name of the plan", country: "Country", timeZone: "Time zone" };

export const action = planAction({ can: "editSteps", form: settingsForm }, async ({ viewer, form, values }) => {
  // Contributors edit steps, not the plan itself.
  if (!maySet(viewer)) throw new Response(null, { status: 403, statusText: "Forbidden" });
  const saved = await editSettings(viewer, form);
  if (saved.ok) return done(planPath(viewer.planId, "settings"), { say: "Saved." });
  if (saved.refusal === "your-name-would-show") return refusal(nameWouldShowWords(viewer), values);
  const conflicts = (await readConflicts(viewer, form)).map(({ field, theirs }) => ({
    ...{ field, theirs },
    label: labels[field],
    mine: form[field],
  }));
  return refusal(settingsRefusalWords[saved.refusal], values, conflicts);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Plan settings · ${data?.shell.companyName ?? ""}` },
];

export default function Settings(): ReactElement {
  const { settings, clock, countries, asking, mayPutAway, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const may = shell.can.leadPlan || shell.can.runSellerSide;
  return (
    <PlanPage shell={shell} current={null} nouns={["plan", "stage"]}>
      <PageTitle under={`It is ${clock} in this plan. Days, “today” and “late” go by this clock.`}>
        Plan settings
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Section title="The plan">
        <Form method="post" className="grid max-w-[30rem] gap-4">
          <SettingsFields key={useLocation().key} settings={settings} countries={countries} answer={answer} may={may} />
          {may && (
            <div>
              <SubmitButton pending={isBusy} wide>
                Save
              </SubmitButton>
            </div>
          )}
        </Form>
      </Section>
      {mayPutAway && <PutAway {...shell} />}
      {shell.can.moveStage && <Asking planId={shell.planId} workspaceName={shell.workspaceName} asking={asking} />}
      <Section title="More of this plan">
        <ul>
          <li>
            <TextLink roomy to={planPath(shell.planId, "path")}>
              The path and its places
            </TextLink>
          </li>
          <li>
            <TextLink roomy to={planPath(shell.planId, "go-live")}>
              Go-live
            </TextLink>
          </li>
          <li>
            <TextLink roomy to={planPath(shell.planId, "people")}>
              Who takes part, and what each may do
            </TextLink>
          </li>
        </ul>
      </Section>
    </PlanPage>
  );
}

function Asking({
  planId,
  workspaceName,
  asking,
}: {
  planId: string;
  workspaceName: string;
  asking: { isOff: boolean; after: string | null };
}): ReactElement {
  return (
    <Section title={`May ${workspaceName} ask where you are?`}>
      <p className="max-w-read mb-3">
        {asking.isOff
          ? `No. ${workspaceName} cannot ask; you say it whenever you like.`
          : asking.after
            ? `Yes, after ${asking.after}, and then at most once in ten working days.`
            : "Yes, with one open question, at most once in ten working days. It never names a place, and asking changes nothing."}
      </p>
      <Form method="post" action={`${planPath(planId, "settings")}/asking`} preventScrollReset>
        <SubmitButton look="secondary" name="intent" value={asking.isOff ? "on" : "off"} wide>
          {asking.isOff ? "Let them ask again" : "Please do not ask"}
        </SubmitButton>
      </Form>
    </Section>
  );
}
