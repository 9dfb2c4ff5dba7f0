// The mailed link to a new password. Reading it changes nothing; the button does, once.
import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { type ActionAnswer, invalid, refusal } from "#app/access/answer.server.ts";
import { readReset } from "#app/access/code.server.ts";
import { letIn } from "#app/access/entrance.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { chooseNewPassword, resetWords } from "#app/access/reset.server.ts";
import { takeTurn } from "#app/server/rate-limit.server.ts";
import { Banner } from "#app/ui/banner.tsx";
import { LinkButton, SubmitButton } from "#app/ui/button.tsx";
import { ErrorPanel } from "#app/ui/error-panel.tsx";
import { TextField } from "#app/ui/field.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";

const why = "whoever holds the mailed link, in the browser that asked for it";

export const loader = openRoute(why, async ({ request, params, now }) => {
  const found = await readReset(request, params["token"] ?? "", now);
  return typeof found === "string" ? { dead: resetWords(found), address: "" } : { dead: "", address: found.address };
});

export const action = openAction(
  { why, form: z.strictObject({ password: z.string() }) },
  async ({ request, params, form, clientAddress, now }) => {
    if (!(await takeTurn([{ key: `reset place ${clientAddress}`, limit: 20 }], now)))
      return refusal("Wait a quarter of an hour, then try again.", {});
    const chosen = await chooseNewPassword(request, { token: params["token"] ?? "", password: form.password, now });
    if (chosen.ok) {
      return letIn(request, {
        personId: chosen.personId,
        now,
        to: "/",
        toast: { say: "Your password is new, and your other devices are signed out." },
      });
    }
    return chosen.field ? invalid({ [chosen.field]: chosen.say }, {}) : refusal(chosen.say, {});
  },
);

export const meta: MetaFunction = () => [{ title: "New password · Lockstep" }];

export default function NewPassword(): ReactElement {
  const { dead, address } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  return (
    <PlainShell footer={[{ label: "Sign in", to: "/sign-in" }]}>
      {dead ? (
        <ErrorPanel
          title="This link opens nothing now"
          say={answer?.refused ?? dead}
          actions={
            <LinkButton to="/sign-in/forgotten" look="primary">
              Ask for a new one
            </LinkButton>
          }
        />
      ) : (
        <>
          <PageTitle under={<span className="break-words">For {address}</span>}>Choose a new password</PageTitle>
          {answer?.refused && (
            <div role="alert">
              <Banner tone="risk">{answer.refused}</Banner>
            </div>
          )}
          <Card>
            <Form method="post" reloadDocument className="grid gap-5">
              <TextField
                name="password"
                label="New password"
                type="password"
                required
                autoComplete="new-password"
                hint="At least 12 characters. A short sentence is easy to remember."
                error={answer?.invalid?.["password"]}
              />
              <SubmitButton wide pending={isBusy}>
                Save and sign in
              </SubmitButton>
            </Form>
          </Card>
        </>
      )}
    </PlainShell>
  );
}
