// The address at the foot of each notice and digest: ends such mail for one person, by a button or by one act of a mail
// program (RFC 8058). It asks for no cookie and opens nothing; reading it changes nothing, since scanners read it too (FW4).
import { json, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { openAction, openRoute } from "#app/access/guard.server.ts";
import { endMail, whatMailEnds } from "#app/mail/mail-off.server.ts";
import { SubmitButton } from "#app/ui/button.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { PageTitle } from "#app/ui/section.tsx";

const why = "whoever got the mail can end it without signing in; the address is the proof, and it can do nothing else";

export const loader = openRoute(why, async ({ params }) => {
  const ends = await whatMailEnds(params["planId"] ?? "", params["token"] ?? "");
  if (!ends) throw new Response(null, { status: 404 });
  return { ends };
});

/** The field is what RFC 8058 has mail programs send; the button sends none. */
export const action = openAction(
  { why, form: z.strictObject({ "List-Unsubscribe": z.literal("One-Click").optional() }) },
  async ({ params, now }) => {
    await endMail(params["planId"] ?? "", params["token"] ?? "", now);
    return json({ values: {} });
  },
);

export const meta: MetaFunction = () => [{ title: "Mail about a plan · Lockstep" }];

const words = {
  plan: {
    ask: "No more mail about this plan?",
    act: "No more mail about this plan",
    before: "News of this plan come to you by mail. You can end that here, for this plan and for yourself alone.",
    after: "No more news of this plan come to you by mail. On the plan, under Updates, you can have them again.",
  },
  digest: {
    ask: "No more mails about what changed?",
    act: "No more mails about what changed",
    before:
      "What changed on your plans comes to you in one mail. You can end that here, for yourself alone. What is asked of you still comes.",
    after:
      "What changed on your plans no longer comes to you by mail; what is asked of you still does. On a plan, under Updates, you can have it again.",
  },
};

export default function MailOff(): ReactElement {
  const { ends, shell } = useLoaderData<typeof loader>();
  const isEnded = useActionData<typeof action>() !== undefined;
  const { ask, act, before, after } = words[ends];
  return (
    <PlainShell width="text" toast={shell.toast}>
      <PageTitle under={isEnded ? after : before}>{isEnded ? "Done" : ask}</PageTitle>
      {!isEnded && (
        <Form method="post" reloadDocument>
          <SubmitButton>{act}</SubmitButton>
        </Form>
      )}
    </PlainShell>
  );
}
