// What the other company may see of me: nothing of my views unless I say so (CO1, CO4), and whether they know me at all (LN6).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { tellMyLast } from "#app/activity/event.queries.server.ts";
import { readNaming } from "#app/brief/brief.queries.server.ts";
import { sayNaming } from "#app/brief/naming.commands.server.ts";
import { briefRefusalWords } from "#app/brief/refusal.ts";
import { NamingSection } from "#app/brief/ui/naming-section.tsx";
import { type MyLines, nameThatHolds } from "#app/participant/consent-words.ts";
import { setCeiling, setMine } from "#app/participant/consent.commands.server.ts";
import { consentForm } from "#app/participant/consent.form.ts";
import { calledAcross, nameConsents } from "#app/participant/consent.ts";
import { readMyConsent } from "#app/participant/consent.queries.server.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { peoplePath } from "#app/participant/person-path.ts";
import { becomeVisible } from "#app/participant/sharing.commands.server.ts";
import { ConsentFields } from "#app/participant/ui/consent-fields.tsx";
import { LetSee } from "#app/participant/ui/let-see.tsx";
import { MostShown } from "#app/participant/ui/most-shown.tsx";
import { planPath } from "#app/plan/plan-link.ts";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/choice.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { EmptyState, PageTitle, Section } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer }) => {
  const mine = await readMyConsent(viewer);
  const called = nameConsents.map((shows) =>
    calledAcross(shows, { name: viewer.name, title: mine?.title ?? "", company: viewer.companyName }),
  );
  const lines = await tellMyLast(viewer, called);
  return {
    mine,
    naming: await readNaming(viewer),
    lines: lines && (Object.fromEntries(nameConsents.map((shows, at) => [shows, lines[at] ?? ""])) as MyLines),
  };
});

export const action = planAction({ can: "takePart", form: consentForm }, async ({ viewer, form, values }) => {
  if (form.intent === "naming") {
    const said = await sayNaming(viewer, form);
    if (!said.ok) return refusal(briefRefusalWords(said.refusal, viewer), values);
    const say = form.mayBeNamed ? "The summary may name you now." : "You stand in the summary by what you do.";
    return done(`${peoplePath(viewer.planId, "me")}#naming`, { say });
  }
  const saved =
    form.intent === "become-visible"
      ? await becomeVisible(viewer)
      : form.intent === "most"
        ? await setCeiling(viewer, form)
        : await setMine(viewer, form);
  if (!saved.ok) return refusal(await sayNo(viewer, saved.refusal), values);
  const say = {
    "become-visible": `${viewer.workspaceName} knows you are here now.`,
    most: `Saved. ${viewer.workspaceName} is shown no more than this of anybody.`,
    save: "Saved. Only you can change this.",
  }[form.intent];
  return done(peoplePath(viewer.planId, "me"), { say });
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `What may be seen of me · ${data?.shell.companyName ?? ""}` },
];

export default function PeopleMe(): ReactElement {
  const { mine, lines, naming, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const isBuyer = shell.side === "buyer";
  const other = isBuyer ? shell.workspaceName : shell.companyName;
  const team = isBuyer ? shell.companyName : shell.workspaceName;
  const names = { me: shell.name, title: mine?.title ?? "", other, team };
  return (
    <PlanPage shell={shell} current="people" nouns={["consent", "participant"]}>
      <PageTitle under={`You decide this for yourself, and nobody at ${team} can change it for you.`}>
        What {other} may see of me
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      {!mine && (
        <EmptyState
          say={
            isBuyer
              ? `You are not among the people of this plan yet, so ${other} sees nothing of you. You join with the first thing you do here that both companies read.`
              : `${other} can see what you open here. You join the people of this plan with the first thing you do that both companies read, and can choose otherwise from then on.`
          }
          action={<LinkButton to={peoplePath(shell.planId)}>See everybody</LinkButton>}
        />
      )}
      {mine?.isHidden && (
        <LetSee
          {...{ other, team, isBusy }}
          as={calledAcross(nameThatHolds(mine.chosen.showsName, mine.ceiling), {
            ...names,
            name: "your name",
            company: team,
          })}
        />
      )}
      {mine && (
        <Section title="While I use this plan">
          <Form method="post" className="grid gap-6">
            {isBuyer ? (
              <ConsentFields mine={mine.chosen} most={mine.ceiling} {...{ names, lines }} isHidden={mine.isHidden} />
            ) : (
              <Checkbox
                name="showsPresence"
                value="on"
                defaultChecked={mine.chosen.showsPresence}
                label={`${other} can see when I am here, and what I open`}
                hint={`Your initials while you have the plan open, and “${shell.name} opened People on Thu 13 Nov, 14:05”, to the quarter of an hour. It is on unless you switch it off.`}
              />
            )}
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
      {naming && <NamingSection naming={naming} isBusy={isBusy} />}
      {mine && isBuyer && <MostShown most={mine.ceiling} names={names} mayLead={shell.can.leadPlan} isBusy={isBusy} />}
      <p>
        <TextLink to={planPath(shell.planId, "what-they-see")} roomy>
          Everything {shell.workspaceName} can see
        </TextLink>
      </p>
    </PlanPage>
  );
}
