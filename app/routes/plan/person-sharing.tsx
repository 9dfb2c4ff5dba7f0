// LN3: showing somebody to more readers is one act of its own, and this page names what goes along.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { personPath } from "#app/participant/person-path.ts";
import { shareForm } from "#app/participant/person.form.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { readPerson } from "#app/participant/person.queries.server.ts";
import { sharePerson } from "#app/participant/sharing.commands.server.ts";
import { LaneChoice } from "#app/participant/ui/lane-choice.tsx";
import { PersonWords } from "#app/participant/ui/person-page.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const person = await readPerson(viewer, params["participantId"] ?? "");
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (person.may.shareInto.length === 0) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { person };
});

export const action = planAction({ can: "takePart", form: shareForm }, async ({ viewer, form, values, params }) => {
  const id = params["participantId"] ?? "";
  const shared = await sharePerson(viewer, id, form.to);
  if (!shared.ok) return refusal(await sayNo(viewer, shared.refusal), values);
  const readers =
    form.to === "shared" ? `${viewer.companyName} and ${viewer.workspaceName} read` : `${viewer.companyName} reads`;
  return done(personPath(viewer.planId, id), { say: `${readers} this now.` });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Show ${data?.person.row.called ?? ""} · ${data?.shell.companyName ?? ""}` },
];

export default function PersonSharing(): ReactElement {
  const { person, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const { row, may } = person;
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle under="This cannot be taken back: whoever has read it has read it.">
        Who else may read about {row.called}?
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Section title="What goes along" lead="All of this, as it stands here.">
        <PersonWords row={{ ...row, invitedWords: null, sharedWords: null }} address={null} />
      </Section>
      <Section title="What stays where it is">
        <p className="max-w-read text-ink-2">
          The address, when you wrote this down, and what was said about it before. Steps only your team reads stay with
          your team. The new readers see the day you showed it to them, and your name.
        </p>
        <Form method="post" className="mt-5 grid gap-5">
          <LaneChoice
            name="to"
            legend="Who can read this from now on"
            lanes={may.shareInto}
            value={typedOr(answer, "to", may.shareInto.length === 1 ? (may.shareInto[0] ?? "") : "")}
            companyName={shell.companyName}
            workspaceName={shell.workspaceName}
            error={answer?.invalid?.["to"]}
          />
          <div className="flex flex-wrap gap-3">
            <SubmitButton pending={isBusy} wide>
              Show it
            </SubmitButton>
            <LinkButton to={personPath(shell.planId, row.id)} wide>
              Leave it as it is
            </LinkButton>
          </div>
        </Form>
      </Section>
    </PlanPage>
  );
}
