// Signing out on this device: a button, because a link that a page prefetches must not do it.
import type { MetaFunction } from "@remix-run/node";
import { Form } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { done } from "#app/access/answer.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { endSession } from "#app/access/session.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

const why = "signing out needs nothing but a session, and none is fine too";

export const loader = openRoute(why, ({ signedIn }) => Promise.resolve(signedIn ? {} : done("/sign-in")));

export const action = openAction({ why, form: z.strictObject({}) }, async ({ request }) => {
  const answer = done("/sign-in", { say: "You are signed out on this device." }, await endSession(request));
  // What the browser kept of pages and data goes with the session.
  answer.headers.set("Clear-Site-Data", '"cache"');
  return answer;
});

export const meta: MetaFunction = () => [{ title: "Sign out · Lockstep" }];

export default function SignOut(): ReactElement {
  return (
    <PlainShell>
      <PageTitle under="Your other devices stay signed in.">Sign out here?</PageTitle>
      <Form method="post" reloadDocument className="flex flex-wrap gap-x-6 gap-y-2">
        <SubmitButton>Sign out</SubmitButton>
        <TextLink roomy to="/">
          Stay
        </TextLink>
      </Form>
    </PlainShell>
  );
}
