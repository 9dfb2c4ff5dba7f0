// What news of the plan this reader wants by mail (NO1). Their own choice, which nobody else reads.
import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { done } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { chooseDigest, readDigestChoice } from "#app/activity/digest-choice.server.ts";
import { digestRhythm } from "#app/activity/digest-choice.ts";
import { chooseMail, wantsMail } from "#app/activity/mail-choice.server.ts";
import { DigestForm } from "#app/activity/ui/digest-form.tsx";
import { zoneWords } from "#app/lib/time-zone.ts";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => ({
  isOn: await wantsMail(viewer),
  digest: await readDigestChoice(viewer),
  zone: zoneWords(viewer.zone),
}));

const mailForm = z.discriminatedUnion(
  "intent",
  [
    z.strictObject({ intent: z.literal("news"), mail: z.enum(["on", "off"]) }),
    z.strictObject({
      intent: z.literal("digest"),
      rhythm: digestRhythm,
      late: z.literal("yes").optional(),
    }),
  ],
  "Please load the page again.",
);

export const action = planAction({ can: "takePart", form: mailForm }, async ({ viewer, form }) => {
  const page = `${planPath(viewer.planId, "updates")}/mail`;
  if (form.intent === "digest") {
    await chooseDigest(viewer, { rhythm: form.rhythm, tellsLate: form.late === "yes" });
    return done(page, { say: "That is how it comes from now on." });
  }
  await chooseMail(viewer, form.mail);
  const say = form.mail === "on" ? "You get news of this plan by mail again." : "You get no more mail about this plan.";
  return done(page, { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Mail about this plan · ${data?.shell.companyName ?? ""} × ${data?.shell.workspaceName ?? ""}` },
];

export default function UpdatesMail(): ReactElement {
  const { isOn, digest, zone, shell } = useLoaderData<typeof loader>();
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlanPage shell={shell} current="updates" nouns={[]}>
      <PageTitle
        under="You decide this for yourself. Nobody else reads what you chose."
        action={<LinkButton to={planPath(shell.planId, "updates")}>Back to the updates</LinkButton>}
      >
        Mail about this plan
      </PageTitle>
      <Section title={isOn ? "News of this plan come by mail" : "No news of this plan come by mail"}>
        <p className="max-w-read text-ink-2">
          {isOn
            ? "You are told at once when somebody asks you something, answers you, mentions you or suggests a step to you, and when the plan moves on. What happens within a few minutes is one mail."
            : "Everything stands on the page of updates, with a mark at what is new to you. Codes, and what people forward to you themselves, still come."}
        </p>
        <Form method="post" className="mt-4">
          <input type="hidden" name="intent" value="news" />
          <SubmitButton name="mail" value={isOn ? "off" : "on"} look="secondary" pending={isBusy}>
            {isOn ? "No more mail about this plan" : "Send me news by mail"}
          </SubmitButton>
        </Form>
      </Section>
      {isOn && (
        <Section title="Everything else, in one mail">
          <DigestForm {...digest} workspaceName={shell.workspaceName} zone={zone} pending={isBusy} />
        </Section>
      )}
    </PlanPage>
  );
}
