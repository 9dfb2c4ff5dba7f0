// The words about one person. A change somebody else made meanwhile is shown beside one's own before anything is stored.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, type Conflict, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { editPerson } from "#app/participant/participant.commands.server.ts";
import { personPath } from "#app/participant/person-path.ts";
import { describedFields, editPersonForm } from "#app/participant/person.form.ts";
import { readAddChoices, sayNo } from "#app/participant/people.queries.server.ts";
import { readPerson } from "#app/participant/person.queries.server.ts";
import { conflictsBetween, wordsToGoOnWith } from "#app/participant/person-words.ts";
import { PersonFields } from "#app/participant/ui/person-fields.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ConflictPanel } from "#app/ui/conflict-panel.tsx";
import { HiddenFields } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const [person, { stages }] = await Promise.all([
    readPerson(viewer, params["participantId"] ?? ""),
    readAddChoices(viewer),
  ]);
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!person.may.describe) throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { person, stages };
});

export const action = planAction(
  { can: "takePart", form: editPersonForm },
  async ({ viewer, form, values, params }) => {
    const id = params["participantId"] ?? "";
    const back = personPath(viewer.planId, id);
    if (form.keep === "theirs") return done(back, { say: "Kept as it was." });
    const saved = await editPerson(viewer, id, form);
    if (saved.ok) return done(back, { say: "Saved." });
    const say = await sayNo(viewer, saved.refusal);
    if (saved.refusal !== "changed-meanwhile") return refusal(say, values);
    const now = await readPerson(viewer, id);
    if (!now) return refusal(say, values);
    return refusal(say, { ...values, ...wordsToGoOnWith(form, now.words) }, conflictsBetween(form, now.words));
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.person.row.called ?? "Person"} · ${data?.shell.companyName ?? ""}` },
];

export default function PersonWords(): ReactElement {
  const { person, stages, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const typed = answer?.values as Record<string, string> | undefined;
  const was = Object.fromEntries(
    describedFields.map((field) => [`was.${field}`, typed?.[`was.${field}`] ?? person.words[field]]),
  );
  const back = personPath(shell.planId, person.row.id);
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle under={`Read by: ${person.row.readBy}.`}>{person.row.called}</PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      <Card>
        <Form method="post" action={personPath(shell.planId, person.row.id, "words")} className="grid gap-5">
          <HiddenFields fields={was} />
          {answer?.conflicts?.map((conflict: Conflict) => (
            <ConflictPanel
              key={conflict.field}
              field={conflict.label}
              mine={conflict.mine}
              theirs={conflict.theirs}
              by="Somebody changed this while you were writing"
            />
          ))}
          <PersonFields
            words={typed ?? person.words}
            invalid={answer?.invalid}
            stages={stages}
            isDecider={person.row.side === "buyer"}
          />
          {!answer?.conflicts?.length && (
            <div className="flex flex-wrap gap-3">
              <SubmitButton pending={isBusy} wide>
                Save
              </SubmitButton>
              <LinkButton to={back} wide>
                Cancel
              </LinkButton>
            </div>
          )}
        </Form>
      </Card>
    </PlanPage>
  );
}
