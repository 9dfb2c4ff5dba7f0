// When the one who leads this inside is gone: five working days' notice, and then a colleague goes on (PE4).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { successionForm } from "#app/participant/invitation.form.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { readSuccession, sayNo } from "#app/participant/people.queries.server.ts";
import { changeSuccession } from "#app/participant/succession.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

const said = {
  announce: "They have been told here. You can take over after five working days.",
  withdraw: "Taken back.",
  stay: "You still lead this.",
  "take-over": "You lead this now.",
} as const;

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => {
  if (viewer.side !== "buyer") throw new Response(null, { status: 403, statusText: "Forbidden" });
  return readSuccession(viewer);
});

export const action = planAction({ can: "takePart", form: successionForm }, async ({ viewer, form, values }) => {
  const changed = await changeSuccession(viewer, form.intent);
  if (!changed.ok) return refusal(await sayNo(viewer, changed.refusal), values);
  return done(peoplePath(viewer.planId), { say: said[form.intent] });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Who leads this · ${data?.shell.companyName ?? ""}` },
];

export default function PeopleSuccession(): ReactElement {
  const { champion, notice, mayAnnounce, mayStay, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const leads = champion ?? "Nobody";
  return (
    <PlanPage shell={shell} current="people" nouns={["succession", "champion"]}>
      <PageTitle
        under={
          notice
            ? `${notice.who} will take this over on ${notice.from}, unless ${leads} says before then that they are still here.`
            : mayAnnounce
              ? `If ${leads} cannot do it any more, say so here. ${leads} has five working days to answer; then you can take over. ${leads} stays on the plan.`
              : `If ${leads} cannot do it any more, a colleague says so here, and takes over five working days later unless ${leads} answers.`
        }
      >
        {leads} leads this at {shell.companyName}
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" className="flex flex-wrap gap-3">
          {mayStay && <Act intent="stay" say="I am still here" isBusy={isBusy} />}
          {notice?.isMine && notice.isDue && <Act intent="take-over" say="Take this over now" isBusy={isBusy} />}
          {notice?.isMine && <Act intent="withdraw" say="Take it back" isBusy={isBusy} look="secondary" />}
          {mayAnnounce && <Act intent="announce" say="I will take this over" isBusy={isBusy} />}
          <LinkButton to={peoplePath(shell.planId)} wide>
            Back to people
          </LinkButton>
        </Form>
      </Card>
    </PlanPage>
  );
}

function Act({
  intent,
  say,
  isBusy,
  look = "primary",
}: {
  intent: keyof typeof said;
  say: string;
  isBusy: boolean;
  look?: "primary" | "secondary";
}): ReactElement {
  return (
    <SubmitButton name="intent" value={intent} look={look} pending={isBusy} wide>
      {say}
    </SubmitButton>
  );
}
