/** The mails that let somebody in: codes, new passwords, invitations. Each is dropped once it no longer opens anything. */
import { eq } from "drizzle-orm";

import { database } from "#db/client.ts";
import { code } from "#db/schema/identity.ts";
import { resetAddress } from "#app/access/code.server.ts";
import { inPlan } from "#app/access/context.server.ts";
import { isKnownAddress } from "#app/access/entrance.server.ts";
import { addressOfLink } from "#app/access/link.server.ts";
import { mailedJoinAddress, readInvitation } from "#app/access/membership.server.ts";
import { codeFor, hashOf, tokenFor } from "#app/access/secret.server.ts";

import type { AskedLetter, Letter, NoLetter } from "./letter.ts";

export async function writeCode({ about, recipient, now }: AskedLetter): Promise<Letter | NoLetter> {
  const asked = await openCode(about["codeId"] ?? "", now);
  // A code at the first act goes to whom the link was made for; one for signing in only to somebody who can.
  if (!asked || (asked.purpose === "sign-in" && !(await isKnownAddress(recipient)))) return "dropped";
  return {
    subject: "Your code",
    code: codeFor(asked.id),
    lines: [
      "Type these six digits in the page that asked for them. They work for ten minutes, in that browser only.",
      "You did not ask for a code? Then somebody typed your address, and nothing happens as long as you keep the digits to yourself.",
    ],
  };
}

export async function writeReset({ about, recipient, now }: AskedLetter): Promise<Letter | NoLetter> {
  const asked = await openCode(about["codeId"] ?? "", now);
  if (!asked || !(await isKnownAddress(recipient))) return "dropped";
  return {
    subject: "Choose a new password",
    lines: [
      "Open this in the browser where you asked for it. It works once, for ten minutes. Your other devices are signed out then.",
      "You did not ask for it? Then there is nothing to do: your password stays as it is.",
    ],
    button: { label: "Choose a new password", address: resetAddress(asked.id) },
  };
}

export async function writeMembership({ about, now }: AskedLetter): Promise<Letter | NoLetter> {
  const invitation = await readInvitation(about["memberId"] ?? "", now);
  if (!invitation || invitation.state !== "open") return "dropped";
  if (invitation.isSample) return "kept";
  return {
    subject: `Join ${invitation.workspaceName}`,
    lines: [
      `You were invited to the workspace of ${invitation.workspaceName} on Lockstep, where it keeps the plans it shares with its customers.`,
      "The link below is yours alone. It works once, for two weeks.",
    ],
    button: { label: `Join ${invitation.workspaceName}`, address: mailedJoinAddress(invitation) },
  };
}

/** In the context of the link itself: a link that no longer reads the plan sends nothing. */
export async function writeInvitation({ about, planId, now }: AskedLetter): Promise<Letter | NoLetter> {
  const linkId = about["linkId"] ?? "";
  const tokenHash = hashOf(tokenFor("link", linkId));
  const letter = await inPlan<Letter | NoLetter>({ personId: null, tokenHash, planId: planId ?? "", now }, (viewer) =>
    Promise.resolve(
      viewer.isSample
        ? "kept"
        : {
            subject: `${viewer.companyName} and ${viewer.workspaceName}: the plan`,
            lines: [
              `${viewer.name ? `Hello ${viewer.name}. ` : ""}You take part in the plan that ${viewer.companyName} and ${viewer.workspaceName} share.`,
              "This link is yours. It opens the plan at once, without an account. When you do something there for the first time, a six-digit code is sent to this address.",
            ],
            button: { label: "Open the plan", address: addressOfLink(linkId) },
          },
    ),
  );
  return letter ?? "dropped";
}

/** A code that still waits to be used. */
async function openCode(codeId: string, now: Date): Promise<typeof code.$inferSelect | null> {
  const [found] = await database().db.select().from(code).where(eq(code.id, codeId));
  return found && !found.usedAt && found.expiresAt > now ? found : null;
}
