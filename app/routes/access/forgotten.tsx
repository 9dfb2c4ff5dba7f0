// A new password by mail: the same answer for every address (S20).
import { json } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { type ActionAnswer, refusal } from "#app/access/answer.server.ts";
import { askForCode, codeWords, isMailSetUp } from "#app/access/code.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { addressField } from "#app/workspace/member.form.ts";

const why = "whoever forgot their password cannot be signed in";

export const loader = openRoute(why, () => Promise.resolve({ sendsMail: isMailSetUp() }));

export const action = openAction(
  { why, form: z.strictObject({ address: addressField }) },
  async ({ request, form, clientAddress, now }) => {
    const { address } = form;
    const sent = await askForCode({ request, purpose: "reset", address, now, clientAddress, isShown: false });
    if (sent.ok) return json({ values: { sent: address } }, { headers: { "Set-Cookie": sent.cookie } });
    return refusal(sent.refusal === "no-mail" ? "This server sends no mail." : codeWords[sent.refusal], { address });
  },
);

export const meta: MetaFunction = () => [{ title: "New password · Lockstep" }];

export default function Forgotten(): ReactElement {
  const { sendsMail } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  const { sent, address } = (answer?.values ?? {}) as Record<string, string | undefined>;
  const errors = [
    ...(answer?.refused ? [{ say: answer.refused }] : []),
    ...Object.entries(answer?.invalid ?? {}).map(([fieldId, say]) => ({ fieldId, say })),
  ];
  return (
    <PlainShell
      footer={[
        { label: "Sign in", to: "/sign-in" },
        { label: "About this server", to: "/about-this-server" },
      ]}
    >
      <PageTitle>A new password</PageTitle>
      <Card>
        {!sendsMail ? (
          <p>This server sends no mail. Its administrator can make a link for you that works for ten minutes.</p>
        ) : sent ? (
          <p>
            If <strong className="break-words">{sent}</strong> is known here, a mail with a link is on its way. Open it
            in this browser within ten minutes.
          </p>
        ) : (
          <Form method="post" className="grid gap-5">
            <FormErrors errors={errors} />
            <TextField
              name="address"
              label="Your mail address"
              type="email"
              required
              autoComplete="username"
              error={answer?.invalid?.["address"]}
              defaultValue={address}
            />
            <SubmitButton wide pending={isBusy}>
              Send me a link
            </SubmitButton>
          </Form>
        )}
      </Card>
    </PlainShell>
  );
}
