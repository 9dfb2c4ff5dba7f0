// Signing in: the address first, then a password or a code; one answer and one time for every address (S20).
import { json } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { isAddress, plainAddress } from "#app/lib/address.ts";
import { type ActionAnswer, done, invalid, refusal } from "#app/access/answer.server.ts";
import { codeWords, isMailSetUp } from "#app/access/code.server.ts";
import { letIn, personOfPassword } from "#app/access/entrance.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { hiddenFields, readKeptForm } from "#app/access/kept-form.server.ts";
import { AddressLine, SamplePeople, SendKept } from "#app/access/ui/sign-in-parts.tsx";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { readEnv } from "#app/server/env.server.ts";
import { signInTurns, takeTurn } from "#app/server/rate-limit.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { KeptFields } from "#app/ui/kept-fields.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

const why = "nobody is known before signing in";

export const loader = openRoute(why, async ({ request, url, signedIn, isLocal, now }) => {
  const kept = await readKeptForm(request, now);
  const to = safeRedirect(url.searchParams.get("to"), "/");
  if (signedIn && !kept) return done(to);
  return {
    to,
    keptAction: kept?.action ?? null,
    kept: kept ? hiddenFields(kept.values) : [],
    signedInAs: signedIn?.address ?? null,
    showsPersonas: readEnv().isSampleMode && isLocal,
    canSendCode: isMailSetUp() || readEnv().isSampleMode,
  };
});

// A kept form's fields come along, whatever they are called; only the underscored ones are read here.
export const action = openAction({ why, form: z.looseObject({}) }, async ({ request, house, clientAddress, now }) => {
  const address = plainAddress(house["_address"] ?? "");
  if (!isAddress(address)) {
    return invalid(
      { _address: "Type your whole address, like dana@acme.example." },
      { typed: house["_address"] ?? "" },
    );
  }
  if (house["_intent"] !== "password") return json({ values: { address } });
  if (!(await takeTurn(signInTurns("password", address, clientAddress), now)))
    return refusal(codeWords["too-often"], { address });
  const personId = await personOfPassword(address, house["_password"] ?? "");
  if (!personId)
    return refusal(
      "This address and this password do not belong together. Try again, or take one of the other ways below.",
      { address },
    );
  return letIn(request, { personId, now, to: safeRedirect(house["_to"], "/") });
});

export const meta: MetaFunction = () => [{ title: "Sign in · Lockstep" }];

export default function SignIn(): ReactElement {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  const address = typeof answer?.values["address"] === "string" ? answer.values["address"] : "";
  const fields = [...data.kept, { name: "_to", value: data.to }];
  return (
    <PlainShell footer={[{ label: "About this server", to: "/about-this-server" }]} toast={data.shell.toast}>
      <PageTitle
        under={address ? undefined : "Did somebody send you a link? Open that: reading a plan needs no sign-in."}
      >
        Sign in
      </PageTitle>
      {data.keptAction && <Banner>What you just did is kept. It is done as soon as you are signed in.</Banner>}
      {data.keptAction && data.signedInAs && (
        <SendKept action={data.keptAction} kept={data.kept} address={data.signedInAs} />
      )}
      {answer?.refused && (
        <div role="alert">
          <Banner tone="risk">{answer.refused}</Banner>
        </div>
      )}
      <Card className="grid gap-6">
        {address ? (
          <>
            <AddressLine address={address} />
            <Form method="post" reloadDocument className="grid gap-5">
              <KeptFields fields={fields} />
              <input type="hidden" name="_address" value={address} autoComplete="username" />
              <TextField
                name="_password"
                label="Password or passphrase"
                type="password"
                required
                autoFocus
                autoComplete="current-password"
              />
              <SubmitButton name="_intent" value="password" wide pending={isBusy}>
                Sign in
              </SubmitButton>
            </Form>
            <div className="border-line flex flex-wrap gap-x-6 gap-y-2 border-t pt-4">
              {data.canSendCode && (
                <Form method="post" action="/sign-in/code" reloadDocument>
                  <KeptFields fields={[...fields, { name: "_address", value: address }]} />
                  <SubmitButton name="_intent" value="send" look="secondary">
                    Send me a code
                  </SubmitButton>
                </Form>
              )}
              <TextLink roomy to="/sign-in/forgotten">
                I forgot my password
              </TextLink>
            </div>
          </>
        ) : (
          <Form method="post" reloadDocument className="grid gap-5">
            <KeptFields fields={fields} />
            <TextField
              name="_address"
              label="Your mail address"
              type="email"
              required
              autoFocus
              autoComplete="username"
              maxLength={254}
              error={answer?.invalid?.["_address"]}
              defaultValue={typeof answer?.values["typed"] === "string" ? answer.values["typed"] : ""}
            />
            <SubmitButton name="_intent" value="address" wide pending={isBusy}>
              Continue
            </SubmitButton>
          </Form>
        )}
      </Card>
      {data.showsPersonas && !address && <SamplePeople />}
    </PlainShell>
  );
}
