// A link that was made for somebody else, or for nobody: name and address, proved by a code, and the lead is asked (FW3).
import { json } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { requestAccess } from "#app/access/access-request.server.ts";
import { type ActionAnswer, refusal } from "#app/access/answer.server.ts";
import { askForCode, codeWords, takeCode } from "#app/access/code.server.ts";
import { letIn } from "#app/access/entrance.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { proofWords, proveAddress, readStanding } from "#app/access/proof.server.ts";
import { WhoAreYou } from "#app/access/ui/who-are-you.tsx";
import { recordEvents } from "#app/activity/change-plan.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { FormErrors } from "#app/ui/form-errors.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { addressField, nameField } from "#app/workspace/member.form.ts";

const why = "whoever reads by a link may say who they are; outsiders are refused inside";

export const loader = openRoute(why, async ({ request, params, signedIn, now }) => {
  const planId = params["planId"] ?? "";
  const standing = await readStanding({ request, planId, signedIn, now });
  if (!standing) throw new Response(null, { status: 404, statusText: "Not Found" });
  return {
    planId,
    // Signed in already, perhaps in another window: nobody else is meant any more.
    insideAs: standing.kind === "link" ? null : standing.name,
    companyName: standing.companyName,
    sendsCode: standing.way === "mailed-code" || standing.way === "shown-code",
    isForNobody: !standing.address,
  };
});

const form = z.strictObject({
  intent: z.enum(["send", "code"]),
  name: nameField,
  address: addressField,
  code: z.string().max(40).optional(),
});

export const action = openAction({ why, form }, async ({ request, params, form, signedIn, clientAddress, now }) => {
  const planId = params["planId"] ?? "";
  const standing = await readStanding({ request, planId, signedIn, now });
  if (!standing) throw new Response(null, { status: 404, statusText: "Not Found" });
  const { name, address } = form;
  const values = { name, address };
  if (standing.kind !== "link" || !standing.tokenHash)
    return refusal(`You are in as ${standing.name}, so there is nothing to ask for.`, values);
  const asked = { request, purpose: "proof" as const, address, linkId: standing.linkId, now };
  if (form.intent === "send") {
    const sent = await askForCode({ ...asked, clientAddress, isShown: standing.way === "shown-code" });
    if (!sent.ok)
      return refusal(sent.refusal === "no-mail" ? proofWords("cannot", standing) : codeWords[sent.refusal], values);
    return json(
      { values: { ...values, asked: "yes", shown: sent.shown ?? "" } },
      { headers: { "Set-Cookie": sent.cookie } },
    );
  }
  const taken = await takeCode({ ...asked, typed: form.code ?? "" });
  if (!taken.ok) return refusal(codeWords[taken.refusal], { ...values, asked: taken.refusal === "wrong" ? "yes" : "" });
  const proved = await proveAddress({ address, workspaceId: standing.workspaceId }, now);
  if (!proved.ok) return refusal(proofWords(proved.refusal, standing), values);
  const { personId } = proved;
  const outcome = await requestAccess(
    { personId, tokenHash: standing.tokenHash, planId, name, address, now },
    (tx, by, requestId) =>
      recordEvents(tx, by, [{ kind: "access.requested", lane: "buyer", payload: { requestId, who: name } }]),
  );
  const say =
    outcome === "inside"
      ? "You are in on this device now."
      : `The person who leads this at ${standing.companyName} was asked. Until they answer you can read on.`;
  return letIn(request, {
    personId,
    now,
    to: `/plans/${planId}`,
    prefix: outcome === "inside" ? `/plans/${planId}/` : "-",
    toast: { say },
  });
});

export const meta: MetaFunction = () => [{ title: "Who are you?" }];

export default function NotYou(): ReactElement {
  const { planId, companyName, sendsCode, isForNobody, insideAs } = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  const errors = [
    ...(answer?.refused ? [{ say: answer.refused }] : []),
    ...Object.entries(answer?.invalid ?? {}).map(([fieldId, say]) => ({ fieldId, say })),
  ];
  return (
    <PlainShell
      footer={[
        { label: "Back to the plan", to: `/plans/${planId}` },
        { label: "About this server", to: "/about-this-server" },
      ]}
    >
      <PageTitle
        under={
          insideAs !== null
            ? `You are in as ${insideAs}.`
            : `${isForNobody ? "This link was made for nobody in particular." : "This link was made for somebody else."} You can read on by it. To take part, say who you are; the person who leads this at ${companyName} is asked then.`
        }
      >
        Who are you?
      </PageTitle>
      <Card>
        {insideAs !== null ? (
          <>
            <FormErrors errors={errors} />
            <LinkButton to={`/plans/${planId}`} look="primary">
              Open the plan as {insideAs}
            </LinkButton>
          </>
        ) : sendsCode ? (
          <WhoAreYou answer={answer} errors={errors} isBusy={isBusy} />
        ) : (
          <p>
            This server sends no mail, so it cannot check an address. Ask the person who sent you the link for one of
            your own.
          </p>
        )}
      </Card>
    </PlainShell>
  );
}
