// Whether this reader wants news of the plan by mail (NO1). Their own choice, in their own lane.
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { chooseMail, wantsMail } from "#app/activity/mail-choice.server.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => ({ isOn: await wantsMail(viewer) }));

export const action = planAction(
  { can: "takePart", form: z.strictObject({ mail: z.enum(["on", "off"]) }) },
  async ({ viewer, form }) => {
    await chooseMail(viewer, form.mail);
    const say =
      form.mail === "on" ? "You get news of this plan by mail again." : "You get no more mail about this plan.";
    return done(`${planPath(viewer.planId, "updates")}/mail`, { say });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Mail about this plan · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function UpdatesMail(): ReactElement {
  const { isOn, shell } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current="updates" nouns={[]}>
      <PageTitle under="You decide this for yourself, for this plan alone. Nobody else reads what you chose.">
        Mail about this plan
      </PageTitle>
      <Section title={isOn ? "News come by mail" : "No news come by mail"}>
        <p className="max-w-read text-ink-2">
          {isOn
            ? "You are told at once when somebody asks you something, answers you, mentions you or suggests a step to you, and when the plan moves on. What happens within a few minutes is one mail. Nothing is sent because a date passed."
            : "Everything stands on the page of updates, with a mark at what is new to you. Codes, and what people forward to you themselves, still come."}
        </p>
        <Form method="post" className="mt-4 flex flex-wrap gap-3">
          <SubmitButton name="mail" value={isOn ? "off" : "on"} look="secondary" pending={isBusy}>
            {isOn ? "No more mail about this plan" : "Send me news by mail"}
          </SubmitButton>
          <LinkButton to={planPath(shell.planId, "updates")}>Back to the updates</LinkButton>
        </Form>
      </Section>
    </PlanPage>
  );
}
