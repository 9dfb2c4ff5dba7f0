/**
 * Sends one letter to one address. Addresses are handed over as objects, since a string with commas would add recipients;
 * no file or address is ever read for an attachment.
 */
import { createTransport, type Transporter } from "nodemailer";

import type { Letter } from "#app/mail/letter.ts";
import { asHtml, asText } from "#app/mail/letter-render.tsx";

import { readEnv } from "./env.server.ts";

export interface Outgoing {
  /** Stable for one mail, so that a second send after a crash is seen as the same. */
  id: string;
  to: string;
  letter: Letter;
  foot: string;
}

export async function sendMail({ id, to, letter, foot }: Outgoing): Promise<void> {
  const { mailFrom, publicUrl } = readEnv();
  const from = readSender(mailFrom);
  if (/[\s,;<>]/.test(to)) throw new Error("That is not one address.");
  const info = await transport().sendMail({
    from,
    to: { name: "", address: to },
    envelope: { from: from.address, to: [to] },
    subject: oneLine(letter.subject),
    text: asText(letter, foot),
    html: await asHtml(letter, foot),
    messageId: `<${id}@${new URL(publicUrl).hostname}>`,
    headers: {
      "Auto-Submitted": "auto-generated",
      // RFC 8058: the reader's mail program ends such mail by one act, without a page.
      ...(letter.stop && {
        "List-Unsubscribe": `<${letter.stop.address}>`,
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
      }),
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  if (info.accepted?.length !== 1) throw new Error("The mail server did not take the address.");
}

export function closeMail(): void {
  made?.transport.close();
  made = undefined;
}

/** "Lockstep <plans@example.com>" or an address alone. */
export function readSender(text: string): { name: string; address: string } {
  const match = /^\s*(.*?)\s*<([^<>]+)>\s*$/.exec(text);
  return match
    ? { name: (match[1] ?? "").replaceAll('"', ""), address: match[2] ?? "" }
    : { name: "", address: text.trim() };
}

let made: { url: string; transport: Transporter } | undefined;

function transport(): Transporter {
  const { smtpUrl } = readEnv();
  if (!smtpUrl) throw new Error("No mail is set up.");
  if (made?.url !== smtpUrl) {
    made = {
      url: smtpUrl,
      transport: createTransport(smtpUrl, { disableFileAccess: true, disableUrlAccess: true }),
    };
  }
  return made.transport;
}

/** One line without signs that end a header or turn the direction of what follows. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replaceAll(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
}
