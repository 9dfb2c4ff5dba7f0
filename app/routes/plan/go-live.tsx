// The day it goes live: the company sets it and sees first what would no longer fit; the seller suggests one (SC4).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { nameWouldShowWords } from "#app/activity/refusal.ts";
import { formatDate } from "#app/lib/date-words.ts";
import { isIsoDate } from "#app/lib/date.ts";
import { proposeGoLive, setGoLive } from "#app/plan/go-live.commands.server.ts";
import { goLiveForm } from "#app/plan/go-live.form.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { readPlan } from "#app/plan/plan.queries.server.ts";
import { goLiveRefusalWords } from "#app/plan/refusal.ts";
import { FitPreview } from "#app/plan/ui/fit-preview.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { previewGoLive } from "#app/schedule/fit.queries.server.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { DateField, HiddenFields, TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "readShared" }, async ({ viewer, url }) => {
  const { goLiveOn, goLiveWhy, proposal } = await readPlan(viewer);
  const typed = url.searchParams.get("on") ?? "";
  const on = isIsoDate(typed) ? typed : null;
  return {
    ...{ goLiveOn, goLiveWhy, typed },
    isNoDate: typed !== "" && on === null,
    why: url.searchParams.get("why") ?? goLiveWhy ?? "",
    now: goLiveOn && formatDate(goLiveOn, viewer),
    waits: proposal && `${proposal.by} suggested ${formatDate(proposal.on, viewer)}.`,
    preview: on && { on, day: formatDate(on, viewer), isPast: on < viewer.today, fit: await previewGoLive(viewer, on) },
  };
});

export const action = planAction({ can: "editSteps", form: goLiveForm }, async ({ viewer, form, values }) => {
  const { intent, on, why, was } = form;
  if (intent === "suggest" && on === null) return refusal("Which day would you suggest?", values);
  const saved =
    intent === "set"
      ? await setGoLive(viewer, { on, why, was })
      : await proposeGoLive(viewer, { on: on ?? viewer.today, why });
  if (!saved.ok) {
    const { refusal: no } = saved;
    return refusal(no === "your-name-would-show" ? nameWouldShowWords(viewer) : goLiveRefusalWords[no], values);
  }
  const day = on && formatDate(on, viewer);
  const say =
    intent === "suggest"
      ? `Suggested to ${viewer.companyName}: ${day}.`
      : day
        ? `Go-live is ${day}.`
        : "There is no go-live date any more.";
  return done(planPath(viewer.planId), { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Go-live · ${data?.shell.companyName ?? ""}` },
];

export default function GoLive(): ReactElement {
  const { goLiveOn, now, waits, typed, why, isNoDate, preview, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const isSeller = shell.kind === "member";
  const may = isSeller ? shell.can.runSellerSide : shell.can.leadPlan;
  return (
    <PlanPage shell={shell} current={null}>
      <PageTitle
        under={
          now
            ? `Now it is ${now}. ${waits ?? ""}`
            : `There is no date yet, so nothing on this plan is called late. ${waits ?? ""}`
        }
      >
        {isSeller ? "Suggest a day to go live" : "When do you want to go live?"}
      </PageTitle>
      <FormErrors
        errors={[...errorsOf(answer), ...(isNoDate ? [{ say: "That is no day of the calendar.", fieldId: "on" }] : [])]}
      />
      {may ? (
        <Card>
          <Form method="get" className="grid max-w-[30rem] gap-4" preventScrollReset>
            <DateField
              label="Go-live"
              name="on"
              defaultValue={typedOr(answer, "on", typed || (goLiveOn ?? ""))}
              required
            />
            <TextField
              label="Why this day?"
              name="why"
              optional
              hint="A contract that ends, a season that begins: it helps everyone to see what the day is for."
              maxLength={300}
              defaultValue={typedOr(answer, "why", why)}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton look={preview ? "secondary" : "primary"} wide>
                See what that would mean
              </SubmitButton>
              {!preview && (
                <LinkButton to={planPath(shell.planId)} wide>
                  Cancel
                </LinkButton>
              )}
            </div>
          </Form>
        </Card>
      ) : (
        <p>{`Whoever leads this plan at ${shell.companyName} sets the day.`}</p>
      )}
      {preview && (
        <FitPreview {...preview}>
          {may && (
            <Form method="post" action={planPath(shell.planId, "go-live")} className="flex flex-wrap gap-3">
              <HiddenFields fields={{ on: preview.on, why, was: goLiveOn ?? "" }} />
              <SubmitButton name="intent" value={isSeller ? "suggest" : "set"} wide pending={isBusy}>
                {isSeller ? `Suggest ${preview.day}` : `Go live on ${preview.day}`}
              </SubmitButton>
              <LinkButton to={planPath(shell.planId)} wide>
                Cancel
              </LinkButton>
            </Form>
          )}
        </FitPreview>
      )}
      {goLiveOn && may && !isSeller && (
        <Form method="post">
          <HiddenFields fields={{ on: "", why: "", was: goLiveOn }} />
          {/* Its words begin at the edge of the card above. */}
          <SubmitButton look="quiet" name="intent" value="set" pending={isBusy} className="-ms-4">
            Leave the day open again
          </SubmitButton>
        </Form>
      )}
    </PlanPage>
  );
}
