// A personal link. Reading it moves the token out of the address into a cookie; nothing is written (FW4, S13, S18).
import { json } from "@remix-run/node";
import type { HeadersFunction, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import type { ReactElement } from "react";

import { openRoute } from "#app/access/guard.server.ts";
import { findLink, keepLink, placeOfLink } from "#app/access/link.server.ts";
import { ErrorPanel } from "#app/ui/error-panel.tsx";
import { PlainShell } from "#app/ui/plain-shell.tsx";
import { TextLink } from "#app/ui/text-link.tsx";

interface DeadLink {
  state: "revoked" | "expired" | "unknown";
  askName: string;
}

export const loader = openRoute(
  "a personal link is read before anybody is known; it opens one plan's shared lane",
  async ({ params, signedIn, now }) => {
    const token = params["token"] ?? "";
    const found = await findLink(token);
    const headers = { "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow" };
    if (found.state === "reads") {
      const location = await placeOfLink(found, { token, personId: signedIn?.personId ?? null, now });
      return new Response(null, {
        status: 303,
        headers: { ...headers, Location: location, "Set-Cookie": keepLink(found.planId, token) },
      });
    }
    const dead: DeadLink = { state: found.state, askName: "askName" in found ? found.askName : "" };
    return json(dead, { status: found.state === "unknown" ? 404 : 410, headers });
  },
);

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

/** Generic on purpose: chat programs show a page's title to everybody in the room. */
export const meta: MetaFunction = () => [{ title: "Lockstep" }];

export default function Link(): ReactElement {
  const { state, askName } = useLoaderData() as DeadLink;
  return (
    <PlainShell footer={[{ label: "About this server", to: "/about-this-server" }]}>
      <ErrorPanel
        {...wordsOf(state, askName)}
        actions={
          <TextLink roomy to="/sign-in">
            I have a sign-in here
          </TextLink>
        }
      />
    </PlainShell>
  );
}

function wordsOf(state: DeadLink["state"], askName: string): { title: string; say: string } {
  if (state === "revoked") {
    return {
      title: "This link was closed",
      say: `It no longer opens anything. If you still need it, ask ${askName}, who made it, for a new one.`,
    };
  }
  if (state === "expired") {
    return {
      title: "This link has run out",
      say: `It was made for a limited time. Ask ${askName}, who made it, for a new one; nothing that was written is lost.`,
    };
  }
  return {
    title: "There is nothing behind this link",
    say: "Perhaps a part of it got lost on the way. Open it from the mail again, or copy all of it. If it still leads here, ask the person who sent it.",
  };
}
