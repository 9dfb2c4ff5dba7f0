// The invitation to be a member: a name and a password, or, for somebody with an account here, their own sign-in (PE3).
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { codeWords } from "#app/access/code.server.ts";
import { letIn } from "#app/access/entrance.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import {
  findInvitation,
  hasPerson,
  joinAsNew,
  joinAsPerson,
  type Invitation,
  type JoinRefusal,
} from "#app/access/membership.server.ts";
import { takeTurn } from "#app/server/rate-limit.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorPanel } from "#app/ui/error-panel.tsx";
import { TextField } from "#app/ui/field.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { nameField } from "#app/workspace/member.form.ts";

const why = "whoever holds the link of an invitation may join";

export const loader = openRoute(why, async ({ params, signedIn, now }) => {
  const found = await findInvitation(params["token"] ?? "", now);
  if (!found) throw new Response(null, { status: 404, statusText: "Not Found" });
  const { invitation } = found;
  const isMe = signedIn?.address === invitation.address && signedIn.isProved;
  const way = isMe
    ? ("as-me" as const)
    : (await hasPerson(invitation.address))
      ? ("sign-in" as const)
      : ("new" as const);
  return {
    state: invitation.state,
    way,
    name: invitation.name,
    address: invitation.address,
    workspaceName: invitation.workspaceName,
  };
});

export const action = openAction(
  { why, form: z.strictObject({ name: nameField, password: z.string().optional() }) },
  async (asked) => {
    const { request, params, signedIn, form, clientAddress, now } = asked;
    const found = await findInvitation(params["token"] ?? "", now);
    if (!found) throw new Response(null, { status: 404, statusText: "Not Found" });
    const values = { name: form.name };
    if (found.invitation.state !== "open") return refusal(wordsFor("gone", found.invitation), values);
    if (!(await takeTurn([{ key: `join place ${clientAddress}`, limit: 20 }], now)))
      return refusal(codeWords["too-often"], values);
    const toast = { say: `Welcome to ${found.invitation.workspaceName}.` };
    if (signedIn?.isProved && signedIn.address === found.invitation.address) {
      const refused = await joinAsPerson(found.invitation, { personId: signedIn.personId, name: form.name });
      if (refused) return refusal(wordsFor(refused, found.invitation), values);
      // A new side is a new session (S21).
      return letIn(request, { personId: signedIn.personId, now, to: "/plans", prefix: "/plans", toast });
    }
    const joined = await joinAsNew(found, { name: form.name, password: form.password ?? "", now });
    if (joined.ok) return letIn(request, { personId: joined.personId, now, to: "/plans", prefix: "/plans", toast });
    if (joined.refusal === "sign-in-first") return done(`/join/${params["token"] ?? ""}`);
    const words = wordsFor(joined.refusal, found.invitation);
    return typeof joined.refusal === "object" ? invalid({ password: words }, values) : refusal(words, values);
  },
);

function wordsFor(refused: JoinRefusal, { workspaceName }: Invitation): string {
  if (typeof refused === "object") return refused.weak;
  if (refused === "other-side") {
    return `This address takes part for a customer of ${workspaceName}, and one person is on one side only. Ask to be invited by another address.`;
  }
  if (refused === "sign-in-first") return "Sign in with this address first, then open the link again.";
  return "This invitation was used or taken back. Ask the person who invited you for a new one.";
}

export const meta: MetaFunction = () => [{ title: "Join · Lockstep" }];

export default function Join(): ReactElement {
  const { state, way, name, address, workspaceName } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  const footer = [{ label: "About this server", to: "/about-this-server" }];
  if (state !== "open") {
    return (
      <PlainShell footer={footer}>
        <ErrorPanel
          title={state === "taken" ? "You have joined already" : "This invitation no longer works"}
          say={
            state === "taken"
              ? `This link was used. Sign in to open ${workspaceName}.`
              : `Ask the person at ${workspaceName} who invited you for a new one.`
          }
          actions={
            <LinkButton to="/sign-in" look="primary">
              Sign in
            </LinkButton>
          }
        />
      </PlainShell>
    );
  }
  const was = typeof answer?.values["name"] === "string" ? answer.values["name"] : name;
  return (
    <PlainShell footer={footer}>
      <PageTitle
        under={
          <>
            Invited: <strong className="text-ink break-words">{address}</strong>
          </>
        }
      >
        Join {workspaceName}
      </PageTitle>
      {answer?.refused && (
        <div role="alert">
          <Banner tone="risk">{answer.refused}</Banner>
        </div>
      )}
      <Card>
        {way === "sign-in" ? (
          <div className="grid justify-items-start gap-4">
            <p>This address has an account on this server. Sign in with it, then open this link again.</p>
            <LinkButton to="/sign-in" look="primary">
              Sign in
            </LinkButton>
          </div>
        ) : (
          <Form method="post" reloadDocument className="grid gap-5">
            <TextField
              name="name"
              label="Your name"
              required
              autoComplete="name"
              hint="Colleagues read it, and customers beside what you do on their plan."
              error={answer?.invalid?.["name"]}
              defaultValue={was}
            />
            {way === "new" && (
              <TextField
                name="password"
                label="Choose a password"
                type="password"
                required
                autoComplete="new-password"
                hint="At least 12 characters. A short sentence is easy to remember."
                error={answer?.invalid?.["password"]}
              />
            )}
            <SubmitButton wide pending={isBusy}>
              Join {workspaceName}
            </SubmitButton>
          </Form>
        )}
      </Card>
    </PlainShell>
  );
}
