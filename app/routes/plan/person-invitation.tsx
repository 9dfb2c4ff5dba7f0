// Inviting one person: their own link, to send from one's own mail, to copy, or to be sent by this server.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";

import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { planAction, planRoute } from "#app/access/guard.server.ts";
import { invite } from "#app/participant/invitation.commands.server.ts";
import { invitationForm } from "#app/participant/invitation.form.ts";
import { peoplePath, personPath } from "#app/participant/person-path.ts";
import { sayNo } from "#app/participant/people.queries.server.ts";
import { readInvitation, readPerson } from "#app/participant/person.queries.server.ts";
import { AccessFields } from "#app/participant/ui/access-fields.tsx";
import { FirstLink } from "#app/participant/ui/first-link.tsx";
import { InvitationWords } from "#app/participant/ui/invitation-words.tsx";
import { SendFromHere } from "#app/participant/ui/send-from-here.tsx";
import { PlanPage } from "#app/plan/ui/plan-page.tsx";
import { errorsOf, typedOr } from "#app/plan/ui/said-of-form.ts";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { Card, PageTitle, Section } from "#app/ui/section.tsx";

export const loader = planRoute({ can: "takePart" }, async ({ viewer, params }) => {
  const person = await readPerson(viewer, params["participantId"] ?? "");
  if (!person) throw new Response(null, { status: 404, statusText: "Not Found" });
  if (!person.may.invite && !person.may.correctFirst)
    throw new Response(null, { status: 403, statusText: "Forbidden" });
  return { person, invitation: await readInvitation(viewer, person) };
});

export const action = planAction(
  { can: "takePart", form: invitationForm },
  async ({ viewer, form, values, params }) => {
    const id = params["participantId"] ?? "";
    const invited = await invite(viewer, id, form);
    if (!invited.ok) return refusal(await sayNo(viewer, invited.refusal), values);
    return done(personPath(viewer.planId, id, "invitation"), {
      say: form.way === "send" ? "The invitation is on its way." : "The link is made. It goes out when you send it.",
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Invite ${data?.person.row.called ?? ""} · ${data?.shell.companyName ?? ""}` },
];

export default function PersonInvitation(): ReactElement {
  const { person, invitation, shell } = useLoaderData<typeof loader>();
  const answer = useActionData<ActionAnswer>();
  const isBusy = useNavigation().state !== "idle";
  const { row, address, may } = person;
  const back = personPath(shell.planId, row.id);
  const { link, words, canSend } = invitation;
  return (
    <PlanPage shell={shell} current="people" nouns={[]}>
      <PageTitle
        under={
          row.invitedWords ??
          `${row.called} reads without an account. Before their first change, a code goes to this address.`
        }
      >
        {link ? `The link for ${row.called}` : `Invite ${row.called}`}
      </PageTitle>
      <FormErrors errors={errorsOf(answer)} />
      {link && words && address ? (
        <>
          <Card>
            <InvitationWords link={link} words={words} to={address} />
          </Card>
          <SendFromHere canSend={canSend} address={address} isBusy={isBusy} />
          <p className="text-ink-2">
            Made for {address}. Not right?{" "}
            <LinkButton
              to={may.correctFirst ? peoplePath(shell.planId, "first") : `${back}/invitation#their-address`}
              look="quiet"
              size="small"
            >
              Change the address
            </LinkButton>
          </p>
        </>
      ) : null}
      {may.correctFirst && !link && (
        <FirstLink planId={shell.planId} called={row.called} {...{ address, back, isBusy }} />
      )}
      {may.invite && (
        <Section
          title={link ? "Change the address" : "Their link"}
          id="their-address"
          lead={link ? "The old link stops working at once." : undefined}
        >
          <Form method="post" className="grid gap-5">
            <TextField
              label="Mail address"
              name="address"
              type="email"
              required
              autoComplete="off"
              defaultValue={typedOr(answer, "address", link ? "" : (address ?? ""))}
              error={answer?.invalid?.["address"]}
            />
            {!link && row.access !== "champion" && (
              <AccessFields
                value={typedOr(answer, "access", row.access === "none" ? "view" : row.access)}
                canMoveStage={person.canMoveStage}
                companyName={shell.companyName}
                error={answer?.invalid?.["access"]}
              />
            )}
            {row.reach === "team" && (
              <p className="text-ink-2 text-sm">
                Only {shell.companyName} knows that they are here. When they first do something both companies read,
                they are told that {shell.workspaceName} will see their name.
              </p>
            )}
            <div className="flex flex-wrap gap-3">
              <SubmitButton pending={isBusy} look={link ? "secondary" : "primary"} name="way" value="link" wide>
                Make the link
              </SubmitButton>
              <LinkButton to={back} wide>
                {link ? "Done" : "Cancel"}
              </LinkButton>
            </div>
          </Form>
        </Section>
      )}
    </PlanPage>
  );
}
