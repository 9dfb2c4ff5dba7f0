// What the other company may see of me: nothing of my views unless I say so (CO1, CO4), and whether they know me at all (LN6).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { mineForm } from "#app/participant/invitation.form.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { readMe, sayNo } from "#app/participant/people.queries.server.ts";
import { becomeVisible, setMine } from "#app/participant/sharing.commands.server.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox, RadioCards } from "#app/ui/choice.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { EmptyState, PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => ({
  me: await readMe(viewer),
  side: viewer.side,
}));

export const action = planAction({ can: "takePart", form: mineForm }, async ({ viewer, form, values }) => {
  const saved = form.intent === "become-visible" ? await becomeVisible(viewer) : await setMine(viewer, form);
  if (!saved.ok) return refusal(await sayNo(viewer, saved.refusal), values);
  const say =
    form.intent === "become-visible"
      ? `${viewer.workspaceName} knows you are here now.`
      : "Saved. Only you can change this.";
  return done(peoplePath(viewer.planId, "me"), { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What may be seen of me · ${data?.shell.companyName ?? ""}` },
];

export default function PeopleMe(): ReactElement {
  const { me, side, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const other = side === "buyer" ? shell.workspaceName : shell.companyName;
  const team = side === "buyer" ? shell.companyName : shell.workspaceName;
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle under={`You decide this for yourself, and nobody at ${team} can change it for you.`}>
        What {other} may see of me
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      {!me && (
        <EmptyState
          say={`You are not among the people of this plan yet, so ${other} sees nothing of you. You join with the first thing you do here that both companies read.`}
          action={<LinkButton to={peoplePath(shell.planId)}>See everybody</LinkButton>}
        />
      )}
      {me?.isHidden && (
        <Section
          title={`${other} does not know you are here`}
          lead={`Only ${team} reads your name. To do something both companies read, let ${other} see you first, write it only for yourself, or ask whoever leads this to do it.`}
        >
          <Form method="post" className="grid justify-items-start gap-3">
            <p className="max-w-read text-ink-2">
              What goes along: your name, what you are and what is written about your part. Nothing you did before, and
              not your address. This cannot be taken back.
            </p>
            <SubmitButton name="intent" value="become-visible" look="secondary" pending={isBusy} wide>
              Let {other} see my name
            </SubmitButton>
          </Form>
        </Section>
      )}
      {me && (
        <Section title="While I use this plan">
          <Form method="post" className="grid gap-5">
            <Checkbox
              name="showsPresence"
              value="on"
              defaultChecked={me.showsPresence}
              label="Show when I am here"
              hint={`${other} and your colleagues see your initials while you have the plan open. Otherwise nobody is told when you come, or when you were last here.`}
            />
            <RadioCards
              name="showsViews"
              legend="What I open and read"
              value={me.showsViews}
              options={[
                {
                  value: "nothing",
                  label: "Nothing is shown",
                  hint: "Nobody is told what you open. This holds unless you choose otherwise.",
                },
                { value: "counted", label: "Counted, without my name", hint: "“Opened by 3 people”." },
                {
                  value: "by-name",
                  label: "With my name",
                  hint: "So that whoever sent you something knows you have seen it.",
                },
              ]}
            />
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="intent" value="save" pending={isBusy} wide>
                Save
              </SubmitButton>
              <LinkButton to={peoplePath(shell.planId)} wide>
                Cancel
              </LinkButton>
            </div>
          </Form>
        </Section>
      )}
    </PlanPage>
  );
}
