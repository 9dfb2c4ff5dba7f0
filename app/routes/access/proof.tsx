// The first act on a device: a code to the address the link was made for, then what was typed is sent as it was (AC1, FW3).
import { json } from "@remix-run/node";
import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import type { ReactElement } from "react";
import { z } from "zod";

import { maskAddress } from "#app/lib/address.ts";
import { type ActionAnswer, done, refusal } from "#app/access/answer.server.ts";
import { askForCode, codeWords, isCodeAwaited, takeCode } from "#app/access/code.server.ts";
import { letIn } from "#app/access/entrance.server.ts";
import { openAction, openRoute } from "#app/access/guard.server.ts";
import { dropKeptForm, hiddenFields, readKeptForm } from "#app/access/kept-form.server.ts";
import {
  checkPassphrase,
  choosePassphrase,
  type ProofRefusal,
  proofWords,
  proveAddress,
  readStanding,
} from "#app/access/proof.server.ts";
import { AlreadyInside, ProofWays } from "#app/access/ui/proof-ways.tsx";
import { safeRedirect } from "#app/lib/safe-redirect.ts";
import { Banner } from "#app/ui/banner.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { Card, PageTitle } from "#app/ui/section.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

const why = "whoever reads by a link proves here who they are; outsiders are refused inside";

export const loader = openRoute(why, async ({ request, params, url, signedIn, now }) => {
  const planId = params["planId"] ?? "";
  const standing = await readStanding({ request, planId, signedIn, now });
  if (!standing) throw outside(signedIn !== null, planId);
  const kept = await keptFor(request, planId, now);
  if (standing.kind === "participant" && !kept)
    return done(safeRedirect(url.searchParams.get("to"), `/plans/${planId}`));
  if (standing.kind === "link" && !standing.address) return done(`/plans/${planId}/proof/not-you`);
  return {
    planId,
    kind: standing.kind,
    name: standing.name,
    workspaceName: standing.workspaceName,
    companyName: standing.companyName,
    way: standing.way,
    madeFor: standing.address ? maskAddress(standing.address) : "",
    isAwaited: standing.address
      ? await isCodeAwaited({ request, purpose: "proof", address: standing.address, now })
      : false,
    keptAction: kept?.action ?? null,
    kept: kept ? hiddenFields(kept.values) : [],
    to: safeRedirect(url.searchParams.get("to"), `/plans/${planId}`),
  };
});

// The form carries the fields of the kept one, whatever they are called; only the underscored ones are read here.
export const action = openAction({ why, form: z.looseObject({}) }, async (asked) => {
  const { request, params, house, signedIn, now, clientAddress } = asked;
  const planId = params["planId"] ?? "";
  const standing = await readStanding({ request, planId, signedIn, now });
  if (!standing) throw outside(signedIn !== null, planId);
  const { address, linkId } = standing;
  if (standing.kind !== "link" || !address) return done(`/plans/${planId}`);
  const proof = { request, purpose: "proof" as const, address, linkId, now };

  switch (house["_intent"]) {
    case "send": {
      const sent = await askForCode({ ...proof, clientAddress, isShown: standing.way === "shown-code" });
      if (!sent.ok)
        return refusal(sent.refusal === "no-mail" ? proofWords("cannot", standing) : codeWords[sent.refusal], {});
      return json({ values: { asked: "yes", shown: sent.shown ?? "" } }, { headers: { "Set-Cookie": sent.cookie } });
    }
    case "code": {
      const taken = await takeCode({ ...proof, typed: house["_code"] ?? "" });
      if (!taken.ok) return refusal(codeWords[taken.refusal], { asked: taken.refusal === "wrong" ? "yes" : "" });
      return enter(await proveAddress({ ...standing, address }, now));
    }
    case "passphrase": {
      const check = standing.way === "new-passphrase" ? choosePassphrase : checkPassphrase;
      return enter(await check(standing, house["_passphrase"] ?? "", { now, clientAddress }));
    }
    default:
      return done(`/plans/${planId}`, undefined, await dropKeptForm(request));
  }

  async function enter(
    proved: { ok: true; personId: string } | { ok: false; refusal: ProofRefusal },
  ): Promise<Response | ReturnType<typeof refusal>> {
    if (!proved.ok) return refusal(proofWords(proved.refusal, { workspaceName: standing?.workspaceName ?? "" }), {});
    return letIn(request, {
      personId: proved.personId,
      now,
      to: safeRedirect(house["_to"], `/plans/${planId}`),
      prefix: `/plans/${planId}/`,
      toast: { say: "You are in on this device now." },
    });
  }
});

export const meta: MetaFunction = () => [{ title: "Is this you?" }];

export default function Proof(): ReactElement {
  const data = useLoaderData<typeof loader>();
  const answer = useActionData() as ActionAnswer | undefined;
  const isBusy = useNavigation().state !== "idle";
  const shown = typeof answer?.values["shown"] === "string" ? answer.values["shown"] : "";
  const showsField = data.isAwaited || answer?.values["asked"] === "yes";
  return (
    <PlainShell
      footer={[
        { label: "Back to the plan", to: `/plans/${data.planId}` },
        { label: "About this server", to: "/about-this-server" },
      ]}
    >
      {data.kind === "link" ? (
        <>
          <PageTitle
            under={
              <>
                This link was made for <strong className="text-ink">{data.madeFor}</strong>.{" "}
                <TextLink to={`/plans/${data.planId}/proof/not-you`}>Not you?</TextLink>
              </>
            }
          >
            One moment, is this you?
          </PageTitle>
          {data.keptAction && <Banner>What you just did is kept. It is done as soon as we know that it is you.</Banner>}
          {answer?.refused && (
            <div role="alert">
              <Banner tone="risk">{answer.refused}</Banner>
            </div>
          )}
          <Card className="grid gap-6">
            <ProofWays {...data} showsField={showsField} shown={shown} isBusy={isBusy} />
          </Card>
          <p className="text-ink-2 text-sm">
            Reading needs none of this. We ask once on each device, so that {data.companyName} and {data.workspaceName}{" "}
            can rely on who did what.
          </p>
        </>
      ) : (
        <AlreadyInside {...data} />
      )}
    </PlainShell>
  );
}

function outside(isSignedIn: boolean, planId: string): Response {
  if (isSignedIn) return new Response(null, { status: 404, statusText: "Not Found" });
  return new Response(null, {
    status: 303,
    headers: { Location: `/sign-in?${new URLSearchParams({ to: `/plans/${planId}` }).toString()}` },
  });
}

/** A form that waits for this plan; one for another plan stays where it is. */
async function keptFor(request: Request, planId: string, now: Date): ReturnType<typeof readKeptForm> {
  const kept = await readKeptForm(request, now);
  return kept?.action.startsWith(`/plans/${planId}/`) ? kept : null;
}
