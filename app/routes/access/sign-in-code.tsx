// Signing in by a code: sent to the address, typed in the browser that asked. So a champion gets in on a new phone.
import { json } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { isAddress, plainAddress } from "#app/lib/address.ts";
import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { askForCode, codeWords, takeCode } from "#app/access/code.server.ts";
import { isKnownAddress, isSampleAddress, letIn, personOfAddress } from "#app/access/entrance.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { hiddenFields, readKeptForm } from "#app/access/kept-form.server.ts";
import { AddressLine } from "#app/access/ui/sign-in-parts.tsx";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { readEnv } from "#app/server/env.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { SubmitButton } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { KeptFields } from "#app/ui/kept-fields.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

const why = "nobody is known before signing in";

export const loader = openRoute(why, async ({ request, now }) => {
  const kept = await readKeptForm(request, now);
  return { kept: kept ? hiddenFields(kept.values) : [], isKept: kept !== null };
});

export const action = openAction({ why, form: z.looseObject({}) }, async ({ request, house, clientAddress, now }) => {
  const address = plainAddress(house["_address"] ?? "");
  const to = safeRedirect(house["_to"], "/");
  if (!isAddress(address)) return done("/sign-in");
  const asked = { request, purpose: "sign-in" as const, address, now };
  if (house["_intent"] === "send") {
    const sent = await askForCode({
      ...asked,
      clientAddress,
      isShown: readEnv().isSampleMode && (await isSampleAddress(address)),
    });
    if (!sent.ok) return refusal(sent.refusal === "no-mail" ? noMail : codeWords[sent.refusal], { address, to });
    return json(
      { values: { address, to, asked: "yes", shown: sent.shown ?? "" } },
      { headers: { "Set-Cookie": sent.cookie } },
    );
  }
  const taken = await takeCode({ ...asked, typed: house["_code"] ?? "" });
  if (!taken.ok)
    return refusal(codeWords[taken.refusal], { address, to, asked: taken.refusal === "wrong" ? "yes" : "" });
  // Nobody was sent this code; whoever guessed it learns no more than from any wrong one.
  if (!(await isKnownAddress(address))) return refusal(codeWords.wrong, { address, to, asked: "yes" });
  return letIn(request, { personId: await personOfAddress(address, now), now, to });
});

const noMail =
  "This server sends no mail, so no code either. Sign in with your password or passphrase, or open your personal link again.";

export const meta: MetaFunction = () => [{ title: "Sign in by a code · Lockstep" }];

export default function SignInCode(): ReactElement {
  const { kept, isKept } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  const { address = "", to = "/", shown = "", asked = "" } = (answer?.values ?? {}) as Record<string, string>;
  const fields = [...kept, { name: "_to", value: to }, { name: "_address", value: address }];
  return (
    <PlainShell footer={[{ label: "About this server", to: "/about-this-server" }]}>
      <PageTitle>Sign in by a code</PageTitle>
      {isKept && <Banner>What you just did is kept. It is done as soon as you are signed in.</Banner>}
      {answer?.refused && (
        <div role="alert">
          <Banner tone="risk">{answer.refused}</Banner>
        </div>
      )}
      <Card className="grid gap-6">
        {address ? (
          <>
            <AddressLine address={address} />
            {asked && (
              <Form method="post" reloadDocument className="grid gap-5">
                <KeptFields fields={fields} />
                {shown && (
                  <Banner>
                    In the sample no mail is sent. Your code is <strong className="tabular select-all">{shown}</strong>
                  </Banner>
                )}
                <TextField
                  name="_code"
                  label="The six digits"
                  required
                  autoFocus
                  inputMode="numeric"
                  autoComplete="one-time-code"
                  maxLength={20}
                  className="tabular max-w-40"
                  hint={
                    shown
                      ? undefined
                      : "If this address is known here, the mail is on its way. The code works for ten minutes, in this browser."
                  }
                />
                <SubmitButton name="_intent" value="code" wide pending={isBusy}>
                  Sign in
                </SubmitButton>
              </Form>
            )}
            <Form method="post" reloadDocument className="flex flex-wrap gap-x-6 gap-y-2">
              <KeptFields fields={fields} />
              <SubmitButton name="_intent" value="send" look={asked ? "quiet" : "primary"} pending={isBusy}>
                Send a new code
              </SubmitButton>
              <TextLink roomy to="/sign-in">
                Another way
              </TextLink>
            </Form>
          </>
        ) : (
          <p>
            Start with your address. <TextLink to="/sign-in">Sign in</TextLink>
          </p>
        )}
      </Card>
    </PlainShell>
  );
}
