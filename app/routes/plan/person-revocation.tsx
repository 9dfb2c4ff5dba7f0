// Ending somebody's access, or taking a note on somebody away. Undone within two minutes from the toast.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { revocationForm } from "#app/participant/invitation.form.ts";
import { peoplePath, personPath } from "#app/participant/person-path.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { readPerson } from "#app/participant/person.queries.server.ts";
import { revoke, takeRevocationBack } from "#app/participant/revocation.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const person = await readPerson(viewer, params["participantId"] ?? "");
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!person.may.revoke) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { row: person.row, steps: person.steps.length };
});

export const action = planAction(
  { can: "takePart", form: revocationForm },
  async ({ viewer, form, values, params }) => {
    const id = params["participantId"] ?? "";
    const people = peoplePath(viewer.planId);
    const result = form.intent === "undo" ? await takeRevocationBack(viewer, id) : await revoke(viewer, id);
    if (!result.ok) return refusal(await sayNo(viewer, result.refusal), values);
    if (form.intent === "undo") return done(people, { say: "They are back, with the same link." });
    return done(people, {
      say: "Removed. Nothing of theirs is lost.",
      undo: { action: personPath(viewer.planId, id, "revocation"), fields: { intent: "undo" } },
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.row.called ?? "Person"} · ${data?.shell.companyName ?? ""}` },
];

export default function PersonRevocation(): ReactElement {
  const { row, steps, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const isInvited = row.access !== "none";
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle under={whatHappens(isInvited, steps)}>
        {isInvited ? `End access for ${row.called}?` : `Remove ${row.called}?`}
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" className="flex flex-wrap gap-3">
          <HiddenFields fields={{ intent: "end" }} />
          <SubmitButton look="danger" pending={isBusy} wide>
            {isInvited ? "End their access" : "Remove"}
          </SubmitButton>
          <LinkButton to={personPath(shell.planId, row.id)} wide>
            Keep
          </LinkButton>
        </Form>
      </Card>
    </PlanPage>
  );
}

function whatHappens(isInvited: boolean, steps: number): string {
  const link = isInvited ? "Their link stops working at once, on every device. " : "";
  if (steps === 0) return `${link}What they wrote and did stays on the plan.`;
  const theirs = steps === 1 ? "One open step stays theirs" : `${steps} open steps stay theirs`;
  return `${link}What they wrote and did stays on the plan. ${theirs} until you give it to somebody else.`;
}
